import { make } from '../../../browser/make.ts';
import type { ResolvedChart } from '../../../model/chart.ts';
import { drawMarks } from '../../draw-marks.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { attachReader, type Layer } from '../../reader.ts';
import { frameOf } from '../../stage.ts';
import { sentenceAt } from './bracket.ts';
import { makeControls } from './controls.ts';
import { wayOf } from './marks.ts';
import { momentAt } from './moment.ts';
import { bandWords } from './reading.ts';
import { phoneHeight, planSingle, singleLayout } from './svg.ts';

/** Height in px that the controls take on a slide. */
const controlsHeight = 50;
/** Time in ms from one frame to the next, and at rest on each while it plays. */
const travel = 1800;
const rest = 900;

/**
 * One pyramid with its controls in place of the still picture, which stays for paper. It stands at a frame of the
 * data or is on its way to one; on its way nothing carries a number.
 */
export function playPyramid(stage: HTMLElement, chart: ResolvedChart): void {
  const names = chart.frames?.names ?? [];
  const last = names.length - 1;
  const frame = liveFrame(stage, chart);
  const { box, svg } = livePicture(stage, chart, frame);
  let position = last;
  let playing = false;
  let run = 0;
  let reading: { layer: Layer; band: number } | null = null;
  const controls = makeControls(names, {
    toggle: () => (playing ? stop() : play()),
    step: (way) => void goTo(stepFrom(position, way, last)),
    scrub: (to) => {
      stop();
      moveTo(to);
    },
    settle: () => void goTo(Math.round(position)),
  });

  stage.append(box, controls.element);
  stage.classList.add('chart-swapped');
  // Before the reader's own keys: up and down read bands, left and right change the moment.
  box.addEventListener('keydown', onKey, { capture: true });
  attachReader(box, bandReadings(chart, frame), {
    along: 'y',
    draw: (layer, { band }) => {
      reading = { layer, band };
      drawBand(layer, band);
    },
  });
  box.setAttribute(
    'aria-label',
    'Population pyramid. Up and down read the ages; left and right change the census.',
  );
  moveTo(last);

  function moveTo(to: number): void {
    position = to;
    const moment = momentAt(chart, position);
    // What is compared with stays in sight: the outline of the first frame.
    drawMarks(svg, planSingle(chart, moment, frame, 0, position > 0 ? 0 : null).marks);
    const words = moment.frame === null ? '' : `${names[moment.frame]}: ${sentenceAt(chart, moment.frame)}`;
    controls.show({ position, playing, words });
    if (!reading) return;
    const { layer, band } = reading;
    const shown = !layer.selectAll('*').empty();
    layer.selectAll('*').remove();
    if (shown) drawBand(layer, band);
  }

  /** Moves to a frame; resolves to false when something else took over on the way. */
  function goTo(to: number): Promise<boolean> {
    run += 1;
    const own = run;
    const from = position;
    const time = Math.max(1, travel * Math.min(1, Math.abs(to - from)));
    const start = performance.now();
    return new Promise((resolve) => {
      requestAnimationFrame(function tick(now) {
        if (own !== run) return resolve(false);
        const share = Math.min(1, Math.max(0, (now - start) / time));
        // Slow at both ends, so that the eye can leave one frame and find the next.
        moveTo(from + (to - from) * share * share * (3 - 2 * share));
        if (share < 1) requestAnimationFrame(tick);
        else resolve(true);
      });
    });
  }

  async function play(): Promise<void> {
    playing = true;
    moveTo(position >= last ? 0 : position);
    const own = run;
    await wait(rest);
    if (!playing || own !== run) return;
    while (playing && position < last) {
      if (!(await goTo(Math.floor(position) + 1))) return;
      if (playing && position < last) await wait(rest);
    }
    stop();
  }

  function stop(): void {
    playing = false;
    run += 1;
    moveTo(position);
  }

  function onKey(event: KeyboardEvent): void {
    const act: Record<string, () => void> = {
      ArrowLeft: () => void goTo(stepFrom(position, -1, last)),
      ArrowRight: () => void goTo(stepFrom(position, 1, last)),
      ' ': () => (playing ? stop() : void play()),
    };
    const own = act[event.key];
    if (!own) return;
    if (event.key !== ' ') playing = false;
    event.preventDefault();
    event.stopImmediatePropagation();
    own();
  }

  /** Rings the band, and writes its values at the ends of its bars while it stands at a frame. */
  function drawBand(layer: Layer, band: number): void {
    const layout = singleLayout(chart, frame);
    const moment = momentAt(chart, position);
    const top = layout.rowTop(band);
    const [left = 0, right = 0] = layout.axes.map(
      (axis, side) => axis + wayOf(side) * layout.length(moment.value(side, band) ?? 0),
    );
    layer
      .append('rect')
      .attr('x', left - 3)
      .attr('y', top - 1)
      .attr('width', right - left + 6)
      .attr('height', layout.thick + 2)
      .attr('rx', 4)
      .attr('fill', 'none')
      .attr('stroke', 'var(--c-plum)')
      .attr('stroke-width', 2);
    const { frame: at } = moment;
    if (at === null) return;
    for (const [side, axis] of layout.axes.entries()) {
      const label = chart.series[at * layout.axes.length + side]?.data[band]?.label ?? '';
      layer
        .append('text')
        .attr('class', 'chart-halo')
        .attr('x', axis + wayOf(side) * (layout.length(moment.value(side, band) ?? 0) + 6))
        .attr('y', top + layout.thick * 0.5 + layout.sizes.side * 0.35)
        .attr('text-anchor', side === 0 ? 'end' : 'start')
        .attr('font-size', layout.sizes.side)
        .attr('font-weight', 600)
        .attr('fill', 'var(--c-plum)')
        .text(label);
    }
  }
}

/** As wide as the page lets it be, so that its text is not made small with it. */
function liveFrame(stage: HTMLElement, chart: ResolvedChart): Frame {
  const frame = frameOf(stage);
  if (isNarrow(frame)) return { ...frame, height: phoneHeight(chart, frame) };
  const width = stage.clientWidth;
  if (width > 0 && width < frame.width * 0.9) return { width, height: Math.round(width * 0.72), font: 17 };
  return { ...frame, height: (frame.height ?? frame.width * 0.56) - controlsHeight };
}

/** The drawing that moves, in a box that takes focus. */
function livePicture(stage: HTMLElement, chart: ResolvedChart, { width, height = 0 }: Frame) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'drawing chart-picture');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', stage.querySelector('svg')?.getAttribute('aria-label') ?? chart.alt);
  return { box: make('div', { class: 'chart-stage chart-moving' }, svg), svg };
}

/** Bands from the oldest down, with what they are in every frame. */
function bandReadings(chart: ResolvedChart, frame: Frame) {
  const layout = singleLayout(chart, frame);
  const all = [...(chart.frames?.names.keys() ?? [])];
  return [...chart.categories.keys()].reverse().map((band) => ({
    words: bandWords(chart, band, all),
    middle: [0, layout.rowTop(band) + layout.thick / 2] as const,
    band,
  }));
}

/** The frame before or after a place; from between two, the nearer one that way. */
export function stepFrom(position: number, way: -1 | 1, last: number): number {
  const next = way < 0 ? Math.ceil(position) - 1 : Math.floor(position) + 1;
  return Math.max(0, Math.min(last, next));
}

function wait(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
