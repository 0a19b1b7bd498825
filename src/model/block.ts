import type { Unit } from './claim.ts';
import type { Verdict } from './claim-grades.ts';

/** A figure of a claim, by name. With `at` it is one of a table by place: of the place with that code, or `here`. */
export type Reference = { claim: string; figure: string; at?: string };

type Words =
  | { kind: 'text'; text: string; strong?: boolean; em?: boolean }
  | { kind: 'link'; href: string; text: string };

/** A run of text in a sentence, before it is bound: figures, sources and slides are only named. */
export type UnboundInline =
  | Words
  | (Reference & { kind: 'stat'; strong?: boolean })
  | { kind: 'cite'; source: string }
  | { kind: 'ref'; slide: string };

/** A run of text in a sentence. Everything is settled: renderers only decide how it looks. */
export type Inline =
  | Words
  /** A figure of a claim, as it is written. `cite` is the number of its source on this slide. */
  | {
      kind: 'stat';
      claim: string;
      figure: string;
      text: string;
      strong?: boolean;
      verdict: Verdict;
      cite: number;
    }
  /** A source named without a figure. */
  | { kind: 'cite'; source: string; cite: number }
  /** Another slide. `number` is its place in this edition; null when the edition leaves it out. */
  | { kind: 'ref'; slide: string; text: string; number: number | null }
  /** First use of an abbreviation on the slide. */
  | { kind: 'abbr'; text: string; expansion: string };

/** A big number as it is shown. */
type BigNumber = {
  claim: string;
  figure: string;
  /** As shown at 84 px. */
  big: string;
  unit: Unit;
  /** 0 to 1 when the figure is a share that a bar can show; null otherwise. */
  share: number | null;
  verdict: Verdict;
  /** Words of the verdict mark; empty when confirmed. */
  mark: string;
  cite: number;
};

/** What blocks hold: references while a deck is put together, and what readers see once they are bound. */
export type Unbound = { inline: UnboundInline; figure: Reference };
export type Bound = { inline: Inline; figure: BigNumber };
export type Stage = { inline: UnboundInline | Inline; figure: Reference | BigNumber };

/** One big number with what it counts. */
export type FigureIn<S extends Stage> = S['figure'] & { label: S['inline'][] };
export type FigureItem = FigureIn<Bound>;
export type UnboundFigure = FigureIn<Unbound>;

/** How old a card's words are, e.g. `Dated: June 2023`; no verdict where it says only when a source was published. */
export type CardDate = { verdict: Verdict | null; words: string };
/** `dates` are there only where the author asked for them; empty until they are bound. */
export type CardIn<S extends Stage> = {
  title: S['inline'][];
  icon: IconName | null;
  body: BlockIn<S>[];
  dates?: CardDate[];
};
export type StepIn<S extends Stage> = { title: S['inline'][]; body: S['inline'][] };
export type ResultIn<S extends Stage> = { figure: FigureIn<S> | null; body: S['inline'][] };
export type CaseIn<S extends Stage> = {
  title: S['inline'][];
  who: S['inline'][];
  steps: StepIn<S>[];
  /** False where the points are not steps in time. */
  numbered: boolean;
  result: ResultIn<S> | null;
  link: { href: string; text: string } | null;
};

/** A node of a diagram: words, and what hangs below it. */
export type DiagramNode = { title: string; text: string; group: string; children: DiagramNode[] };

export const diagramKinds = ['overlap', 'aims', 'needs', 'flow', 'employment', 'roles', 'pathway'] as const;
export type DiagramKind = (typeof diagramKinds)[number];

export const iconNames = [
  'people',
  'heart',
  'bridge',
  'home',
  'money',
  'hospital',
  'clock',
  'shield',
  'leaf',
  'speech',
  'compass',
  'hands',
  'chart',
  'book',
  'puzzle',
  'pulse',
] as const;
export type IconName = (typeof iconNames)[number];

/** `cites` are the numbers of its sources on this slide. */
export type ChartBlock = {
  kind: 'chart';
  chart: string;
  cites: number[];
  /** A second chart of the same matter: after the first on a page, behind a switch in the deck. */
  also: string | null;
  /** Names of the two on the switch; there only with `also`. */
  views?: [string, string];
  /** Numbers of the second chart's sources. */
  alsoCites?: number[];
};

export type BlockIn<S extends Stage> =
  | { kind: 'paragraph'; text: S['inline'][]; lead: boolean }
  | { kind: 'list'; ordered: boolean; items: S['inline'][][] }
  | { kind: 'table'; caption: string; header: S['inline'][][]; rows: S['inline'][][][] }
  /** `cards` stand side by side; `side` stack beside a chart; `row` is one quiet line of small figures. */
  | { kind: 'figures'; variant: 'cards' | 'side' | 'row'; items: FigureIn<S>[] }
  | { kind: 'cards'; columns: number; items: CardIn<S>[] }
  | { kind: 'columns'; items: Array<{ title: S['inline'][]; body: BlockIn<S>[] }> }
  | ChartBlock
  | { kind: 'steps'; items: StepIn<S>[]; numbered: boolean }
  | { kind: 'cases'; items: CaseIn<S>[] }
  | { kind: 'diagram'; diagram: DiagramKind; alt: string; nodes: DiagramNode[] }
  | { kind: 'questions'; items: Array<{ ask: string; answer: BlockIn<S>[] }> }
  | { kind: 'links'; items: Array<{ href: string | null; title: string; body: S['inline'][] }> }
  | { kind: 'note'; tone: 'caveat' | 'reconstructed'; text: S['inline'][] }
  /** A picture of someone's own, as a `data:` address of a PNG or JPEG; its size in px gives the ratio. */
  | { kind: 'picture'; data: string; width: number; height: number; alt: string; caption: S['inline'][] }
  /** What a named person said, reported in our words. */
  | { kind: 'reported'; by: string; role: string; text: S['inline'][] }
  /** The sections of this edition, made from the deck itself. */
  | {
      kind: 'agenda';
      items: Array<{ section: string; title: string; number: number; slides: number; start: number }>;
    };

export type Block = BlockIn<Bound>;
export type UnboundBlock = BlockIn<Unbound>;
export type Card = CardIn<Bound>;
export type Step = StepIn<Bound>;
export type CaseStudy = CaseIn<Bound>;

export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind, S extends Stage = Bound> = Extract<BlockIn<S>, { kind: K }>;
