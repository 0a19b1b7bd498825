import { describe, expect, it } from 'vitest';
import type { Block, CaseStudy, FigureItem, Inline } from '../../src/model/block.ts';
import { placeMarks } from '../../src/select/place-marks.ts';

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

/** One block with its marks placed. */
function placed<T extends Block>(block: T): T {
  return placeMarks({ main: [block], side: [], notes: [] }).main[0] as T;
}
const placedRun = (run: Inline[]): Inline[] => placed({ kind: 'paragraph', lead: false, text: run }).text;
const placedFigure = (item: FigureItem): FigureItem | undefined =>
  placed({ kind: 'figures', variant: 'cards', items: [item] }).items[0];

const figure: FigureItem = {
  claim: 'c',
  figure: 'f',
  big: '7',
  unit: 'count',
  share: null,
  label: [],
  verdict: 'confirmed',
  mark: '',
  cite: 3,
};

describe('marks of sources', () => {
  it('stand at the end of the sentence, not after the number', () => {
    expect(read(placedRun([text('It is '), stat('82', 1), text(' groups. More follows.')]))).toBe(
      'It is 82 groups.[1] More follows.',
    );
  });

  it('stand once for two numbers of one source, and in order for two sources', () => {
    const run = [stat('60', 1), text(' of '), stat('296', 1), text(', or '), stat('7', 2), text(' in all')];
    expect(read(placedRun(run))).toBe('60 of 296, or 7 in all[1][2]');
  });

  it('are not fooled by a full stop inside a number or an abbreviation without a space', () => {
    expect(read(placedRun([stat('3.6', 1), text(' points e.g.this and more')]))).toBe(
      '3.6 points e.g.this and more[1]',
    );
  });

  it('of a big number stand after its label', () => {
    const item = placedFigure({ ...figure, label: [text('boroughs')] });
    expect(read(item?.label ?? [])).toBe('boroughs[3]');
    expect(item?.cite).toBe(0);
    expect(placedFigure(figure)?.cite).toBe(3);
  });

  it('of a case study’s result stand once, with the words beside the number', () => {
    const body = [text('of them, and '), stat('100%', 3), text(' felt better.')];
    const study: CaseStudy = {
      title: [],
      who: [],
      steps: [],
      numbered: true,
      result: { figure, body },
      link: null,
    };
    const result = placed({ kind: 'cases', items: [study] }).items[0]?.result;
    expect(read(result?.body ?? [])).toBe('of them, and 100% felt better.[3]');
    expect(result?.figure?.cite).toBe(0);
  });

  it('leave text without sources as it was', () => {
    const run = [text('One. Two.'), { kind: 'link', href: 'https://example.org/', text: 'three' } as Inline];
    expect(placedRun(run)).toEqual(run);
  });
});
