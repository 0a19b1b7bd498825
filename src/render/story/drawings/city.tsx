import type { City, CityPoint } from '../../../model/story.ts';
import { box, type Dots, type Material, type Picture } from '../picture.ts';

/** How the city lies in the box: where its top left corner is, and how many units a step has. */
type View = { x: number; y: number; scale: number };

/** The whole city, a little wider than the box. */
function wholeView({ width, height }: City): View {
  const scale = (box.width * 1.06) / width;
  return { scale, x: (box.width - width * scale) / 2, y: (box.height - height * scale) / 2 };
}

export function drawWhole({ city }: Material): Picture {
  if (city === null) return { dots: [], named: null };
  return { dots: cityDots(wholeView(city), 1.35), named: <Legend y={box.height - 14} /> };
}

function cityDots(view: View, r: number): Dots[] {
  return [
    { tone: 'quiet', r, share: 'others', ...view },
    { tone: 'need', r, share: 'deprived', ...view },
  ];
}

/** Columns along a line begin at this many years, and a year has so many units. */
const base = { years: 70, unit: 9.4 } as const;
/** Where the named stretch of the line stands in the box. */
const stretch = { left: 46, right: 336, y: 316 } as const;

/** The city along a line: a column a station between the highest and the lowest, the steepest fall named. */
export function drawLine({ city, chart }: Material): Picture {
  if (city === null || chart === null) return { dots: [], named: null };
  const values = chart.series[0]?.data ?? [];
  const span = chart.annotations.find(({ kind }) => kind === 'span');
  const [first, last] = [span?.category ?? 0, span?.to ?? chart.categories.length - 1];
  const at = (index: number): CityPoint => city.stops[index]?.at ?? [0, 0];
  const scale = (stretch.right - stretch.left) / (at(last)[0] - at(first)[0] || 1);
  const view = { scale, x: stretch.left - at(first)[0] * scale, y: stretch.y - at(first)[1] * scale };
  const place = ([x, y]: CityPoint): CityPoint => [view.x + x * scale, view.y + y * scale];
  const stops = city.stops.map((stop, index) => {
    const [x, y] = place(stop.at);
    const datum = values[index];
    return {
      ...stop,
      index,
      x,
      y,
      top: y - ((datum?.value ?? base.years) - base.years) * base.unit,
      label: datum?.label ?? '',
    };
  });
  const shown = stops.slice(first, last + 1);
  const [start, end] = [shown[0], shown.at(-1)];
  return {
    dots: cityDots(view, 1.9),
    named: (
      <>
        <path className="rail" pathLength="1" d={lineOf(stops.map(({ x, y }) => [x, y]))} />
        {shown.map(({ name, x, y, top, index }) => (
          <path
            key={name}
            className={index === last ? 'column column-need' : 'column'}
            pathLength="1"
            d={`M${n(x)} ${n(y)}V${n(top)}`}
          />
        ))}
        <path className="crest" d={lineOf(shown.map(({ x, top }) => [x, top]))} />
        <path className="stops" d={shown.map(({ x, y }) => `M${n(x)} ${n(y)}h0`).join('')} />
        <path
          className="tops"
          d={shown
            .slice(0, -1)
            .map(({ x, top }) => `M${n(x)} ${n(top)}h0`)
            .join('')}
        />
        {start === undefined || end === undefined ? null : (
          <>
            <path className="tops tops-need" d={`M${n(end.x)} ${n(end.top)}h0`} />
            <Named x={start.x} y={start.top} big={start.label} text={start.name} />
            <Named x={end.x + 4} y={end.top} big={end.label} text={end.name} isNeed />
          </>
        )}
        <Legend y={box.height - 46} />
        <text className="small" x="12" y={box.height - 24}>
          Columns: years of life, from {base.years}
        </text>
      </>
    ),
  };
}

function Named(props: { x: number; y: number; big: string; text: string; isNeed?: boolean }) {
  const { x, y, big, text, isNeed = false } = props;
  return (
    <g className={isNeed ? 'label label-need' : 'label'}>
      <text className="big" x={n(x)} y={n(y)} dy="-1.05em">
        {big}
      </text>
      <text x={n(x)} y={n(y)} dy="-0.95em">
        {text}
      </text>
    </g>
  );
}

function Legend({ y }: { y: number }) {
  return (
    <>
      <circle className="fill-need" cx="18" cy={y - 4.5} r="4.5" />
      <text className="small" x="29" y={y}>
        Among England’s most deprived fifth
      </text>
    </>
  );
}

function lineOf(points: readonly CityPoint[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('');
}

const n = (value: number): number => Math.round(value * 10) / 10;
