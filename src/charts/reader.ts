import { pointer, type Selection, select } from 'd3-selection';
import { make } from '../browser/make.ts';

/** One thing to read in a chart: where it is, in px of the drawing, and what to say. */
export type Reading = {
  words: string;
  /** Centre, in px of the drawing. */
  middle: readonly [number, number];
  /** The room it takes, where it can be opened. */
  box?: { x: number; y: number; w: number; h: number };
};

export type Layer = Selection<SVGGElement, unknown, null, undefined>;

type Options<T> = {
  /** The direction along which the readings follow each other; `both` where they lie in a plane. */
  along: 'x' | 'y' | 'both';
  /** Marks the reading in the picture. */
  draw: (layer: Layer, reading: T) => void;
  /** Takes away what `draw` put elsewhere than in its layer. */
  clear?: () => void;
  /** Opens what stands behind a reading, on Enter and on a click in its box. */
  open?: (reading: T) => void;
};

/**
 * Lets a reader point at, tap, or step through a chart with the arrow keys; each value is marked in the picture
 * and said in a polite live region.
 */
export function attachReader<T extends Reading>(
  stage: HTMLElement,
  readings: T[],
  { along, draw, clear, open }: Options<T>,
): void {
  const svg = stage.querySelector<SVGSVGElement>('.chart-picture');
  if (!svg || readings.length === 0) return;
  const layer = overlay(stage, svg);
  // What stands here is said by the slider: heard once, seen once.
  const readout = make('p', { class: 'chart-readout', 'aria-hidden': 'true' });
  stage.after(readout);
  const slider = sliderOver(stage, svg.getAttribute('aria-label') ?? '', readings.length);

  let current = -1;
  const show = (index: number) => {
    if (index === current) return;
    current = index;
    layer.selectAll('*').remove();
    const reading = readings[index];
    if (reading) draw(layer, reading);
    else clear?.();
    readout.textContent = reading?.words ?? '';
    slider.setAttribute('aria-valuenow', String(Math.max(0, index) + 1));
    slider.setAttribute('aria-valuetext', reading?.words ?? 'Choose a value with the arrow keys.');
  };
  const nearest = (event: MouseEvent) => {
    const [x, y] = pointer(event, layer.node());
    const far = readings.map(({ middle }) =>
      Math.hypot(along === 'y' ? 0 : middle[0] - x, along === 'x' ? 0 : middle[1] - y),
    );
    return far.indexOf(Math.min(...far));
  };
  stage.addEventListener('pointermove', (event) => show(nearest(event)));
  stage.addEventListener('pointerdown', (event) => show(nearest(event)));
  stage.addEventListener('pointerleave', (event) => {
    // A finger that lifts leaves its reading standing; a mouse that goes takes it along.
    if (event.pointerType === 'mouse' && document.activeElement !== slider) show(-1);
  });
  slider.addEventListener('focus', () => show(Math.max(0, current)));
  // A click reads a value but leaves the focus, and with it the arrow keys, to the deck.
  slider.addEventListener('mousedown', (event) => event.preventDefault());
  slider.addEventListener('blur', () => show(-1));
  if (open)
    stage.addEventListener('click', (event) => {
      const reading = readings[nearest(event)];
      if (reading && holds(reading, pointer(event, layer.node()))) open(reading);
    });
  slider.addEventListener('keydown', (event) => {
    const chosen = readings[current];
    if (open && chosen && event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      open(chosen);
      return;
    }
    const next = step(event.key, current, readings.length);
    if (next === undefined) return;
    if (event.key === 'Escape') slider.blur();
    // In the deck the same keys change the slide.
    event.preventDefault();
    event.stopPropagation();
    show(next);
  });
}

function holds({ box }: Reading, [x, y]: [number, number]): boolean {
  return box !== undefined && x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h;
}

/** A slider over the picture: the role whose arrow keys screen readers pass on, and whose value they say. */
function sliderOver(stage: HTMLElement, name: string, count: number): HTMLElement {
  const slider = make('div', {
    class: 'chart-slider',
    tabindex: '0',
    role: 'slider',
    'aria-label': `Values of the chart: ${name}`,
    'aria-valuemin': '1',
    'aria-valuemax': String(count),
    'aria-valuenow': '1',
    'aria-valuetext': 'Choose a value with the arrow keys.',
  });
  stage.append(slider);
  return slider;
}

/** The reading that a key leads to; undefined for keys that are not ours. */
export function step(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, current + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, current - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'Escape') return -1;
  return undefined;
}

/** A drawing of its own over the picture, so that it also stands over a canvas. */
function overlay(stage: HTMLElement, picture: SVGSVGElement): Layer {
  const svg = select(stage)
    .append('svg')
    .attr('class', 'chart-reading')
    .attr('viewBox', picture.getAttribute('viewBox'))
    .attr('aria-hidden', 'true');
  return svg.append('g');
}
