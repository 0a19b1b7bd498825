import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { planPptx, writePptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { howToAccept, isToBeKept } from '../../golden.ts';
import { realPack } from '../../pack.ts';
import { differingPixels, drawPages, officeVersion, small } from './draw-slides.ts';
import { openPackage } from './read-package.ts';

const folder = 'tests/golden/pptx-dark';
const note = `${folder}/drawn-with.json`;

/** Slides with what suffers most: pale bars, a scale, cards, a table, a panel. */
const chosen = {
  chart: 'impacts/evidence-summary',
  map: 'why/deprivation-london',
  cards: 'why/current-context',
  table: 'practice/role-differences',
  case: 'embedded/pre-diabetes',
};
type Name = keyof typeof chosen;
const names = Object.keys(chosen) as Name[];

/** A dark variant of a theme, as PowerPoint writes one: its own colours, and text and ground change places. */
const variant = {
  dk1: '14181D',
  lt1: 'F5F5F5',
  dk2: '2A323C',
  lt2: 'C9D1DA',
  accent1: '7FB8F0',
  accent2: '6FD3C5',
  accent3: 'F08CC0',
  accent4: 'FFB074',
};

/** Of 57,600 px. */
const tolerance = 90;
const major = (version: string | null): string => version?.split('.')[0] ?? '';
const keptWith: string | null = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')).libreOffice : null;
const isUpdate = process.env.UPDATE_GOLDEN === '1';
const isOther = !isUpdate && keptWith !== null && major(keptWith) !== major(officeVersion);

/** The file after somebody chose a dark background style, and other colours for the theme. */
function darkened(bytes: Uint8Array, colours: Record<string, string>): Uint8Array {
  const parts = openPackage(bytes);
  const change = (path: string, edit: (xml: string) => string): void => {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = edit(before);
    if (after === before && path.includes('Master')) throw new Error(`${path} has another colour map`);
    parts[path] = strToU8(after);
  };
  change('ppt/slideMasters/slideMaster1.xml', (xml) =>
    xml.replace('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"'),
  );
  change('ppt/theme/theme1.xml', (xml) =>
    Object.entries(colours).reduce(
      (text, [slot, hex]) => text.replace(new RegExp(`(<a:${slot}><a:srgbClr val=")[0-9A-F]{6}`), `$1${hex}`),
      xml,
    ),
  );
  return zipSync(parts);
}

describe.skipIf(officeVersion === null || isOther)('under a dark theme, drawn by LibreOffice', () => {
  let pages: Record<string, Buffer[]>;
  beforeAll(async () => {
    const pack = realPack();
    const plan = planPptx(selectEdition(pack, 'full'), { sourceData: false });
    const slides = names.map((name) => {
      const slide = plan.slides.find(({ id }) => id === chosen[name]);
      if (slide === undefined) throw new Error(`There is no slide ${chosen[name]}.`);
      return slide;
    });
    const sections = [{ name: 'All', slides: slides.map((_, at) => at + 1) }];
    const bytes = writePptx({ ...plan, slides, sections });
    pages = drawPages({ colours: darkened(bytes, variant), background: darkened(bytes, {}) });
    mkdirSync(folder, { recursive: true });
  });

  for (const style of ['colours', 'background'] as const)
    it.each(names)(
      `a ${'%s'} looks as it was last looked at, with a dark theme of other ${style}`,
      async (name) => {
        const file = `${folder}/${name}-${style}.png`;
        const picture = await small(pages[style]?.[names.indexOf(name)] ?? Buffer.alloc(0));
        if (isToBeKept(file)) {
          writeFileSync(file, picture);
          writeFileSync(note, `${JSON.stringify({ libreOffice: officeVersion })}\n`);
        }
        const differing = await differingPixels(picture, readFileSync(file));
        expect(differing, `${file}: ${howToAccept}`).toBeLessThanOrEqual(tolerance);
      },
    );
});

describe('the kept pictures of a dark theme', () => {
  it('are two of each slide, with the version that drew them', () => {
    const wanted = names.flatMap((name) => [`${name}-colours.png`, `${name}-background.png`]);
    expect(readdirSync(folder).sort()).toEqual([...wanted, 'drawn-with.json'].sort());
  });
});
