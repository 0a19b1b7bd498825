import type { PptxShape } from '../../../model/pptx-plan.ts';
import { group } from '../../../model/pptx-shapes.ts';
import { drawingShapes } from '../../drawing-shapes.ts';
import { isLater } from '../../later.ts';
import { textFrom } from '../../marks.ts';
import type { PlanPptx } from '../../native-chart.ts';
import { planChosen } from './chosen.ts';
import { pointsOf } from './mosaic.ts';
import { closeUpPart, layoutOfMap, planCloseUp, planLocator, planSteps, shade } from './svg.ts';
import { areasWords, geometryOf } from './words.ts';

/** A map as shapes: one for each borough, named and coloured by its score; the two neighbours in close-up. */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const layout = layoutOfMap(chart, frame);
  const { map, scale, width, height, words, close, sizes } = layout;
  const { places, steps } = geometryOf(chart);
  const shapes = places.flatMap(({ d, step }, category): PptxShape[] => {
    const label = chart.series.map(({ name, data }) => `${name}: ${data[category]?.label}`).join('; ');
    const name = `${chart.categories[category]}: ${chart.series[0]?.data[category]?.label}`;
    return pointsOf(d).map((points) => ({
      kind: 'path',
      name,
      alt: `${chart.categories[category]}. ${label}`,
      points: points.map(([x, y]): [number, number] => [at.x + map.x + x * scale, at.y + map.y + y * scale]),
      closed: true,
      smooth: false,
      fill: step === null ? 'rule' : shade(steps[step]?.shade ?? 10),
      stroke: 'paper',
      strokeWidth: 1.5,
    }));
  });
  const under = words.y + (words.lines.flat().length + 0.8) * sizes.words * 1.25;
  const beside = [
    ...planSteps(chart, layout),
    ...planLocator(chart, layout),
    ...planCloseUp(chart, layout),
    ...(isLater(chart, closeUpPart)
      ? []
      : [
          textFrom([areasWords(geometryOf(chart), 'Two of')], close.x, under, {
            size: sizes.words,
            fill: 'quiet',
          }),
        ]),
  ];
  const chosen = planChosen(chart, layout);
  return {
    native: [],
    under: [
      ...group('Boroughs', shapes),
      ...group('Chosen place', drawingShapes({ width, height, marks: chosen }, at)),
      ...group('Legend and close-up', drawingShapes({ width, height, marks: beside }, at)),
    ],
    over: [],
  };
};
