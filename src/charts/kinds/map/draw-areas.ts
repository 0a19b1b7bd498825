import { type Selection, select } from 'd3-selection';
import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import type { MapLayout } from './layout.ts';
import { planSteps, shade } from './svg.ts';
import { geometryOf } from './words.ts';

export type PlacesLayer = {
  node: SVGSVGElement;
  /** Outlines a place, or none. */
  mark: (category: number | undefined) => void;
  /** Shows the places in their own colours, or the small areas. */
  view: (places: boolean) => void;
  /** The place under the pointer. */
  at: (event: Event) => number | undefined;
};

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** The places as shapes over the map: clear until one is pointed at, or all are shown in their colours. */
export function drawPlaces(
  stage: HTMLElement,
  chart: ResolvedChart,
  layout: MapLayout,
): PlacesLayer | undefined {
  const picture = stage.querySelector('.chart-picture');
  if (picture === null) return undefined;
  const { places, steps } = geometryOf(chart);
  const { map, scale } = layout;
  const svg = select(stage)
    .append('svg')
    .attr('class', 'chart-reading map-places')
    .attr('viewBox', picture.getAttribute('viewBox'))
    .attr('aria-hidden', 'true');
  const legend = svg.append('g');
  const ground = svg.append('g').attr('transform', `translate(${map.x} ${map.y}) scale(${scale})`);
  places.forEach(({ d }, category) => {
    ground.append('path').attr('class', 'map-place').attr('d', d).attr('data-category', category);
  });
  const halo = ground.append('path').attr('class', 'map-halo');
  const line = ground.append('path').attr('class', 'map-line');
  return {
    node: svg.node() as SVGSVGElement,
    mark: (category) => {
      const d = category === undefined ? '' : (places[category]?.d ?? '');
      halo.attr('d', d);
      line.attr('d', d);
    },
    view: (on) => {
      svg.classed('map-coloured', on);
      ground.selectAll<SVGPathElement, unknown>('.map-place').each(function paint() {
        const at = places[Number(this.dataset.category)]?.step ?? null;
        const colour = at === null ? 'var(--c-rule)' : `var(--${shade(steps[at]?.shade ?? 10)})`;
        select(this).attr('fill', on ? colour : null);
      });
      legend.selectAll('*').remove();
      if (on) drawLegend(legend, planSteps(chart, layout), layout);
    },
    at: ({ target }) => {
      const category = target instanceof SVGElement ? target.dataset.category : undefined;
      return category === undefined ? undefined : Number(category);
    },
  };
}

/** Over the legend of the small areas. */
function drawLegend(group: Group, marks: readonly Mark[], { legend }: MapLayout): void {
  group
    .append('rect')
    .attr('x', legend.x - 2)
    .attr('y', legend.y - 2)
    .attr('width', legend.w + 4)
    .attr('height', legend.h + 6)
    .attr('fill', 'var(--c-paper)');
  for (const mark of marks) {
    if (mark.kind === 'rect') {
      group
        .append('rect')
        .attr('x', mark.x)
        .attr('y', mark.y)
        .attr('width', mark.w)
        .attr('height', mark.h)
        .attr('fill', `var(--${mark.fill})`);
    }
    if (mark.kind === 'text') {
      group
        .append('text')
        .attr('x', mark.x)
        .attr('y', mark.y)
        .attr('font-size', mark.size)
        .attr('font-weight', mark.weight ?? 400)
        .attr('text-anchor', mark.anchor ?? 'start')
        .attr('fill', `var(--c-${mark.fill})`)
        .text(mark.lines.join(' '));
    }
  }
}
