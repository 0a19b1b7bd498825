import type { ResolvedChart } from '../../../model/chart.ts';
import type { ColourName } from '../../../theme/tokens.ts';

/** One block of the whole, along the strip in px from its start. */
export type Part = {
  category: number;
  name: string;
  label: string;
  start: number;
  length: number;
  colour: ColourName;
  /** True when it is among those brought forward. */
  grouped: boolean;
};

/** Where a part's block is, in px of the drawing. */
export type ShareBlock = { category: number; x: number; y: number; w: number; h: number };

const groupColours: readonly ColourName[] = ['blue', 'turquoise', 'purple', 'plum', 'grey'];

/** The parts in drawing order: those brought forward first, then, after a gap, the rest. */
export function partsOf(chart: ResolvedChart, length: number, apart: number): Part[] {
  const order = [...chart.categories.keys()];
  const grouped = (index: number) => chart.highlight.length === 0 || chart.highlight.includes(index);
  order.sort((a, b) => Number(grouped(b)) - Number(grouped(a)));
  const rest = order.filter((index) => !grouped(index)).length;
  const room = length - (rest > 0 ? apart : 0);
  let at = 0;
  let seen = 0;
  return order.map((category) => {
    if (!grouped(category) && seen++ === 0) at += apart;
    const datum = chart.series[0]?.data[category];
    const start = at;
    at += ((datum?.value ?? 0) / 100) * room;
    return {
      category,
      name: chart.categories[category] ?? '',
      label: datum?.label ?? '',
      start,
      length: at - start,
      colour: grouped(category)
        ? (groupColours[order.indexOf(category) % groupColours.length] ?? 'blue')
        : 'orange',
      grouped: grouped(category),
    };
  });
}

/** The bracket's number and words, when the chart has a group annotation. */
export function groupOf(chart: ResolvedChart): { number: string; words: string } | undefined {
  const group = chart.annotations.find(({ kind }) => kind === 'group');
  if (!group) return undefined;
  const number = group.figure ?? '';
  return { number, words: number ? group.text.slice(number.length).trim() : group.text };
}
