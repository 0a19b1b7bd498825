import type { ResolvedChart } from '../model/chart.ts';
import type { ColourName, Shade } from '../theme/tokens.ts';
import { isMissing, notPublished } from './format-value.ts';
import type { Frame } from './frame.ts';

/** What the page's style sheet says, read once in the browser. */
export type ChartTheme = {
  colour: (name: ColourName | Shade) => string;
  family: string;
  /** False where the reader asked for less motion. */
  motion: boolean;
};

/** The places in a figure where its chart is drawn: one on a slide, a wide and a narrow one on a page. */
export function stagesOf(figure: HTMLElement): HTMLElement[] {
  return [...figure.querySelectorAll<HTMLElement>('.chart-stage')];
}

/** The frame that a stage was drawn for, in px. */
export function frameOf({ dataset }: HTMLElement): Frame {
  const height = dataset.height;
  return {
    width: Number(dataset.width),
    font: Number(dataset.font),
    ...(height === undefined ? {} : { height: Number(height) }),
  };
}

/** Colours, typeface and motion as the page has them. */
export function readTheme(element: HTMLElement): ChartTheme {
  const style = getComputedStyle(element);
  return {
    colour: (name) => style.getPropertyValue(name.startsWith('seq-') ? `--${name}` : `--c-${name}`).trim(),
    family: style.fontFamily,
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}

/** What is said of one category: a heading, and for each series by its number its value in words. */
export type Said = { head: string; values: Array<{ series: number; words: string }> };

/** What a chart says of one of its categories. */
export function sayCategory(chart: ResolvedChart, category: number): Said {
  const name = chart.categories[category] ?? '';
  const note = chart.notes?.texts[category];
  const head = /^\d+$/.test(name) ? `${chart.categoryLabel} ${name}` : name;
  const values = chart.series.map(({ name: series, data }, index) => {
    const label = data[category]?.label ?? '';
    return { series: index, words: chart.series.length > 1 ? `${series.toLowerCase()} ${label}` : label };
  });
  return { head: `${head}${note ? ` (${note})` : ''}`, values };
}

/** The same as one sentence: what a screen reader says and what stands under the chart. */
export function wordsOf({ head, values }: Said, between = ', '): string {
  return `${head}: ${values.map(({ words }) => words).join(between)}`;
}

/** One category in words. */
export function readingWords(chart: ResolvedChart, category: number): string {
  return wordsOf(sayCategory(chart, category));
}

/**
 * What stands under a chart about the chosen place: its figures, "not published" where they are missing, or that the
 * chart has none. `at` is its category, or its series in a chart whose series are places.
 */
export function placeSaying(chart: ResolvedChart, at: number | undefined, name: string): string {
  if (at === undefined) return `This chart has no figure for ${name}.`;
  if (chart.placeCodes !== undefined) return readingWords(chart, at);
  const one = chart.series[at];
  const last = one?.data.findLastIndex((datum) => !isMissing(datum)) ?? -1;
  const said = last < 0 ? notPublished : `${one?.data[last]?.label} in ${chart.categories[last]}`;
  return `${one?.name}: ${said}`;
}
