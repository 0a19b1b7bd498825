import type { ChartKind, ResolvedChart } from '../model/chart.ts';
import { pageData } from './page-data.ts';
import { whenAsked } from './when-asked.ts';

type Enhance = (figure: HTMLElement, chart: ResolvedChart) => void;

/** Each kind's browser part, loaded only where a chart of that kind comes into view. */
const parts = {
  bars: () => import('./kinds/bars/enhance.ts'),
  shares: () => import('./kinds/shares/enhance.ts'),
  ranges: () => import('./kinds/ranges/enhance.ts'),
  dots: () => import('./kinds/dots/enhance.ts'),
  lines: () => import('./kinds/lines/enhance.ts'),
  doughnut: () => import('./kinds/doughnut/enhance.ts'),
  strip: () => import('./kinds/strip/enhance.ts'),
  pyramid: () => import('./kinds/pyramid/enhance.ts'),
  map: () => import('./kinds/map/enhance.ts'),
  directions: () => import('./kinds/directions/enhance.ts'),
  'evidence-map': () => import('./kinds/evidence-map/enhance.ts'),
} satisfies Record<ChartKind, () => Promise<{ enhance: Enhance }>>;

/**
 * Makes the charts under `root` answer to pointer, touch and keys as they come near the view. Call it through
 * `wakeCharts`.
 */
export function enhanceCharts(root: ParentNode): void {
  const figures = [...root.querySelectorAll<HTMLElement>('[data-chart]:not([data-enhanced])')];
  if (figures.length === 0) return;
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        near.unobserve(target);
        enhanceChart(target).catch(() => whenAsked(target, () => enhanceChart(target)));
      }
    },
    { rootMargin: '200px' },
  );
  for (const figure of figures) {
    figure.dataset.enhanced = '';
    near.observe(figure);
  }
}

/** The same for one chart, now. Rejects where its part or its data do not arrive: the drawing stands as it is. */
export async function enhanceChart(figure: HTMLElement): Promise<void> {
  const { kind = '', src = '' } = figure.dataset;
  if (!isKind(kind)) return;
  const [chart, part] = await Promise.all([pageData(src), parts[kind]()]);
  part.enhance(figure, chart as ResolvedChart);
}

function isKind(kind: string): kind is ChartKind {
  return kind in parts;
}
