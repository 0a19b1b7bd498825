import { describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { compileWith, slideText, valid } from '../compile/pack-fixture.ts';

/** A pack of two content slides that refer to each other, with an edition that takes only one of them. */
async function twoSlides(): Promise<PackModel> {
  const stat = '<Stat claim="ons-65-plus" figure="share" />';
  const second = slideText({
    head: 'id: why/money\nlayout: statement\nsources: [other]',
    title: '# Money matters',
    body: `See <Ref slide="why/ageing" />, ${stat} in a PCN, then a PCN again.`,
  });
  const { pack, lines } = await compileWith({
    'content/why/020-money.mdx': second,
    'data/sources.json': [valid.source, { ...valid.source, id: 'other', cite: 'Another source' }],
    'content/editions/full.json': {
      ...valid.edition,
      slides: [{ id: 'why' }, { id: 'why/ageing' }, { id: 'why/money' }],
    },
    'content/editions/short.json': {
      ...valid.edition,
      id: 'short',
      order: 2,
      slides: [
        {
          id: 'why/money',
          title: `Money matters to ${stat}`,
          notes: Array.from({ length: 130 }, () => 'word').join(' '),
        },
      ],
    },
  });
  if (pack === null) throw new Error(lines.join('\n'));
  return pack;
}

describe('selecting an edition', () => {
  it('numbers slides and sources in the order of that edition', async () => {
    const deck = selectEdition(await twoSlides(), 'full');
    expect(deck.slides.map((slide) => [slide.number, slide.id])).toEqual([
      [1, 'ask/full'],
      [2, 'why'],
      [3, 'why/ageing'],
      [4, 'why/money'],
      [5, 'next/full'],
    ]);
    expect(deck.slides[3]?.citations.map((citation) => [citation.number, citation.source])).toEqual([
      [1, 'ons-census'],
      [2, 'other'],
    ]);
  });

  it('gives a reference its number where the slide is there, and none where it is left out', async () => {
    const pack = await twoSlides();
    const reference = (id: string) => {
      const slide = selectEdition(pack, id).slides.find((candidate) => candidate.id === 'why/money');
      const block = slide?.main[0];
      return block?.kind === 'paragraph' ? block.text.find((inline) => inline.kind === 'ref') : undefined;
    };
    expect(reference('full')).toMatchObject({ number: 3, text: pack.slides['why/ageing']?.plainTitle });
    expect(reference('short')).toMatchObject({ number: null, text: pack.slides['why/ageing']?.plainTitle });
  });

  it('uses the edition’s own title and notes, with the claim’s figure in it', async () => {
    const deck = selectEdition(await twoSlides(), 'short');
    const money = deck.slides.find(({ id }) => id === 'why/money');
    expect(money?.plainTitle).toBe('Money matters to 18.6%');
    // 130 words and a pause.
    expect(money?.minutes).toBe(1.1);
  });

  it('keeps only the claims and sources its slides use', async () => {
    const deck = selectEdition(await twoSlides(), 'short');
    expect(Object.keys(deck.claims)).toEqual(['ons-65-plus']);
    expect(Object.keys(deck.sources)).toEqual(['ons-census', 'other']);
  });

  it('marks an abbreviation at its first use on a slide and leaves the next one plain', async () => {
    const { slides } = selectEdition(await twoSlides(), 'full');
    const slide = slides.find(({ id }) => id === 'why/money');
    const kinds = slide?.main
      .flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
      .filter((inline) => inline.kind === 'abbr');
    expect(kinds).toEqual([{ kind: 'abbr', text: 'PCN', expansion: 'primary care network' }]);
  });

  it('leaves the pack as it was', async () => {
    const pack = await twoSlides();
    const before = JSON.stringify(pack);
    selectEdition(pack, 'full');
    selectEdition(pack, 'short');
    expect(JSON.stringify(pack)).toBe(before);
  });

  it('says which edition does not exist', async () => {
    const pack = await twoSlides();
    expect(() => selectEdition(pack, 'shrot')).toThrow('There is no edition "shrot".');
  });
});
