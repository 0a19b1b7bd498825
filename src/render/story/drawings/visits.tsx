import { roughly } from '../../../break-even/say.ts';
import type { Datum } from '../../../model/chart.ts';
import type { CityPoint } from '../../../model/story.ts';
import type { Dots, Material, Picture } from '../picture.ts';

/** So many people, of so many appointments that each has a dot in one row of a phone. */
const people = 5;
/** Rows are filled from the left, so that they compare as bars do. */
const step = 12;
const r = 4.6;
/** Dots of what is needed at the high end only. */
const small = 2.6;
/** Distance of rows, and where the first of both parts would stand. */
const pitch = 32;
const tops = { needed: 36, found: 68 } as const;
const left = 22;
const right = 376;

/**
 * GP appointments of five people in a year, a dot each: those that would have to go for the time to match the cost, and
 * under them those that went, study by study. A range has firm dots to its low end and small ones to its high end.
 */
export function drawVisits({ chart }: Material): Picture {
  const [series] = chart?.series ?? [];
  const each = chart?.worked?.values.visits?.high;
  if (chart === null || series === undefined || each === undefined) return { dots: [], named: null };
  const all = Math.round(each * people);
  const needed = chart.highlight.length;
  const rows = chart.categories.map((name, index) => {
    const datum: Datum = series.data[index] ?? { label: '', value: null };
    const isNeeded = chart.highlight.includes(index);
    const y = (isNeeded ? tops.needed : tops.found) + index * pitch;
    const points = Array.from({ length: all }, (_, dot): CityPoint => [left + r + dot * step, y + 10]);
    const firm = dotsFor(datum.low ?? datum.value ?? 0);
    const most = dotsFor(datum.high ?? datum.value ?? 0);
    return {
      name,
      note: chart.notes?.texts[index] ?? '',
      said: isNeeded ? `${datum.label} of ${roughly(each)}` : datum.label,
      isNeeded,
      y,
      firm: points.slice(0, firm),
      range: points.slice(firm, most),
      rest: points.slice(most),
    };
  });
  const firmOf = (isNeeded: boolean): CityPoint[] =>
    rows.flatMap((row) => (row.isNeeded === isNeeded ? row.firm : []));
  const dots: Dots[] = [
    { tone: 'need', r, points: firmOf(true) },
    { tone: 'need', r: small, points: rows.flatMap(({ range }) => range) },
    { tone: 'light', r, points: firmOf(false) },
    { tone: 'quiet', r, points: rows.flatMap(({ rest }) => rest) },
  ];
  return {
    dots,
    named: (
      <g>
        <text className="strong" x={left} y="14">
          GP appointments of five people in a year
        </text>
        <text className="strong" x={left} y={tops.found + needed * pitch - 20}>
          Fewer, as studies counted
        </text>
        {rows.map(({ name, note, said, isNeeded, y }) => (
          <g key={name} className={isNeeded ? '' : 'small'}>
            <text className={isNeeded ? 'need' : 'small'} x={left} y={y}>
              {name}
              {note === '' ? '' : ` (${note})`}
            </text>
            <text className={isNeeded ? 'need strong' : 'strong'} x={right} y={y} textAnchor="end">
              {said}
            </text>
          </g>
        ))}
      </g>
    ),
  };
}

function dotsFor(each: number): number {
  return Math.round(each * people);
}
