import { withPart } from '../browser/late-part.ts';

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
