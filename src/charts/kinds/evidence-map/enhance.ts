import { make } from '../../../browser/make.ts';
import type { ResolvedChart } from '../../../model/chart.ts';
import { sitePath } from '../../../model/site.ts';
import { drawOutline } from '../../outline.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, stagesOf } from '../../stage.ts';
import { addFilter } from './filter.ts';
import { evidenceGeometry } from './geometry.ts';
import { type Finding, findingWords } from './groups.ts';

/** On a page: the filter. On a slide: step from finding to finding, and open its claim by Enter or a click. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  const map = figure.querySelector<HTMLElement>('.evidence-map');
  if (map) addFilter(map, chart);
  for (const stage of stagesOf(figure)) {
    const { rows } = evidenceGeometry(chart, frameOf(stage));
    const readings = rows.flatMap(({ cells, top, bottom }) =>
      cells.map(({ finding, x, w, middle }) => ({
        words: findingWords(chart, finding),
        finding,
        middle: [x + w / 2, middle] as const,
        box: { x, y: top + 1, w: w - 8, h: bottom - top - 2 },
      })),
    );
    attachReader(stage, readings, {
      along: 'both',
      draw: drawOutline,
      open: ({ finding }) => openClaim(stage, finding),
    });
  }
}

/** The deck opens the claim of any number that is clicked: a link stands in for the cell of the picture. */
function openClaim(stage: HTMLElement, { claim, label }: Finding): void {
  const link = make('a', { class: 'stat visually-hidden', href: sitePath(`/evidence/${claim}/`) }, label);
  stage.append(link);
  link.click();
  link.remove();
}
