import { isMissing, lowerFirst } from '../../format-value.ts';
import { type Bare, list } from '../../sentence.ts';

/** "Average change: blood sugar, waist and weight fell; BMI, no change found. All: early findings." */
export function summariseDirections(chart: Bare): string {
  const data = chart.series[0]?.data ?? [];
  const words = [...new Set(data.map(({ label }) => label))];
  const parts = words.map((word) => {
    const names = chart.categories.flatMap((name, index) =>
      data[index]?.label === word ? [lowerFirst(name)] : [],
    );
    const all = list(names);
    const datum = data.find(({ label }) => label === word);
    // "Weight fell" is a sentence; "weight not published" is none.
    return datum && !isMissing(datum) && datum.value !== 0 ? `${all} ${word}` : `${all}: ${word}`;
  });
  return `${chart.series[0]?.name}: ${parts.join('; ')}.`;
}
