import { whenAsked } from './when-asked.ts';

/**
 * Makes the charts under `root` answer to pointer, touch and keys. Their code is fetched where there are charts, and
 * nowhere else. The drawing, its words and its table are in the page already, so one that does not arrive is said when
 * somebody asks something of its chart, and not before.
 */
export function wakeCharts(root: ParentNode): void {
  const figures = [...root.querySelectorAll<HTMLElement>('[data-chart]:not([data-enhanced])')];
  if (figures.length === 0) return;
  void import('./enhance.ts').then(
    ({ enhanceCharts }) => enhanceCharts(root),
    () => {
      for (const figure of figures)
        whenAsked(figure, async () => (await import('./enhance.ts')).enhanceChart(figure));
    },
  );
}
