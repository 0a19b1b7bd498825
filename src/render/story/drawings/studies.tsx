import { cellOf, type Finding, shownOf } from '../../../charts/kinds/evidence-map/groups.ts';
import { directions } from '../../../charts/kinds/evidence-map/shapes.ts';
import { grid, type Material, type Picture, type Tone } from '../picture.ts';

const columns = [
  { value: directions.better, lines: ['Better'], tone: 'green' },
  { value: directions['no clear difference'], lines: ['No clear', 'difference'], tone: 'light' },
  { value: directions.mixed, lines: ['Mixed'], tone: 'purple' },
  { value: directions.worse, lines: ['Worse'], tone: 'need' },
] as const satisfies ReadonlyArray<{ value: number; lines: readonly string[]; tone: Tone }>;

/** Dots in a row of a cell, and their distance. */
const across = 4;
const step = 17;
const r = 6.8;
const pitch = 98;
const left = 14;

/** Every finding as a dot: which way it went across, how it was come by down, the strongest first. */
export function drawStudies({ chart }: Material): Picture {
  if (chart === null) return { dots: [], named: null };
  let y = 70;
  const bands = shownOf(chart, false).groups.map((group) => {
    const found = group.studies.flatMap((study) =>
      chart.series.flatMap((_, outcome): Finding | [] => cellOf(chart, study, outcome) ?? []),
    );
    const cells = columns.map(({ value, tone }, index) => {
      const count = found.filter((finding) => finding.value === value).length;
      return {
        tone,
        count,
        x: left + index * pitch,
        points: grid(count, across, left + r + index * pitch, y + 22, step),
      };
    });
    const band = { title: group.title, y, cells };
    y += 52 + Math.ceil(Math.max(...cells.map(({ count }) => count), 1) / across) * step;
    return band;
  });
  return {
    dots: columns.map(({ tone }, index) => ({
      tone,
      r,
      points: bands.flatMap(({ cells }) => cells[index]?.points ?? []),
    })),
    named: (
      <>
        {columns.map(({ lines, tone }, index) => (
          <g key={tone} className="start">
            {lines.map((line, row) => (
              <text
                key={line}
                className={`strong text-${tone}`}
                x={left + index * pitch}
                y={36 - (lines.length - 1 - row) * 15}
              >
                {line}
              </text>
            ))}
          </g>
        ))}
        {bands.map(({ title, y: at, cells }) => (
          <g key={title} className="start">
            <path className="rule" d={`M${left} ${at - 20}H${left + pitch * 3.9}`} />
            <text className="small" x={left} y={at}>
              {title}
            </text>
            {cells.map(({ tone, count, x }) => (
              <text key={tone} className="small count" x={x + r + across * step - 8} y={at + 26}>
                {count === 0 ? '' : count}
              </text>
            ))}
          </g>
        ))}
      </>
    ),
  };
}
