import type { Block } from '../model/block.ts';
import type { ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Citation, Slide } from '../model/deck.ts';
import type { Source } from '../model/source.ts';
import { walkObjects } from '../model/walk.ts';
import { placeMarks } from './place-marks.ts';

type Register = {
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
  charts: Record<string, ResolvedChart>;
};

/** Numbers the sources of a slide in reading order and writes each number beside what it supports. */
export function numberCitations(
  slide: Slide,
  extraSources: readonly string[],
  register: Register,
): Pick<Slide, 'title' | 'main' | 'side' | 'notes' | 'citations' | 'claims'> {
  const { title, main, side, notes } = structuredClone({
    title: slide.title,
    main: slide.main,
    side: slide.side,
    notes: slide.notes,
  });
  const citations: Citation[] = [];
  const claims: string[] = [];
  let use: Citation['use'] = 'marked';
  const numberOf = (id: string): number => {
    const known = citations.find((citation) => citation.source === id);
    if (known !== undefined) return known.number;
    const source = register.sources[id];
    if (source === undefined) return 0;
    const number = citations.length + 1;
    citations.push({
      number,
      source: id,
      text: source.cite,
      url: source.url ?? null,
      note: source.urlNote ?? null,
      use,
    });
    return number;
  };
  const chartCites = (id: string): number[] => {
    const chart = register.charts[id];
    for (const claim of chart?.claims ?? []) if (!claims.includes(claim)) claims.push(claim);
    return (chart?.sources ?? []).map(numberOf);
  };
  const visit = (node: Record<string, unknown>): void => {
    if (typeof node.claim === 'string' && typeof node.figure === 'string') {
      if (!claims.includes(node.claim)) claims.push(node.claim);
      node.cite = numberOf(register.claims[node.claim]?.source ?? '');
    } else if (node.kind === 'cite' && typeof node.source === 'string') node.cite = numberOf(node.source);
    else if (node.kind === 'chart' && typeof node.chart === 'string') {
      node.cites = chartCites(node.chart);
      if (typeof node.also === 'string') node.alsoCites = chartCites(node.also).sort((a, b) => a - b);
    }
  };
  for (const part of [title, main, side] satisfies Array<Block[] | Slide['title']>) walkObjects(part, visit);
  use = 'based';
  for (const id of extraSources) numberOf(id);
  // Notes come last: what is only spoken stands behind what is shown.
  use = 'spoken';
  walkObjects(notes, visit);
  return {
    title,
    main: placeMarks(main),
    side: placeMarks(side),
    notes: placeMarks(notes),
    citations,
    claims,
  };
}
