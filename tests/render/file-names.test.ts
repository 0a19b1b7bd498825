import { describe, expect, it } from 'vitest';
import { fileNameOfWords } from '../../src/model/file-name.ts';
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

  it('keeps letters of every script and what stands on them', () => {
    expect(nameOf('Łódź – opieka społeczna', null, null)).toBe(
      'social-prescribing-łódź-opieka-społeczna.pptx',
    );
    expect(nameOf('الوصفات الاجتماعية', null, 'بلدية كرويدون')).toBe(
      'social-prescribing-الوصفات-الاجتماعية-بلدية-كرويدون.pptx',
    );
    expect(nameOf('社会处方：初稿', null, null)).toBe('social-prescribing-社会处方-初稿.pptx');
    expect(nameOf('हिन्दी प्रस्तुति', null, null)).toBe('social-prescribing-हिन्दी-प्रस्तुति.pptx');
    expect(nameOf('Cafe\u0301', null, null)).toBe('social-prescribing-café.pptx');
  });

  it('holds nothing that a file system forbids, and no more bytes than all of them take', () => {
    const hostile = [
      'a<b>:"c"/d\\e|f?g*h',
      'board.',
      'board. ',
      '..',
      '\u202egpj.exe',
      'a\u0000b\nc',
      '社'.repeat(90),
      '😀'.repeat(90),
      'ي'.repeat(300),
    ];
    for (const words of hostile)
      for (const name of [nameOf(words, null, words), `${fileNameOfWords(words, 'remix')}.remix.json`]) {
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/u);
        expect(name).not.toMatch(/^[. -]|[. -]\.|[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
        expect(name.isWellFormed()).toBe(true);
      }
  });

  it('is none that Windows keeps for devices, and never empty', () => {
    expect(fileNameOfWords('CON', 'remix')).toBe('con-remix');
    expect(fileNameOfWords('Lpt1.', 'remix')).toBe('lpt1-remix');
    expect(fileNameOfWords('Console', 'remix')).toBe('console');
    expect(fileNameOfWords(' … ', 'remix')).toBe('remix');
  });
});
