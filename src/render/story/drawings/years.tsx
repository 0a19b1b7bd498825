import type { CityPoint } from '../../../model/story.ts';
import type { Dots, Material, Picture } from '../picture.ts';

const columns = 8;
const step = 21;
const r = 6.4;
/** Left edge of the two lives, and the foot that they stand on. */
const lives = { lefts: [26, 228], foot: 392 } as const;

/** Two lives, a dot a year from the foot up: years in good health, and over them those in poorer health. */
export function drawYears({ chart }: Material): Picture {
  const [life, healthy] = chart?.series ?? [];
  if (chart === null || life === undefined || healthy === undefined) return { dots: [], named: null };
  const ends = [0, chart.categories.length - 1];
  const gaps = chart.annotations.filter(({ kind }) => kind === 'gap');
  const both = ends.map((category, side) => {
    const all = Math.round(life.data[category]?.value ?? 0);
    const well = Math.round(healthy.data[category]?.value ?? 0);
    const left = lives.lefts[side] ?? 0;
    const points = Array.from({ length: all }, (_, index): CityPoint => {
      return [left + r + (index % columns) * step, lives.foot - r - Math.floor(index / columns) * step];
    });
    const gap = gaps.find((one) => one.category === category);
    const top = lives.foot - Math.ceil(all / columns) * step;
    return {
      left,
      top,
      well: points.slice(0, well),
      poorer: points.slice(well),
      life: life.data[category]?.label ?? '',
      gap: gap?.text ?? '',
      name: chart.axis.ends?.[side] ?? '',
    };
  });
  const dots: Dots[] = [
    { tone: 'calm', r, points: both.flatMap(({ well }) => well) },
    { tone: 'need', r, points: both.flatMap(({ poorer }) => poorer) },
  ];
  return {
    dots,
    named: both.map(({ left, top, life: years, gap, name }) => (
      <g key={name} className="start">
        <text className="big" x={left} y={top - 44}>
          {years}
        </text>
        <text className="need" x={left} y={top - 12}>
          {gap}
        </text>
        <text className="small" x={left} y={lives.foot + 22}>
          {name.charAt(0).toUpperCase() + name.slice(1)}
        </text>
      </g>
    )),
  };
}
