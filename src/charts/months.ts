import { months } from '../model/dates.ts';

/** Months since year 0 of a category such as "March 2020"; undefined for anything else. */
export function monthOf(category: string): number | undefined {
  const [, name = '', year = ''] = /^([A-Z][a-z]+) (\d{4})$/.exec(category) ?? [];
  const month = months.findIndex((month) => month === name);
  return month < 0 ? undefined : Number(year) * 12 + month;
}
