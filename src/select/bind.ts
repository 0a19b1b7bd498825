import { datesOf } from '../blocks/cards/dates.ts';
import type {
  Bound,
  CardIn,
  FigureItem,
  Inline,
  Reference,
  Unbound,
  UnboundFigure,
  UnboundInline,
} from '../model/block.ts';
import type { Claim, Figure } from '../model/claim.ts';
import type { Citation, Section, Slide, UnboundSlide } from '../model/deck.ts';
import type { GlossaryEntry } from '../model/edition.ts';
import { plainText } from '../model/inline-text.ts';
import { figureOf, writeReference } from '../model/reference.ts';
import type { Source } from '../model/source.ts';
import { type BlockMapper, chartsOf, mapSlide } from '../model/visit.ts';
import { abbreviationsOf, type MarkAbbreviations } from './mark-abbreviations.ts';
import { positionMarks } from './position-marks.ts';

/** What references are bound to: the register, and what the running order makes of slides and sections. */
export type Binding = {
  claims: Readonly<Record<string, Claim>>;
  sources: Readonly<Record<string, Source>>;
  charts: Readonly<Record<string, { claims: string[]; sources: string[] }>>;
  markAbbreviations: MarkAbbreviations;
  /** Title of a slide, and its place in the deck; null where the deck leaves it out. */
  slideOf(id: string): { title: string; number: number | null };
  /** Sections of the deck with the number of the slide that each begins at. */
  sections: ReadonlyArray<Section & { start: number }>;
};

/** A binding to claims alone: values and words, without the numbers of sources. */
export function wordsOnly(claims: Binding['claims'], glossary: readonly GlossaryEntry[]): Binding {
  const slideOf = (id: string) => ({ title: id, number: null });
  const markAbbreviations = abbreviationsOf(glossary);
  return { claims, markAbbreviations, sources: {}, charts: {}, slideOf, sections: [] };
}

/**
 * A slide as readers see it: every figure with its value, words, unit, share and mark; every source with its number
 * on the slide, in reading order; abbreviations at their first use; other slides by title and number.
 *
 * @param based Sources the slide rests on beyond its claims.
 * @throws When it names a figure that no claim has.
 */
export function bindSlide(slide: UnboundSlide, based: readonly string[], binding: Binding): Slide {
  const citations: Citation[] = [];
  const claims: string[] = [];
  const seen = new Set<string>();
  let use: Citation['use'] = 'marked';
  const numberOf = (id: string): number => {
    const known = citations.find((citation) => citation.source === id);
    if (known !== undefined) return known.number;
    const source = binding.sources[id];
    if (source === undefined) return 0;
    const number = citations.length + 1;
    const [text, url, note] = [source.cite, source.url ?? null, source.urlNote ?? null];
    citations.push({ number, source: id, text, url, note, use });
    return number;
  };
  const cite = <T extends { claim: string; cite: number }>(one: T): T => {
    if (!claims.includes(one.claim)) claims.push(one.claim);
    return { ...one, cite: numberOf(binding.claims[one.claim]?.source ?? '') };
  };
  const chartCites = (id: string): number[] => {
    const chart = binding.charts[id];
    for (const claim of chart?.claims ?? []) if (!claims.includes(claim)) claims.push(claim);
    return (chart?.sources ?? []).map(numberOf);
  };
  const bound = (run: UnboundInline[]): Inline[] =>
    run.map((inline): Inline => {
      if (inline.kind === 'stat') return cite(bindStat(inline, binding.claims));
      if (inline.kind === 'cite') return { ...inline, cite: numberOf(inline.source) };
      if (inline.kind !== 'ref') return inline;
      const { title, number } = binding.slideOf(inline.slide);
      return { kind: 'ref', slide: inline.slide, text: title, number };
    });
  const dated = (card: CardIn<Unbound>): CardIn<Unbound> =>
    card.dates === undefined ? card : { ...card, dates: datesOf(card.body, binding) };
  /** Words on the slide; speaker notes explain no abbreviation. */
  const explained = (run: Inline[], path: string): Inline[] =>
    path.startsWith('notes.')
      ? run
      : run.flatMap((one) => (one.kind === 'text' ? binding.markAbbreviations(one, seen) : one));
  const run = (inlines: UnboundInline[], path: string, ahead: Inline[] = []): Inline[] =>
    positionMarks([...ahead, ...explained(bound(inlines), path)]);
  const mapper: BlockMapper<Unbound, Bound> = {
    block: (block) => {
      if (block.kind === 'cards') return { ...block, items: block.items.map(dated) };
      if (block.kind === 'agenda') return { ...block, items: binding.sections.map(agendaItem) };
      if (block.kind !== 'chart') return block;
      const [cites = [], alsoCites] = chartsOf(block).map(chartCites);
      return { ...block, cites, ...(alsoCites && { alsoCites: alsoCites.sort((a, b) => a - b) }) };
    },
    figure: (unbound, path) => {
      const item = cite(bindFigure(unbound, binding.claims));
      if (unbound.label.length === 0) return item;
      // A big number's mark stands after the words under it.
      return { ...item, label: run(unbound.label, `${path}.label`, [markOf(item.cite)]), cite: 0 };
    },
    result: ({ figure, body }, path) => {
      const item = figure && mapper.figure(figure, `${path}.figure`);
      // In a case study its mark stands after those beside it.
      const ahead = item === null ? [] : [markOf(item.cite)];
      return { figure: item && { ...item, cite: 0 }, body: run(body, `${path}.body`, ahead) };
    },
    run,
  };
  // A title explains nothing.
  const title = unmarked(bound(slide.title));
  const { main, side } = mapSlide({ ...slide, title: [], notes: [] }, mapper);
  use = 'based';
  for (const id of based) numberOf(id);
  // Notes come last: what is only spoken stands behind what is shown.
  use = 'spoken';
  const { notes } = mapSlide({ title: [], main: [], side: [], notes: slide.notes }, mapper);
  return {
    id: slide.id,
    section: slide.section,
    layout: slide.layout,
    number: binding.slideOf(slide.id).number ?? 0,
    kicker: slide.kicker,
    title,
    plainTitle: plainText(title),
    main,
    side,
    notes,
    citations,
    claims,
    minutes: slide.minutes,
    reconstructed: slide.reconstructed,
    ...(slide.backup ? { backup: true } : {}),
  };
}

/** The words of a run with the figures that it names, as read aloud. */
export function wordsOf(run: readonly UnboundInline[], binding: Pick<Binding, 'claims'>): string {
  const words = run.map((inline): Inline => {
    if (inline.kind === 'stat') return bindStat(inline, binding.claims);
    if (inline.kind === 'cite') return { ...inline, cite: 0 };
    return inline.kind === 'ref' ? { ...inline, text: inline.slide, number: null } : inline;
  });
  return plainText(words);
}

/** Figures without the small number of their source: what a title names stands at the foot all the same. */
export function unmarked(run: readonly Inline[]): Inline[] {
  return run.map((inline) => (inline.kind === 'stat' ? { ...inline, cite: 0 } : inline));
}

const markOf = (cite: number): Inline => ({ kind: 'cite', source: '', cite });

function agendaItem({ id, title, number, slides, start }: Section & { start: number }) {
  return { section: id, title, number, slides, start };
}

/** A figure in a sentence, as it is written; its source has no number yet. */
function bindStat(
  reference: Reference & { strong?: boolean },
  claims: Binding['claims'],
): Extract<Inline, { kind: 'stat' }> {
  const { claim, figure } = found(reference, claims);
  return {
    kind: 'stat',
    claim: claim.id,
    figure: figure.name,
    text: figure.display,
    verdict: claim.verdict,
    cite: 0,
    ...(reference.strong === true ? { strong: true } : {}),
  };
}

/** A big number with its unit, share and verdict; its source has no number yet, and its label is still to come. */
function bindFigure(item: UnboundFigure, claims: Binding['claims']): FigureItem {
  const { claim, figure } = found(item, claims);
  return {
    claim: claim.id,
    figure: figure.name,
    big: figure.big ?? figure.display,
    unit: figure.unit,
    share: shareOf(figure),
    label: [],
    verdict: claim.verdict,
    mark: claim.verdict === 'confirmed' ? '' : (claim.mark ?? ''),
    cite: 0,
  };
}

/** 0 to 1 for a percentage of a whole, which a bar may show. */
function shareOf({ unit, value }: Figure): number | null {
  return unit === 'percent' && typeof value === 'number' && value >= 0 && value <= 100 ? value / 100 : null;
}

function found(reference: Reference, claims: Binding['claims']) {
  const one = figureOf(reference, claims);
  if (one === null) throw new Error(`There is no figure "${writeReference(reference)}".`);
  return one;
}
