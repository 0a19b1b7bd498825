import { describe, expect, it } from 'vitest';
import { isFromRight, languageOf, piecesOf, written } from '../../src/model/direction.ts';

describe('in which direction words run', () => {
  it.each([
    ['الوصفات الاجتماعية تساعد الناس.', true, 'ar-SA'],
    ['מרשם חברתי עוזר לאנשים.', true, 'he-IL'],
    ['سماجی نسخہ لوگوں کی مدد کرتا ہے۔', true, 'ur-PK'],
    ['نسخه‌نویسی اجتماعی به مردم کمک می‌کند.', true, 'fa-IR'],
    ['21.3% — 2024: الصحة', true, 'ar-SA'],
    ['NHS: الصحة', false, 'en-GB'],
    ['Recepta społeczna pomaga.', false, 'en-GB'],
    ['社会处方', false, 'en-GB'],
    ['21.3%', false, 'en-GB'],
    ['', false, 'en-GB'],
  ])('“%s”', (words, fromRight, language) => {
    expect(isFromRight(words)).toBe(fromRight);
    expect(languageOf(words)).toBe(language);
  });

  it('is said in HTML only where it differs from what is around', () => {
    expect(written('Plain words')).toEqual({});
    expect(written('מרשם')).toEqual({ dir: 'rtl', lang: 'he-IL' });
    expect(written('1,204', true)).toEqual({});
    expect(written('GP', true)).toEqual({ dir: 'ltr', lang: 'en-GB' });
  });

  it('parts mixed words, and leaves the full stop with the paragraph', () => {
    expect(piecesOf('שלום NHS England.', true)).toEqual([
      { text: 'שלום ', fromRight: true },
      { text: 'NHS England', fromRight: false },
      { text: '.', fromRight: true },
    ]);
    expect(piecesOf('They say שלום עולם every day.', false)).toEqual([
      { text: 'They say ', fromRight: false },
      { text: 'שלום עולם', fromRight: true },
      { text: ' every day.', fromRight: false },
    ]);
    expect(piecesOf('Plain words.', false)).toEqual([{ text: 'Plain words.', fromRight: false }]);
  });
});
