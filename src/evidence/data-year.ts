/**
 * The year that a claim's figures are of, from the words of its period; null when they name none. A year of
 * publication counts only where no other is given, and a projection never does.
 */
export function dataYear(period: string): number | null {
  const own = period.split(/projection/i)[0] ?? '';
  const collected = latestYear(own.split(/published/i)[0] ?? '');
  return collected ?? latestYear(own);
}

function latestYear(text: string): number | null {
  // `2018–20` and `2022/23` end in a year written short; `10 years` and `1 May` are no years.
  const years = [...text.matchAll(/\b((?:19|20)\d{2})(?:[–/-](\d{2}|\d{4})\b)?/g)].map(
    ([, year = '', end]) => {
      if (end === undefined) return Number(year);
      return end.length === 4 ? Number(end) : Number(year.slice(0, 2) + end);
    },
  );
  return years.length === 0 ? null : Math.max(...years);
}
