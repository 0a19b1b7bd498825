import { box, type Dots, grid, type Material, type Picture, type Tone } from '../picture.ts';

const nothing: Picture = { dots: [], named: null };
const side = 10;
const step = 29;
const left = (box.width - step * (side - 1)) / 2;
const top = 24;
const r = 10;

/** Colours of parts in the order of the chart; what stands apart from its highlight is light. */
const tones: readonly Tone[] = ['need', 'calm', 'green', 'purple'];

/** A hundred dots in the parts of a whole, each named with its number. */
export function drawParts({ chart }: Material): Picture {
  if (chart === null) return nothing;
  const points = grid(100, side, left, top, step);
  let from = 0;
  const parts = chart.categories.map((name, index) => {
    const datum = chart.series[0]?.data[index];
    const to = from + Math.round(datum?.value ?? 0);
    const isApart = !chart.highlight.includes(index);
    const part = {
      name,
      label: datum?.label ?? '',
      tone: isApart ? 'light' : (tones[index] ?? 'calm'),
      points: points.slice(from, to),
    } as const;
    from = to;
    return part;
  });
  return {
    dots: parts.map(({ tone, points }): Dots => ({ tone, r, points })),
    named: parts.map(({ name, label, tone }, index) => {
      const y = top + step * side + 14 + index * 22;
      return (
        <g key={name}>
          <circle className={`fill-${tone}`} cx={left - r + 6} cy={y - 4.5} r="5.5" />
          <text className="start" x={left + 12} y={y}>
            <tspan className="strong">{label}</tspan> {name}
          </text>
        </g>
      );
    }),
  };
}

/** A hundred dots and a share of them, with the figure as it is written. */
export function drawShare({ figure, drawing }: Material): Picture {
  if (figure === null) return nothing;
  const points = grid(100, side, left, top, step);
  const count = Math.round(figure.value);
  return {
    dots: [
      { tone: 'need', r, points: points.slice(0, count) },
      { tone: 'quiet', r, points: points.slice(count) },
    ],
    named: (
      <g className="start">
        <text className="big need" x={left - r} y={top + step * side + 38}>
          {figure.text}
        </text>
        <text x={left - r} y={top + step * side + 64}>
          {drawing.names[0]}
        </text>
      </g>
    ),
  };
}

/** A hundred dots for each of two times, with a share of them. */
export function drawTimes({ chart }: Material): Picture {
  if (chart === null) return nothing;
  const small = 18;
  const both = chart.categories.slice(0, 2).map((name, index) => {
    const x = 20 + index * 198;
    const datum = chart.series[0]?.data[index];
    const points = grid(100, side, x, 150, small);
    const count = Math.round(datum?.value ?? 0);
    return { name, x, label: datum?.label ?? '', need: points.slice(0, count), rest: points.slice(count) };
  });
  return {
    dots: [
      { tone: 'need', r: 6.6, points: both.flatMap(({ need }) => need) },
      { tone: 'quiet', r: 6.6, points: both.flatMap(({ rest }) => rest) },
    ],
    named: (
      <>
        {both.map(({ name, x, label }) => (
          <g key={name} className="start">
            <text className="big need" x={x - 6.6} y="128">
              {label}
            </text>
            <text className="strong" x={x - 6.6} y="84">
              {name}
            </text>
          </g>
        ))}
        <circle className="fill-need" cx="18" cy="353.5" r="5.5" />
        <text className="start small" x="31" y="358">
          Live in more deprived areas
        </text>
      </>
    ),
  };
}
