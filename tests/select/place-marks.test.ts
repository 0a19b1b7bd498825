import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/model/block.ts';
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

describe('marks of sources', () => {
  it('stand at the end of the sentence, not after the number', () => {
    expect(read(placeMarks([text('It is '), stat('82', 1), text(' groups. More follows.')]))).toBe(
      'It is 82 groups.[1] More follows.',
    );
  });

  it('stand once for two numbers of one source, and in order for two sources', () => {
    const run = [stat('60', 1), text(' of '), stat('296', 1), text(', or '), stat('7', 2), text(' in all')];
    expect(read(placeMarks(run))).toBe('60 of 296, or 7 in all[1][2]');
  });

  it('are not fooled by a full stop inside a number or an abbreviation without a space', () => {
    expect(read(placeMarks([stat('3.6', 1), text(' points e.g.this and more')]))).toBe(
      '3.6 points e.g.this and more[1]',
    );
  });

  it('of a big number stand after its label', () => {
    const item = {
      claim: 'c',
      figure: 'f',
      big: '7',
      unit: 'count',
      share: null,
      label: [text('boroughs')],
      verdict: 'confirmed',
      mark: '',
      cite: 3,
    };
    const placed = placeMarks(item);
    expect(read(placed.label)).toBe('boroughs[3]');
    expect(placed.cite).toBe(0);
    expect(placeMarks({ ...item, label: [] }).cite).toBe(3);
  });

  it('of a case study’s result stand once, with the words beside the number', () => {
    const figure = {
      claim: 'c',
      figure: 'f',
      big: '100%',
      unit: 'percent',
      share: 1,
      label: [],
      verdict: 'confirmed',
      mark: '',
      cite: 2,
    };
    const placed = placeMarks({
      figure,
      body: [text('of them, and '), stat('100%', 2), text(' felt better.')],
    });
    expect(read(placed.body)).toBe('of them, and 100% felt better.[2]');
    expect(placed.figure.cite).toBe(0);
  });

  it('leave text without sources as it was', () => {
    const run = [text('One. Two.'), { kind: 'link', href: 'https://example.org/', text: 'three' } as Inline];
    expect(placeMarks(run)).toEqual(run);
  });
});
