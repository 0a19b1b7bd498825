import { describe, expect, it } from 'vitest';
import { addMonths, reviewOf, todayOf } from '../../src/model/review.ts';

describe('the next check of a claim', () => {
  it('is due by its design, or by its topic where it has one', () => {
    const claim = { checked: '2026-11-23', design: 'review' } as const;
    expect(reviewOf(claim, '2027-12-01')).toMatchObject({ due: '2028-11-23', age: 12, overdue: false });
    const pressure = { ...claim, topic: 'pressure' } as const;
    expect(reviewOf(pressure, '2027-12-01')).toMatchObject({ due: '2027-05-23', age: 12, overdue: true });
  });

  it('counts from the first day when only a month or a year is known', () => {
    expect(reviewOf({ checked: '2025-02', design: 'national-statistic' }, '2026-02-01').due).toBe(
      '2026-02-01',
    );
    expect(reviewOf({ checked: '2025', design: 'national-statistic' }, '2026-02-01').overdue).toBe(true);
  });

  it('falls on the last day of a short month', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-11-23', 2)).toBe('2027-01-23');
  });
});

describe('the day a build takes as today', () => {
  const now = new Date('2026-11-23T12:00:00Z');

  it('comes from SOURCE_DATE_EPOCH when the environment has it, else from the clock', () => {
    expect(todayOf({ SOURCE_DATE_EPOCH: '1740700800' }, now)).toBe('2025-02-28');
    expect(todayOf({}, now)).toBe('2026-11-23');
    expect(todayOf({ SOURCE_DATE_EPOCH: '' }, now)).toBe('2026-11-23');
    expect(todayOf({ SOURCE_DATE_EPOCH: 'soon' }, now)).toBe('2026-11-23');
  });
});
