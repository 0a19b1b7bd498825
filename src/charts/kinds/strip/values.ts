import type { ResolvedChart } from '../../../model/chart.ts';
import { textWidth } from '../../marks.ts';
import { type Box, firstFree, type Obstacles } from './free-place.ts';
import type { StripLayout } from './layout.ts';

/** A value beside its dot, and on which side: `shift` is how far it stands below the middle, in px. */
export type PlacedValue = {
  stop: number;
  label: string;
  box: Box;
  side: 't' | 'b' | 'l' | 'r';
  shift: number;
  missing: boolean;
};

/** Values of the named stops, each on the side of its dot where nothing else is. Their boxes become obstacles. */
export function placeValues(chart: ResolvedChart, layout: StripLayout, obstacles: Obstacles): PlacedValue[] {
  const { font, sizes } = layout;
  return layout.named.map((stop): PlacedValue => {
    const label = chart.series[0]?.data[stop]?.label ?? '';
    const at = layout.dot(stop);
    const size = at === null ? sizes.tick : sizes.value;
    const [w, h] = [textWidth(label, size, at === null ? 400 : 600) + 4, size * 1.05];
    const [x, y] = at ?? layout.rail(stop);
    const r = font * 0.5;
    const edge = (left: number) => Math.max(0, Math.min(layout.width - w, left));
    const place = (dx: number, dy: number): Box => ({ x: edge(x + dx), y: y + dy, w, h });
    const above = { side: 't', box: place(-w / 2, -r - h), shift: 0 } as const;
    if (at === null) {
      obstacles.boxes.push(above.box);
      return { stop, label, missing: true, ...above };
    }
    const low = h * 0.95;
    const below = { side: 'b', box: place(-w / 2, r), shift: 0 } as const;
    const candidates: Array<Pick<PlacedValue, 'side' | 'box' | 'shift'>> = [
      ...(isLow(chart, stop) ? [below, above] : [above, below]),
      { side: 'r', box: place(r, -h / 2 - low), shift: -low },
      { side: 'l', box: place(-r - w, -h / 2 - low), shift: -low },
      { side: 'l', box: place(-r - w, -h / 2 + low), shift: low },
      { side: 'r', box: place(r, -h / 2 + low), shift: low },
      { side: 'r', box: place(r, -h / 2), shift: 0 },
      { side: 'l', box: place(-r - w, -h / 2), shift: 0 },
    ];
    const box = firstFree(
      candidates.map((one) => one.box),
      obstacles,
    );
    const chosen = candidates.find((one) => one.box === box) ?? above;
    obstacles.boxes.push(chosen.box);
    return { stop, label, missing: false, ...chosen };
  });
}

/** True for a stop below the mean of its neighbours: there is room under it. */
function isLow({ series }: ResolvedChart, stop: number): boolean {
  const value = series[0]?.data[stop]?.value ?? 0;
  const beside = [stop - 1, stop + 1].flatMap((index) => series[0]?.data[index]?.value ?? []);
  return beside.length > 0 && value < beside.reduce((sum, one) => sum + one, 0) / beside.length;
}
