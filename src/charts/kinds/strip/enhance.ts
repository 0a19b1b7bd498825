import { setQuery } from '../../../browser/address.ts';
import type { ResolvedChart } from '../../../model/chart.ts';
import { attachReader, type Layer } from '../../reader.ts';
import { frameOf, stagesOf } from '../../stage.ts';
import { drawChoice, hideSpans, nameMark } from './choice-layer.ts';
import { type Choice, choiceWords, readChoice, stopWords, writeChoice } from './compare.ts';
import { type StripLayout, stripLayout } from './layout.ts';
import { stationPicker } from './picker.ts';
import { planParts } from './svg.ts';

/**
 * Point at, tap or step to a stop to read it; choose two, by click, Enter or the two lists, to compare them. On a
 * page the choice is kept in the address.
 */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  const onPage = figure.classList.contains('chart-page');
  let choice: Choice = onPage ? readChoice(chart, location.search) : { from: null, to: null };
  const picker = stationPicker(figure, chart, onPage, set);
  const stages = stagesOf(figure).map((stage) => {
    const layout = stripLayout(chart, frameOf(stage));
    attachStop(stage, chart, layout, { choose, isChosen });
    return { stage, layout };
  });
  show();

  /** The first choice begins a pair, the second completes it, a third begins anew. */
  function choose(stop: number | null): void {
    if (stop === null) set({ from: null, to: null });
    else if (choice.from === null || choice.to !== null) set({ from: stop, to: null });
    else set({ from: choice.from, to: stop });
  }

  function isChosen(stop: number): boolean {
    return stop === choice.from || stop === choice.to;
  }

  function set(next: Choice): void {
    choice = next;
    show();
    if (!onPage) return;
    setQuery(writeChoice(chart, choice, location.search));
  }

  function show(): void {
    picker(choice, choiceWords(chart, choice));
    for (const { stage, layout } of stages) {
      hideSpans(stage, choice.from !== null);
      drawChoice(stage, chart, layout, choice);
    }
  }
}

/** Reads the stop that is pointed at, and chooses it on a click or Enter. */
function attachStop(
  stage: HTMLElement,
  chart: ResolvedChart,
  layout: StripLayout,
  { choose, isChosen }: { choose: (stop: number | null) => void; isChosen: (stop: number) => boolean },
): void {
  let current: { layer: Layer; stop: number; words: string } | null = null;
  const readings = chart.categories.map((_, stop) => {
    const middle = layout.dot(stop) ?? layout.rail(stop);
    return { words: stopWords(chart, stop), middle, stop };
  });
  const draw = (layer: Layer, { stop, words }: { stop: number; words: string }) => {
    current = { layer, stop, words };
    drawStop(layer, chart, layout, { stop, words, named: isChosen(stop) });
  };
  const chooseCurrent = () => {
    if (!current) return;
    choose(current.stop);
    // Once chosen, its name stands in the picture and need not stand there twice.
    current.layer.selectAll('*').remove();
    draw(current.layer, current);
  };
  attachReader(stage, readings, { along: layout.narrow ? 'y' : 'x', draw });
  stage.setAttribute(
    'aria-label',
    'Chart. Read the stations with the arrow keys; choose two with Enter to compare them.',
  );
  stage.addEventListener('click', chooseCurrent);
  stage.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose(null);
    if (event.key !== 'Enter' || current === null) return;
    event.preventDefault();
    event.stopPropagation();
    chooseCurrent();
  });
}

/** A ring round the dot; across the page also its name, which is not written at most stops. */
function drawStop(
  layer: Layer,
  chart: ResolvedChart,
  layout: StripLayout,
  { stop, words, named }: { stop: number; words: string; named: boolean },
): void {
  const [x, y] = layout.dot(stop) ?? layout.rail(stop);
  layer
    .append('circle')
    .attr('cx', x)
    .attr('cy', y)
    .attr('r', layout.font * 0.55)
    .attr('fill', 'none')
    .attr('stroke', 'var(--c-orange)')
    .attr('stroke-width', 3);
  if (layout.narrow) {
    const [, row] = layout.rail(stop);
    layer
      .append('rect')
      .attr('x', -4)
      .attr('y', row - layout.font * 0.85)
      .attr('width', layout.valueColumn + 8)
      .attr('height', layout.font * 1.7)
      .attr('rx', 4)
      .attr('fill', 'none')
      .attr('stroke', 'var(--c-orange)')
      .attr('stroke-width', 2);
    return;
  }
  // A chosen stop has its name already.
  if (named) return;
  const { lines, boxes } = planParts(chart, layout).obstacles;
  const [name] = nameMark(chart, layout, stop, { lines, boxes: [...boxes] }, 'text');
  if (name?.kind !== 'text') return;
  layer
    .append('text')
    .attr('class', 'chart-halo')
    .attr('x', name.x)
    .attr('y', name.y)
    .attr('font-size', name.size)
    .attr('font-weight', 600)
    .attr('fill', 'var(--c-text)')
    .text(words);
}
