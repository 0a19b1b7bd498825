/** How many steps the chart of a slide has; 0 for none. */
export function stepsOf(slide: ParentNode): number {
  return sayingsOf(chartOf(slide)).length;
}

/** Draws the chart of a slide at one of its steps, from 1, with what is said of it; null draws it whole. */
export function drawStep(slide: ParentNode, step: number | null): void {
  const chart = chartOf(slide);
  chart?.classList.toggle('in-steps', step !== null);
  for (const [index, saying] of sayingsOf(chart).entries()) saying.hidden = index + 1 !== step;
  for (const mark of chart?.querySelectorAll<SVGElement>('[data-step]') ?? [])
    mark.classList.toggle('later', step !== null && Number(mark.dataset.step) > step);
}

/** What is said of a step. */
export function sayingOf(slide: ParentNode, step: number): string {
  return sayingsOf(chartOf(slide))[step - 1]?.textContent ?? '';
}

/** The chart that is drawn in steps: on a slide with two, the first. */
function chartOf(slide: ParentNode): Element | null {
  return slide.querySelector('.chart-says')?.parentElement ?? null;
}

function sayingsOf(chart: Element | null): HTMLElement[] {
  return [...(chart?.querySelectorAll<HTMLElement>(':scope > .chart-says') ?? [])];
}
