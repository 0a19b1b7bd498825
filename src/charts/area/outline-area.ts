import type { Area } from '../../model/area.ts';
import type { AreaFigure } from '../../model/area-model.ts';
import type { ResolvedChart } from '../../model/chart.ts';
import { lowerFirst } from '../format-value.ts';
import { kindOf } from '../kinds.ts';
import { list } from '../sentence.ts';

export type MarkedChart = { chart: ResolvedChart; shown: AreaFigure[] };

/**
 * A chart of all places with one brought forward, in its picture and its words; a care board brings its boroughs.
 * Null when the chart does not have the place.
 */
export function outlineArea(
  chart: ResolvedChart,
  place: Area,
  places: Readonly<Record<string, Area>>,
): MarkedChart | null {
  const codes = chart.placeCodes;
  const { bringsForward: how } = kindOf(chart);
  if (codes === undefined || how === undefined) return null;
  const members = codes.filter((code) => code === place.code || places[code]?.parent === place.code);
  if (members.length === 0) return null;
  const highlight = members.map((code) => codes.indexOf(code));
  const names = highlight.map((index) => chart.categories[index] ?? '');
  const said = members.includes(place.code)
    ? `${how}: ${names[0]}; ${valuesOf(chart, highlight[0] ?? 0)}.`
    : `${how}: the boroughs of ${place.said ?? place.name}, ${list(names)}.`;
  return {
    chart: {
      ...chart,
      highlight,
      summary: `${chart.summary} ${said}`,
      alt: `${chart.alt} ${said}`,
    },
    shown: members.includes(place.code) ? figuresOf(chart, highlight[0] ?? 0) : [],
  };
}

/** The place's own row: its boroughs' figures are not those of a care board. */
function figuresOf(chart: ResolvedChart, category: number): AreaFigure[] {
  return chart.series.flatMap(({ name, data }) => {
    const datum = data[category];
    return datum === undefined || datum.value === null
      ? []
      : [{ from: chart.id, figure: name, display: datum.label }];
  });
}

/** "average score 31.8; rank 27; share 16.1%": the row as words, explanations in brackets left out. */
function valuesOf(chart: ResolvedChart, category: number): string {
  return chart.series
    .map(({ name, data }) => `${lowerFirst(name.replace(/\s*\(.*?\)/g, ''))} ${data[category]?.label}`)
    .join('; ');
}
