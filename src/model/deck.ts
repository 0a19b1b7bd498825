import type { Answers, UnboundAnswer } from './answer.ts';
import type { AreaModel } from './area-model.ts';
import type { Block, BlockIn, Bound, Inline, Stage, Unbound, UnboundInline } from './block.ts';
import type { Brand } from './brand.ts';
import type { ChartSource, ChartSpec, ResolvedChart } from './chart.ts';
import type { Claim } from './claim.ts';
import type { GlossaryEntry } from './edition.ts';
import type { LayoutName } from './layouts.ts';
import type { Query } from './query.ts';
import type { Source } from './source.ts';
import type { StoryModel } from './story.ts';

/** Version of this format. A change that breaks a reader raises it. */
export const modelVersion = 1;

/** A source as it is named on a slide. */
export type Citation = {
  number: number;
  /** Id in data/sources.json. */
  source: string;
  /** The source as pages and notes name it; the foot of a slide has it within what `footText` leaves. */
  text: string;
  url: string | null;
  /** What the address is not, e.g. that it leads to the publisher's site because the page's own was lost. */
  note: string | null;
  /** `marked` stands behind a sentence; the whole slide is `based` on it; only the speaker notes rest on `spoken`. */
  use: 'marked' | 'based' | 'spoken';
};

export type Slide = {
  id: string;
  /** Section id, or null for the cover, overview and contents. */
  section: string | null;
  layout: LayoutName;
  /** Place in this deck, from 1. */
  number: number;
  /** Small line over the title: the section's title, or the kind of slide. */
  kicker: string;
  /** Whose figures it shows in a deck with a place, where they are not the place's: `England’s figures`. */
  whose?: string;
  title: Inline[];
  /** The title as plain text, unique in the deck. */
  plainTitle: string;
  main: Block[];
  side: Block[];
  /** Speaker notes, a paragraph each. */
  notes: Inline[][];
  citations: Citation[];
  /** Claims the slide shows, in order of first use. */
  claims: string[];
  minutes: number;
  /** Why part of this slide is not the published pack's own; null when all of it is. */
  reconstructed: string | null;
  /** Stands behind the end, for questions: in neither the count of slides nor the minutes. Absent for all others. */
  backup?: true;
};

/** What a reader sees of a slide and what its speaker says. */
export type WordsIn<S extends Stage> = {
  title: S['inline'][];
  main: BlockIn<S>[];
  side: BlockIn<S>[];
  notes: S['inline'][][];
};

/**
 * What a section says where it is read: its argument, a paragraph each, and a sentence ahead of passages, by slide.
 */
export type SectionTextIn<S extends Stage> = {
  argument: S['inline'][][];
  before: Record<string, S['inline'][]>;
};

/** The same bound, with its sources and claims. */
export type SectionText = SectionTextIn<Bound> & Pick<Slide, 'citations' | 'claims'>;

/** A slide before it is bound: its numbers, sources and references are only named. */
export type UnboundSlide = Pick<
  Slide,
  'id' | 'section' | 'layout' | 'kicker' | 'minutes' | 'reconstructed' | 'backup'
> &
  WordsIn<Unbound> & {
    /** The title as plain text, as the pack itself words it. */
    plainTitle: string;
  };

export type Section = { id: string; number: number; title: string; summary: string; slides: number };

/** The chosen place: its code, its name in a list and in a sentence. */
type DeckArea = { code: string; name: string; said: string };

/** Everything a renderer needs to know, and the only thing it reads. */
export type DeckModel = {
  model: typeof modelVersion;
  id: string;
  name: string;
  audience: string;
  title: string;
  subtitle: string;
  version: string;
  /** When this version was made. */
  updated: string;
  /** Date of the published pack that it stands on; `publisher` and `team` are those of that pack. */
  basis: string;
  publisher: string;
  team: string;
  language: 'en-GB';
  /** The place whose figures it shows. Absent for the deck as published. */
  place?: DeckArea;
  /** What it asks of its audience, in plain words. Absent in a remix. */
  ask?: string;
  /** Length in minutes, without backup slides. */
  minutes: number;
  sections: Section[];
  slides: Slide[];
  charts: Record<string, ResolvedChart>;
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
  glossary: GlossaryEntry[];
  /** Absent where nobody has written one, as in a remix. */
  leaveBehind?: LeaveBehind;
  /** What to say when somebody asks. Absent where nobody has written any. */
  answers?: Answers;
  /** Ids of the slides that it keeps longest when it has to be cut, the most important first. */
  spine: string[];
  /** Whose look it wears; absent for the pack's own. */
  brand?: Brand;
  /** A deck of somebody's own, made from the pack: its publisher is then whom it is based on. Absent for an edition. */
  remixed?: true;
};

/** Two pages to leave with people: the argument in `main`, figures and the ask in `side`; with all that they name. */
export type LeaveBehind = { page: Slide } & Pick<DeckModel, 'charts' | 'claims' | 'sources'> & {
    /** Name of the edition whose pages these are, where the deck is another one: a remix borrows those it began with. */
    borrowed?: string;
  };

/** What an edition asks: its sentence, and the words that an ask of somebody's own begins with. */
export type EditionAsk = {
  sentence: UnboundInline[];
  steps: Array<Record<'what' | 'who' | 'by', UnboundInline[]> & { pays: boolean }>;
  know: UnboundInline[];
};

/** An edition's running order, with its own wording where it has any. */
export type EditionModel = {
  id: string;
  order: number;
  name: string;
  audience: string;
  cover: string;
  opening: string;
  /** What it asks; null where it asks nothing. */
  ask: EditionAsk | null;
  /** The edition whose ask it shares: it tells that audience the same in another way. Absent for all others. */
  asksWith?: string;
  /** Answers that its audience asks for first. */
  answers: string[];
  /** Slides that it keeps longest when it has to be cut, the most important first. */
  spine: string[];
  slides: Array<{
    id: string;
    minutes: number;
    backup?: true;
    title: UnboundInline[] | null;
    lead: UnboundInline[] | null;
    notes: UnboundInline[][] | null;
  }>;
};

/** The whole pack: every slide, and the editions that choose from them. What dist/deck.json holds. */
export type PackModel = {
  model: typeof modelVersion;
  title: string;
  subtitle: string;
  version: string;
  /** When this version was made. */
  updated: string;
  /** Date of the published pack that it stands on; `publisher` and `team` are those of that pack. */
  basis: string;
  publisher: string;
  team: string;
  sections: Array<Omit<Section, 'slides'>>;
  /** Slides by id, in pack order; numbers and citations are settled when an edition is selected. */
  slides: Record<string, UnboundSlide>;
  /** Sources a slide rests on beyond its claims, by slide id. */
  extraSources: Record<string, string[]>;
  editions: Record<string, EditionModel>;
  /** Two pages to leave behind, by edition; citations are settled when an edition is selected. */
  leaveBehinds?: Record<string, UnboundSlide>;
  /** Prepared answers by id; figures and citations are settled when an edition is selected. */
  answers?: Record<string, UnboundAnswer>;
  /** What each section says where it is read. Reading pages alone have it. */
  sectionTexts?: Record<string, SectionTextIn<Unbound>>;
  /** What the front page tells. Absent where only decks are made. */
  story?: StoryModel;
  charts: Record<string, ResolvedChart>;
  /** What charts that name a claim's figures are resolved from, so that another figure can stand in its place. */
  chartSources: Record<string, ChartSource>;
  /** The chart of the break-even as its file has it, to be worked out for other inputs; absent where there is none. */
  breakEven?: ChartSpec;
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
  /** What others have to answer. */
  queries: Query[];
  glossary: GlossaryEntry[];
  /** The place that was applied to it. Absent in the pack as compiled. */
  place?: DeckArea;
  /** What a chosen place changes. */
  local: AreaModel;
};
