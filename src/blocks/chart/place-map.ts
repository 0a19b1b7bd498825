import { planChosen } from '../../charts/kinds/map/chosen.ts';
import { pointsOf } from '../../charts/kinds/map/mosaic.ts';
import { layoutOfMap, planCloseUp, planLocator, planSteps, shade } from '../../charts/kinds/map/svg.ts';
import { areasWords, geometryOf } from '../../charts/kinds/map/words.ts';
import { textFrom } from '../../charts/marks.ts';
import type { PptxShape } from '../../model/pptx-plan.ts';
import { drawingShapes } from '../kit/drawing-shapes.ts';
import { group } from '../kit/shapes.ts';
import { chartSizes, type PlaceKind } from './chart-place.ts';

/** A map as shapes: one for each borough, named and coloured by its score; the two neighbours in close-up. */
export const placeMap: PlaceKind = ({ chart, frame, top }) => {
  const size = { width: frame.w, height: frame.h - top, font: chartSizes.value };
  const layout = layoutOfMap(chart, size);
  const { map, scale, width, height } = layout;
  const at = { x: frame.x, y: frame.y + top };
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
  const { words, close, sizes } = layout;
  const under = words.y + (words.lines.flat().length + 0.8) * sizes.words * 1.25;
  const style = { size: sizes.words, fill: 'quiet' } as const;
  const beside = [
    ...planSteps(chart, layout),
    ...planLocator(chart, layout),
    ...planCloseUp(chart, layout),
    textFrom([areasWords(geometryOf(chart), 'Two of')], close.x, under, style),
  ];
  return {
    native: null,
    under: [
      ...group('Boroughs', shapes),
      ...group('Chosen place', drawingShapes({ width, height, marks: planChosen(chart, layout) }, at)),
      ...group('Legend and close-up', drawingShapes({ width, height, marks: beside }, at)),
    ],
    over: [],
  };
};
