/**
 * Draws the artwork of the cover and the section dividers from London's own data, and the icons.
 *
 *   london-neighbourhoods.json -> drawCity -> drawPicture (one a view) -> AVIF and WebP for the web, JPEG for PowerPoint
 *                                 drawMark -> favicon.svg, icons, manifest
 *
 * Run `npm run art` after a change and commit what it writes: the same data gives the same pictures. The pictures that
 * are kept were drawn from the index of 2019, before the map went over to that of 2025.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { drawCity, type Neighbourhood } from '../src/charts/kinds/map/city.ts';
import { datasetSchema } from '../src/model/dataset.ts';
import { canvas, colours } from '../src/theme/tokens.ts';
import { drawMark } from './art/draw-mark.ts';
import { drawPicture, type View } from './art/draw-picture.ts';

const publicFolder = new URL('../public/', import.meta.url);
const dataset = new URL('../data/datasets/london-neighbourhoods.json', import.meta.url);

/** Dividers keep the left half for words: the map shows from here and has its full colour at the right. */
const divider = { fade: [430, 1060], seam: 1 } satisfies Partial<View>;

const views: Record<string, View> = {
  cover: { place: [-0.09, 51.489], at: [834, 362], scale: 15, fade: [380, 960], seam: 0.5 },
  // Tottenham and Enfield
  'section-1': { ...divider, place: [-0.06, 51.6], at: [960, 330], scale: 44 },
  // Brent and Ealing
  'section-2': { ...divider, place: [-0.26, 51.535], at: [980, 360], scale: 40 },
  // Tower Hamlets and Newham
  'section-3': { ...divider, place: [0, 51.52], at: [980, 360], scale: 54 },
  // Southwark and Lambeth
  'section-4': { ...divider, place: [-0.09, 51.475], at: [960, 380], scale: 54 },
  // Barking and Dagenham
  'section-5': { ...divider, place: [0.13, 51.545], at: [960, 318], scale: 38 },
  // Croydon
  'section-6': { ...divider, place: [-0.06, 51.385], at: [960, 372], scale: 42 },
  // Kensington and Hammersmith
  'section-7': { ...divider, place: [-0.225, 51.515], at: [990, 360], scale: 54 },
};

/**
 * Bytes a picture may weigh. What stands in a first view is AVIF: the cover, and of each section the
 * strip that heads its reading page, with a shorter one for phones. Its divider is WebP, which is decoded sooner at a
 * change of slide. A `slide` is the JPEG behind a slide in PowerPoint: eight of them have to leave room under 1 MB.
 */
const budget = { slide: 60_000, cover: 25_000, strip: 11_000, phone: 4_500, divider: 40_000 };

/** The strip at the head of a reading page: full width, the middle of the height. */
const strip = { left: 0, top: 170, width: 1600, height: 560 };
/** What a phone shows of it: the right end, under a dark veil. */
const phone = { left: 768, top: 136, width: 512, height: 448 };

await mkdir(new URL('art/', publicFolder), { recursive: true });
const city = drawCity(await readNeighbourhoods());
for (const [name, view] of Object.entries(views)) await writePicture(name, drawPicture(city, view));
await writeIcons();

async function readNeighbourhoods(): Promise<Neighbourhood[]> {
  const { fields, rows } = datasetSchema.parse(JSON.parse(await readFile(dataset, 'utf8')));
  const [lon, lat, decile] = ['lon', 'lat', 'decile'].map((name) =>
    fields.findIndex((field) => field.name === name),
  );
  return rows.map((row) => ({
    lon: Number(row[lon ?? -1]),
    lat: Number(row[lat ?? -1]),
    decile: Number(row[decile ?? -1]),
  }));
}

async function writePicture(name: string, svg: string): Promise<void> {
  // Three times the size and then down again: finer edges than the SVG renderer draws by itself.
  const large = await sharp(Buffer.from(svg), { density: 3 * 72 })
    .removeAlpha()
    .png()
    .toBuffer();
  const slide = await sharp(large).resize(canvas.width, canvas.height).png().toBuffer();
  await write(`${name}.jpg`, await encodeJpeg(slide, budget.slide));
  // A quarter larger than the canvas, for sharp edges on a projector.
  const sized = await sharp(large)
    .resize(canvas.width * 1.25, canvas.height * 1.25)
    .png()
    .toBuffer();
  if (name === 'cover') await write(`${name}.avif`, await encodeAvif(sized, budget.cover));
  else {
    const cut = await sharp(sized).extract(strip).resize(canvas.width).png().toBuffer();
    await write(`${name}-strip.avif`, await encodeAvif(cut, budget.strip));
    const short = await sharp(slide).extract(phone).resize(384).png().toBuffer();
    await write(`${name}-phone.avif`, await encodeAvif(short, budget.phone));
    await write(`${name}.webp`, await encodeWebp(sized, budget.divider));
  }
}

async function write(file: string, picture: Buffer): Promise<void> {
  await writeFile(new URL(`art/${file}`, publicFolder), picture);
  console.log(`${file}: ${kilobytes(picture)}`);
}

/** The best quality within the budget. */
async function encodeAvif(picture: Buffer, limit: number): Promise<Buffer> {
  const encode = (quality: number) => sharp(picture).avif({ quality, effort: 5 }).toBuffer();
  for (let quality = 52; quality > 24; quality -= 4) {
    const avif = await encode(quality);
    if (avif.length <= limit) return avif;
  }
  return encode(24);
}

/** Full colour resolution, or orange bleeds into the blue beside it. */
async function encodeJpeg(picture: Buffer, limit: number): Promise<Buffer> {
  const encode = (quality: number) =>
    sharp(picture).jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer();
  for (let quality = 80; quality > 50; quality -= 2) {
    const jpeg = await encode(quality);
    if (jpeg.length <= limit) return jpeg;
  }
  return encode(50);
}

async function encodeWebp(picture: Buffer, limit: number): Promise<Buffer> {
  const encode = (quality: number) =>
    sharp(picture).webp({ quality, smartSubsample: true, effort: 6 }).toBuffer();
  for (let quality = 80; quality > 40; quality -= 4) {
    const webp = await encode(quality);
    if (webp.length <= limit) return webp;
  }
  return encode(40);
}

async function writeIcons(): Promise<void> {
  await writeFile(new URL('favicon.svg', publicFolder), drawMark());
  const sizes = [192, 512];
  for (const size of sizes) {
    const icon = await sharp(Buffer.from(drawMark(colours.ink)), { density: (72 * size) / 32 })
      .resize(size, size)
      .png({ palette: true })
      .toBuffer();
    await writeFile(new URL(`icon-${size}.png`, publicFolder), icon);
  }
  const manifest = {
    name: 'Social prescribing narrative pack',
    short_name: 'Narrative pack',
    lang: 'en-GB',
    // Addresses are relative to the manifest, so that the site also works below a path.
    start_url: '.',
    display: 'standalone',
    theme_color: colours.ink,
    background_color: colours.paper,
    icons: [
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...sizes.map((size) => ({
        src: `icon-${size}.png`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any maskable',
      })),
    ],
  };
  await writeFile(new URL('manifest.webmanifest', publicFolder), `${JSON.stringify(manifest, null, 2)}\n`);
}

function kilobytes({ length }: Buffer): string {
  return `${(length / 1000).toFixed(0)} KB`;
}
