import { withPart } from '../browser/late-part.ts';

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

/** Tries once more when somebody points at a chart, and says so where that does not help. */
export function whenAsked(figure: HTMLElement, again: () => Promise<void>): void {
  // In a talk a pointer that crosses a slide asks for nothing.
  const kinds = figure.classList.contains('chart-page') ? ['pointerover', 'pointerdown'] : ['pointerdown'];
  const ask = (): void => {
    for (const kind of kinds) figure.removeEventListener(kind, ask);
    void withPart('What reads this chart when you point at it', again, () => undefined);
  };
  for (const kind of kinds) figure.addEventListener(kind, ask);
}
