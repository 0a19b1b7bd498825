import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/model/brand.ts';
import type { Remix } from '../../src/model/remix.ts';
import { tooLong } from '../../src/remix/core/too-long.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { own, realPack, started } from './pack.ts';

const pack = realPack();

/** What is too long on a slide of one's own with this title and text, in a deck with a typeface. */
function found(title: string, paragraph: string, font: string | null) {
  const brand: Brand = { name: '', logo: null, colours: null, footer: '', font };
  const item = own({ kind: 'text', paragraphs: [paragraph], bullets: [] }, { title });
  const base = started(pack);
  const remix: Remix = { ...base, brand, items: [...base.items, item] };
  const slide = applyRemix(pack, remix).deck.slides.at(-1);
  if (slide === undefined) throw new Error('The deck has no slides.');
  return tooLong(slide, item, remix).map(({ part }) => part);
}

describe('a slide of one’s own', () => {
  const twoLines = 'Our neighbourhood has found its own way to help people who feel alone at home';

  it('is measured: a title of two lines stands, one of three does not, and neither does a text past its foot', () => {
    expect(found(twoLines, 'Short.', null)).toEqual([]);
    expect(found(`${twoLines}, and it has worked for three years`, 'Short.', null)).toEqual(['title']);
    expect(found('Short', 'A sentence that goes on for quite some time. '.repeat(40), null)).toEqual([
      'main',
    ]);
  });

  it('is measured in the typeface that PowerPoint will show', () => {
    const wide = `${twoLines} every winter`;
    expect(found(wide, 'Short.', null)).toEqual([]);
    expect(found(wide, 'Short.', 'Verdana')).toEqual(['title']);
  });
});
