import { describe, expect, it } from 'vitest';
import { fileNameOf, formats } from '../../src/render/formats.ts';

const nameOf = (id: string, place: string | null, brand: string | null, kind: 'pptx' | 'handouts' = 'pptx') =>
  fileNameOf(formats[kind], {
    id,
    ...(place === null ? {} : { place: { name: place } }),
    ...(brand === null ? {} : { brand: { name: brand } }),
  } as Parameters<typeof fileNameOf>[1]);

describe('the name of a file', () => {
  it('does not name a place twice', () => {
    expect(nameOf('cyp', 'Hackney', 'Hackney Link Workers Together')).toBe(
      'social-prescribing-cyp-hackney-link-workers-together.pptx',
    );
    expect(nameOf('cyp', 'Hackney', 'Ham')).toBe('social-prescribing-cyp-hackney-ham.pptx');
  });

  it('is at most 60 characters long, ends on a word and keeps its kind', () => {
    const long = nameOf(
      'Children and young people in 10 minutes, Hackney',
      'Hackney',
      'Hackney Link Workers Together',
      'handouts',
    );
    expect(long).toBe('social-prescribing-children-and-young-hackney-link-handouts.pdf');
    expect(long.replace('.pdf', '').length).toBeLessThanOrEqual(60);
    const word = nameOf('x'.repeat(200), 'y'.repeat(200), 'z'.repeat(200));
    expect(word.replace('.pptx', '').length).toBeLessThanOrEqual(60);
  });
});
