import { describe, expect, it } from 'vitest';
import type { Block, FigureItem, Inline, UnboundBlock, UnboundInline } from '../../src/model/block.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { UnboundSlide } from '../../src/model/deck.ts';
import type { Source } from '../../src/model/source.ts';
import { bindSlide, wordsOnly } from '../../src/select/bind.ts';
import { positionMarks } from '../../src/select/position-marks.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const stat = (words: string, cite: number): Inline => ({
  kind: 'stat',
  claim: 'a-claim',
  figure: 'a-figure',
  text: words,
  verdict: 'confirmed',
  cite,
});

/** A run as a reader sees it, with marks in brackets. */
const read = (run: Inline[]): string =>
  run.map((inline) => (inline.kind === 'cite' ? `[${inline.cite}]` : inline.text)).join('');

const claim: Claim = {
  id: 'c',
  facts: [],
  statement: 'Of so many.',
  figures: [{ name: 'f', value: 100, unit: 'percent', display: '100%' }],
  population: 'people',
  place: 'England',
  period: '2025',
  source: 'third',
  alsoSee: [],
  design: 'survey',
  reason: 'A count for a test',
  verdict: 'confirmed',
  checked: '2026-01-01',
};
const source = (id: string): Source => ({
  id,
  title: id,
  publisher: id,
  cite: id,
  licence: 'MIT',
  kind: 'primary',
  checked: '2026-01-01',
});

/** One block on a slide whose first two sources stand in its title. */
function bound(block: UnboundBlock): Block | undefined {
  const sources = Object.fromEntries(['first', 'second', 'third'].map((id) => [id, source(id)]));
  const binding = { ...wordsOnly({ c: claim }, []), sources };
  const slide: UnboundSlide = {
    id: 's',
    section: null,
    layout: 'statement',
    kicker: '',
    title: [
      { kind: 'cite', source: 'first' },
      { kind: 'cite', source: 'second' },
    ],
    plainTitle: '',
    main: [block],
    side: [],
    notes: [],
    minutes: 1,
    reconstructed: null,
  };
  return bindSlide(slide, [], binding).main[0];
}
const placedFigure = (label: UnboundInline[]): FigureItem | undefined => {
  const block = bound({
    kind: 'figures',
    variant: 'cards',
    items: [{ claim: 'c', figure: 'f', label }],
  });
  return block?.kind === 'figures' ? block.items[0] : undefined;
};

describe('marks of sources', () => {
  it('stand at the end of the sentence, not after the number', () => {
    expect(read(positionMarks([text('It is '), stat('82', 1), text(' groups. More follows.')]))).toBe(
      'It is 82 groups.[1] More follows.',
    );
  });

  it('stand once for two numbers of one source, and in order for two sources', () => {
    const run = [stat('60', 1), text(' of '), stat('296', 1), text(', or '), stat('7', 2), text(' in all')];
    expect(read(positionMarks(run))).toBe('60 of 296, or 7 in all[1][2]');
  });

  it('are not fooled by a full stop inside a number or an abbreviation without a space', () => {
    expect(read(positionMarks([stat('3.6', 1), text(' points e.g.this and more')]))).toBe(
      '3.6 points e.g.this and more[1]',
    );
  });

  it('of a big number stand after its label', () => {
    const item = placedFigure([{ kind: 'text', text: 'boroughs' }]);
    expect(read(item?.label ?? [])).toBe('boroughs[3]');
    expect(item?.cite).toBe(0);
    expect(placedFigure([])?.cite).toBe(3);
  });

  it('of a case study’s result stand once, with the words beside the number', () => {
    const body: UnboundInline[] = [
      { kind: 'text', text: 'of them, and ' },
      { kind: 'stat', claim: 'c', figure: 'f' },
      { kind: 'text', text: ' felt better.' },
    ];
    const block = bound({
      kind: 'cases',
      items: [
        {
          title: [],
          who: [],
          steps: [],
          numbered: true,
          result: { figure: { claim: 'c', figure: 'f', label: [] }, body },
          link: null,
        },
      ],
    });
    const result = block?.kind === 'cases' ? block.items[0]?.result : undefined;
    expect(read(result?.body ?? [])).toBe('of them, and 100% felt better.[3]');
    expect(result?.figure?.cite).toBe(0);
  });

  it('leave text without sources as it was', () => {
    const run = [text('One. Two.'), { kind: 'link', href: 'https://example.org/', text: 'three' } as Inline];
    expect(positionMarks(run)).toEqual(run);
  });
});
