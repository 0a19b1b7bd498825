import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readLogoFile } from '../../scripts/export/read-logo.ts';
import { watch } from './pack.ts';
import { openPanel, startFrom } from './remix-files.ts';

const logos = readdirSync('tests/fixtures/cases').filter((name) => /^logo-.*\.svg$/.test(name));
const drawn = '<rect width="200" height="60" fill="#005eb8"/>';
const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 60" width="200" height="60" ${attributes}>${drawn}${inside}</svg>`;
const run = "document.title='run'";
const page64 =
  'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iYWxlcnQoMSkiLz4=';

/** Layers of one kind, each of which shows the next ten times over: 10 to the power of 12 drawings, were they followed. */
function laughs(tag: 'mask' | 'clipPath' | 'pattern', by: 'mask' | 'clip-path' | 'fill'): string {
  const size = tag === 'pattern' ? ' width="1" height="1"' : '';
  const layers = Array.from({ length: 12 }, (_, at) => {
    const ten = `<rect width="200" height="60" ${by}="url(#l${at + 1})"/>`.repeat(10);
    return `<${tag} id="l${at}"${size}>${ten}</${tag}>`;
  });
  return `${layers.join('')}<${tag} id="l12"${size}>${drawn}</${tag}><rect width="9" height="9" ${by}="url(#l0)"/>`;
}

/**
 * Logos that would run, load, link or grow; each also draws a blue rectangle. What is only passed over is kept without
 * a word about it; whatever would be another picture without it is refused with the reason that stands here.
 */
const hostile: Array<[string, string, RegExp?]> = [
  ['a script', svg(`<script>${run}</script>`)],
  [
    'a script of another name space',
    svg(`<x:script xmlns:x="http://www.w3.org/1999/xhtml">${run}</x:script>`),
  ],
  ['events', svg(`<g onclick="${run}" onmouseover="${run}">${drawn}</g>`, `onload="${run}"`)],
  [
    'an animation that sets an address',
    svg(
      `<a><set attributeName="href" to="javascript:${run}"/><animate attributeName="onload" values="${run}"/>${drawn}</a>`,
    ),
    /moves/,
  ],
  [
    'a page inside',
    svg(
      `<foreignObject width="200" height="60"><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${run}"/><iframe src="https://evil.example/"></iframe></body></foreignObject>`,
    ),
    /a piece of a web page/,
  ],
  ['links', svg(`<a href="javascript:${run}" xlink:href="https://evil.example/">${drawn}</a>`)],
  [
    'pictures from elsewhere',
    svg(
      '<image href="https://evil.example/a.png" width="9" height="9"/><image xlink:href="//evil.example/b.png" width="9" height="9"/>',
    ),
    /a picture of pixels/,
  ],
  [
    'a drawing inside a drawing',
    svg(
      `<use href="${page64}#a"/><use xlink:href="https://evil.example/c.svg#a"/><image href="${page64}" width="9" height="9"/>`,
    ),
    /outside its own file/,
  ],
  [
    'a filter that fetches',
    svg(
      '<filter id="f"><feImage href="https://evil.example/d.png"/></filter><rect width="9" height="9" filter="url(#f)"/>',
    ),
    /a filter/,
  ],
  [
    'styles',
    svg(
      '<style>@import url("https://evil.example/e.css"); rect { fill: url(https://evil.example/f.svg#x); background: url(https://evil.example/g.png) }</style><rect width="9" height="9" style="fill:url(https://evil.example/h.svg#x)"/>',
    ),
    /styles from another file/,
  ],
  [
    'paints from elsewhere',
    svg(
      '<rect width="9" height="9" fill="url(https://evil.example/i.svg#x)" stroke="url( \'//evil.example/j.svg#x\' )" mask="u\\72l(https://evil.example/k.svg#x)" filter="url(&#104;ttps://evil.example/l.svg#x)" clip-path="url(data:image/svg+xml,x)"/>',
    ),
    /outside its own file/,
  ],
  [
    'a style sheet before it',
    `<?xml-stylesheet href="https://evil.example/m.css"?>${svg('')}`,
    /styles from another file/,
  ],
  [
    'an entity from a file',
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text y="9">&x;</text>')}`,
    /from entities/,
  ],
  [
    'entities that grow',
    `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'.replace(/./g, (name, at: number) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)}]>${svg('<text y="9">&j;</text>')}`,
    /from entities/,
  ],
  [
    'a title that ends early',
    svg(`<title><![CDATA[</title><script>${run}</script>]]></title><desc>&lt;img src="x"&gt;</desc>`),
  ],
  ['a description that is a page', svg(`<desc><img src=x onerror="${run}"></desc>`), /damaged/],
  [
    'a comment that ends early',
    svg(`<!--><script>${run}</script>--><style><!--</style><img src="x" onerror="${run}">`),
    /damaged/,
  ],
  ['depth without end', svg(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`), /nested without end/],
  ['masks in masks', svg(laughs('mask', 'mask')), /too many shapes/],
  ['clips in clips', svg(laughs('clipPath', 'clip-path')), /too many shapes/],
  ['patterns in patterns', svg(laughs('pattern', 'fill')), /a pattern/],
  [
    'a size without end',
    svg('', 'data-x="1"').replace('width="200" height="60" data', 'width="9e9" height="2e9" data'),
  ],
];

/** Notes each drawing that the page hands to the browser's own drawer, as the browser gets it. */
async function noteDrawings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: string[] = [];
    Object.assign(window, { noted });
    const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      ...src,
      set(this: HTMLImageElement, address: string) {
        const [, packed] = /^data:image\/svg\+xml;base64,(.*)$/.exec(address) ?? [];
        if (packed !== undefined) noted.push(atob(packed));
        src?.set?.call(this, address);
      },
    });
  });
}

test('a hostile logo is drawn without what would run, load, link or grow, or is refused; another is the same picture everywhere', async ({
  page,
}) => {
  const seen = watch(page);
  await noteDrawings(page);
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your look');
  const input = page.locator('.file-button input');
  const logo = page.locator('.stage .slide-logo');
  const alert = page.getByRole('alert');
  let kept = 0;
  for (const [name, text, refused] of hostile) {
    await test.step(name, async () => {
      await input.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(text) });
      if (refused !== undefined) {
        await expect(alert, name).toHaveText(refused);
        await expect(logo, name).toHaveCount(0);
        return;
      }
      await expect(logo, name).toBeVisible();
      kept += 1;
      await expect(logo, name).toHaveAttribute('src', /^data:image\/png;base64,/);
      await page.getByRole('button', { name: 'Remove the logo' }).click();
      await expect(logo).toHaveCount(0);
    });
  }
  const noted = await page.evaluate(() => (window as unknown as { noted: string[] }).noted);
  expect(noted).toHaveLength(kept);
  for (const drawing of noted) {
    const bare = drawing
      .replaceAll('http://www.w3.org/2000/svg', '')
      .replaceAll('http://www.w3.org/1999/xlink', '');
    expect(bare).not.toMatch(/<(script|style|a|image|use|foreignObject|feImage|iframe|img|set|animate)\b/i);
    expect(bare).not.toMatch(/\son\w+\s*=|href|javascript:|evil|@import|<!|<\?|\bstyle=|passwd/i);
    expect(bare).not.toMatch(/url\(\s*['"]?(?!#)/i);
  }
  await expect(page).not.toHaveTitle('run');
  expect(seen.strangers).toEqual([]);
  await test.step('a logo is the same picture in the file, in the browser and on the command line', async () => {
    for (const name of logos) {
      await test.step(name, async () => {
        const file = `tests/fixtures/cases/${name}`;
        await page.locator('.file-button input').setInputFiles(file);
        await expect(logo).toHaveAttribute('src', /^data:image/);
        const browser = (await logo.getAttribute('src')) ?? '';
        const command = await readLogoFile(file, 'Logo');
        const original = `data:image/svg+xml;base64,${readFileSync(file).toString('base64')}`;
        const found = await differences(page, [original, browser, command.data], command);
        expect(Math.max(...found), `${name}, in the browser and on the command line: ${found}`).toBeLessThan(
          0.002,
        );
        await page.getByRole('button', { name: 'Remove the logo' }).click();
        await expect(logo).toHaveCount(0);
      });
    }
  });
});

/** Shares of dots that are of another colour than in the first picture, all drawn by the browser in one size. */
const differences = (
  page: Page,
  pictures: string[],
  size: { width: number; height: number },
): Promise<number[]> =>
  page.evaluate(
    async ({ addresses, width, height }) => {
      const draw = async (address: string): Promise<Uint8ClampedArray> => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [width, height];
        const pen = canvas.getContext('2d');
        // On grey, so that what is clear counts as well.
        if (pen !== null) pen.fillStyle = '#808080';
        pen?.fillRect(0, 0, width, height);
        pen?.drawImage(image, 0, 0, width, height);
        return pen?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
      };
      const [first = new Uint8ClampedArray(), ...others] = await Promise.all(addresses.map(draw));
      return others.map((other) => {
        let count = 0;
        for (let at = 0; at < first.length; at += 4)
          if ([0, 1, 2].some((part) => Math.abs((first[at + part] ?? 0) - (other[at + part] ?? 0)) > 32))
            count += 1;
        return count / (width * height);
      });
    },
    { addresses: pictures, ...size },
  );
