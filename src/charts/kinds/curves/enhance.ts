import type { ResolvedChart } from '../../../model/chart.ts';
import { seriesColour, textShade } from '../../marks.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, readingWords, stagesOf } from '../../stage.ts';
import { curvesGeometry } from './geometry.ts';

/** Point at, tap or step to a category: a line joins its points and their values stand beside them. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const place = curvesGeometry(chart, frameOf(stage));
    const last = chart.categories.length - 1;
    const readings = chart.categories.map((_, category) => ({
      words: readingWords(chart, category),
      middle: [place.x(category), (place.top + place.bottom) / 2] as const,
      category,
    }));
    attachReader(stage, readings, {
      along: 'x',
      draw: (layer, { category }) => {
        const x = place.x(category);
        const points = chart.series.flatMap(({ data }, index) => {
          const datum = data[category];
          return datum && datum.value !== null
            ? [{ index, label: datum.label, y: place.y(datum.value) }]
            : [];
        });
        const highest = Math.min(...points.map(({ y }) => y));
        layer
          .append('line')
          .attr('x1', x)
          .attr('x2', x)
          .attr('y1', highest)
          .attr('y2', place.bottom)
          .attr('stroke', 'var(--c-orange)')
          .attr('stroke-width', 2);
        for (const { index, label, y } of points) {
          layer
            .append('circle')
            .attr('cx', x)
            .attr('cy', y)
            .attr('r', place.narrow ? 7 : 9)
            .attr('fill', `var(--c-${seriesColour(index)})`)
            .attr('stroke', 'var(--c-orange)')
            .attr('stroke-width', 3);
          // The ends of the curves are labelled already.
          if (category === 0 || category === last) continue;
          layer
            .append('text')
            .attr('class', 'chart-halo')
            .attr('x', x)
            .attr('y', y === highest ? y - place.sizes.label * 0.75 : y + place.sizes.label * 1.6)
            .attr('text-anchor', 'middle')
            .attr('font-size', place.sizes.label)
            .attr('font-weight', 600)
            .attr('fill', `var(--c-${textShade(seriesColour(index))})`)
            .text(label);
        }
      },
    });
  }
}
