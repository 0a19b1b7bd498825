import { describe, expect, it } from 'vitest';
import { type Receipt, sayBytes, sayReceipt } from '../../src/offline/receipt.ts';
import {
  ageVerdict,
  clickerVerdict,
  copyVerdict,
  keepVerdict,
  sayReady,
  screenVerdict,
} from '../../src/offline/verdicts.ts';

const commissioner = { id: 'edition:commissioner' as const, name: 'the edition “Commissioners”', path: '' };
const builder = { id: 'builder' as const, name: 'the builder', path: 'remix/' };
const site = { id: 'site' as const, name: 'every page', path: '' };
const receipt: Receipt = {
  at: '2026-11-29T23:30:00Z',
  build: 'a',
  sets: [commissioner],
  files: [
    ['present/commissioner/', 12_000_000, ''],
    ['favicon.svg', 753, ''],
  ],
};

describe('a receipt', () => {
  it('says the day, what, how many files and how large', () => {
    expect(sayReceipt(receipt)).toBe(
      'Saved on 29 November 2026: the edition “Commissioners”, 2 files, 12 MB.',
    );
    expect(
      sayReceipt({ ...receipt, sets: [commissioner, builder, site], files: receipt.files.slice(1) }),
    ).toBe(
      'Saved on 29 November 2026: the edition “Commissioners”, the builder and every page, 1 file, 1 KB.',
    );
  });

  it.each([
    [1, '1 KB'],
    [356_400, '356 KB'],
    [999_499, '999 KB'],
    [999_500, '1.0 MB'],
    [9_940_000, '9.9 MB'],
    [9_950_000, '10 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sayBytes(bytes)).toBe(words);
  });
});

describe('the check of a laptop', () => {
  it.each([
    [{ is: 'whole', receipt, lost: 0 } as const, true, 'yes', 'as it was made', 'can present'],
    [{ is: 'whole', receipt, lost: 0 } as const, false, 'no', 'does not open them', 'cannot'],
    [{ is: 'damaged', receipt, lost: 1 } as const, true, 'no', '1 of 2 files', 'cannot'],
    [{ is: 'none' } as const, true, 'no', 'no copy here', 'cannot'],
    [{ is: 'blocked' } as const, false, 'no', 'keep nothing', 'cannot'],
  ])('says of a copy that is %o', (copy, answers, is, words, ready) => {
    const verdict = copyVerdict(copy, answers);
    expect(verdict).toMatchObject({ is, words: expect.stringContaining(words) });
    expect(sayReady(verdict)).toContain(ready);
  });

  it('counts the nights since it was saved', () => {
    const at = (now: string, newest: { build: string; made: string } | null = null) =>
      ageVerdict(receipt, newest, new Date(now));
    expect(at('2026-11-29T23:50:00Z').words).toMatch(/^Saved today, 29 November 2026\. .*without a network/);
    expect(at('2026-11-30T08:00:00Z').words).toMatch(/^Saved yesterday, 29 November 2026/);
    expect(at('2026-12-11T08:00:00Z').words).toMatch(/^Saved 12 days ago, on 29 November 2026/);
    expect(at('2026-11-30T08:00:00Z', { build: 'a', made: '2026-11-29' }).is).toBe('yes');
    expect(at('2026-11-30T08:00:00Z', { build: 'b', made: '2026-11-30' })).toMatchObject({
      is: 'no',
      todo: expect.stringContaining('Save it again'),
    });
  });

  it('asks of a clicker that it goes forward and back, by whichever keys', () => {
    expect(clickerVerdict(null, true).is).toBe('unsure');
    expect(clickerVerdict(new Set(['PageDown']), false).is).toBe('unsure');
    expect(clickerVerdict(new Set(['PageDown', '.']), true)).toMatchObject({
      is: 'no',
      words: '“Back” did not come.',
    });
    expect(clickerVerdict(new Set(), true).words).toBe('“Next slide” and “Back” did not come.');
    expect(clickerVerdict(new Set(['ArrowRight', 'PageUp']), false).is).toBe('yes');
  });

  it('says no only of what it knows', () => {
    expect(screenVerdict(undefined).is).toBe('unsure');
    expect(screenVerdict(false)).toMatchObject({ is: 'no', todo: expect.stringContaining('Extend') });
    expect(screenVerdict(true).is).toBe('yes');
    expect(keepVerdict(null).is).toBe('unsure');
    expect(keepVerdict(true).is).toBe('yes');
  });
});
