import type { ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Citation, Slide } from '../model/deck.ts';
import type { Source } from '../model/source.ts';
import { type BlockMapper, chartsOf, mapSlide } from '../model/visit.ts';
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
  const claimOf = ({ claim }: { claim: string }): number => {
    if (!claims.includes(claim)) claims.push(claim);
    return numberOf(register.claims[claim]?.source ?? '');
  };
  const number: BlockMapper = {
    block: (block) => {
      if (block.kind !== 'chart') return block;
      const [cites = [], alsoCites] = chartsOf(block).map(chartCites);
      return { ...block, cites, ...(alsoCites && { alsoCites: alsoCites.sort((a, b) => a - b) }) };
    },
    figure: (item) => ({ ...item, cite: claimOf(item) }),
    run: (run) =>
      run.map((inline) => {
        if (inline.kind === 'stat') return { ...inline, cite: claimOf(inline) };
        return inline.kind === 'cite' ? { ...inline, cite: numberOf(inline.source) } : { ...inline };
      }),
  };
  const { title, main, side } = mapSlide({ ...slide, notes: [] }, number);
  use = 'based';
  for (const id of extraSources) numberOf(id);
  // Notes come last: what is only spoken stands behind what is shown.
  use = 'spoken';
  const { notes } = mapSlide({ title: [], main: [], side: [], notes: slide.notes }, number);
  return {
    title,
    ...placeMarks({ main, side, notes }),
    citations,
    claims,
  };
}
