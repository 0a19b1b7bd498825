import type { ResolvedChart } from '../../../model/chart.ts';
import { onAreaIn } from '../../area-in-chart.ts';
import { setArea } from '../../chosen-area.ts';
import { step } from '../../reader.ts';
import { frameOf, stagesOf } from '../../stage.ts';
import { drawPlaces, type PlacesLayer } from './draw-areas.ts';
import { buildFinder } from './finder.ts';
import { layoutOfMap } from './svg.ts';

/**
 * Point at, tap, step to or search for a borough: it is outlined and its figures stand beside the map. A tap, Enter
 * or the search keeps it as the page's place; pointing and stepping only show it.
 */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  const last = chart.categories.length;
  let chosen: number | undefined;
  /** What is said of the chosen place beside its figures. */
  let told = '';
  let shown: number | undefined;
  const layers: PlacesLayer[] = [];
  const draw = (category: number | undefined) => {
    shown = category;
    for (const layer of layers) layer.mark(category);
    const said = category === chosen ? told : '';
    // On a slide the card takes the close-up's place.
    figure.classList.toggle('map-told', category !== undefined || said !== '');
    finder.tell(category, said);
  };
  const show = (category: number | undefined) => {
    if (category !== shown) draw(category);
  };
  const choose = (category: number | undefined) =>
    setArea(category === undefined ? null : (chart.placeCodes?.[category] ?? null));
  const finder = buildFinder(figure, chart, {
    choose,
    view: (places) => {
      figure.classList.toggle('map-boroughs', places);
      for (const layer of layers) layer.view(places);
    },
  });

  for (const stage of stagesOf(figure)) {
    const layer = drawPlaces(stage, chart, layoutOfMap(chart, frameOf(stage)));
    if (layer === undefined) continue;
    layers.push(layer);
    layer.node.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') show(layer.at(event) ?? chosen);
    });
    layer.node.addEventListener('pointerleave', (event) => {
      if (event.pointerType === 'mouse') show(chosen);
    });
    layer.node.addEventListener('click', (event) => choose(layer.at(event)));
    stage.tabIndex = 0;
    stage.setAttribute('role', 'group');
    stage.setAttribute(
      'aria-label',
      `Map. Step through ${last} boroughs with the arrow keys, Enter keeps one.`,
    );
    stage.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && shown !== undefined) choose(shown);
      const next = step(event.key, shown ?? -1, last);
      if (next === undefined) return;
      // In the deck the same keys change the slide.
      event.preventDefault();
      event.stopPropagation();
      if (next < 0) choose(undefined);
      show(next < 0 ? undefined : next);
    });
    stage.addEventListener('blur', () => show(chosen));
  }
  onAreaIn(chart, (at, said) => {
    chosen = at;
    told = said;
    finder.chosen(chosen);
    draw(chosen);
  });
}
