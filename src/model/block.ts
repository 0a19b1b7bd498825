import type { Unit, Verdict } from './claim.ts';

/** A run of text in a sentence. Everything is settled: renderers only decide how it looks. */
export type Inline =
  | { kind: 'text'; text: string; strong?: boolean; em?: boolean }
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
  | { kind: 'link'; href: string; text: string }
  /** Another slide. `number` is its place in this edition; null when the edition leaves it out. */
  | { kind: 'ref'; slide: string; text: string; number: number | null }
  /** First use of an abbreviation on the slide. */
  | { kind: 'abbr'; text: string; expansion: string };

/** One big number with what it counts. */
export type FigureItem = {
  claim: string;
  figure: string;
  /** As shown at 84 px. */
  big: string;
  unit: Unit;
  /** 0 to 1 when the figure is a share that a bar can show; null otherwise. */
  share: number | null;
  label: Inline[];
  verdict: Verdict;
  /** Words of the verdict mark; empty when confirmed. */
  mark: string;
  cite: number;
};

/** How old a card's words are, e.g. `Dated: June 2023`; no verdict where it says only when a source was published. */
export type CardDate = { verdict: Verdict | null; words: string };
/** `dates` are there only where the author asked for them. */
export type Card = { title: Inline[]; icon: IconName | null; body: Block[]; dates?: CardDate[] };
export type Step = { title: Inline[]; body: Inline[] };
export type CaseStudy = {
  title: Inline[];
  who: Inline[];
  steps: Step[];
  /** False where the points are not steps in time. */
  numbered: boolean;
  result: { figure: FigureItem | null; body: Inline[] } | null;
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

export type Block =
  | { kind: 'paragraph'; text: Inline[]; lead: boolean }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; caption: string; header: Inline[][]; rows: Inline[][][] }
  /** `cards` stand side by side; `side` stack beside a chart; `row` is one quiet line of small figures. */
  | { kind: 'figures'; variant: 'cards' | 'side' | 'row'; items: FigureItem[] }
  | { kind: 'cards'; columns: number; items: Card[] }
  | { kind: 'columns'; items: Array<{ title: Inline[]; body: Block[] }> }
  | ChartBlock
  | { kind: 'steps'; items: Step[]; numbered: boolean }
  | { kind: 'cases'; items: CaseStudy[] }
  | { kind: 'diagram'; diagram: DiagramKind; alt: string; nodes: DiagramNode[] }
  | { kind: 'questions'; items: Array<{ ask: string; answer: Block[] }> }
  | { kind: 'links'; items: Array<{ href: string | null; title: string; body: Inline[] }> }
  | { kind: 'note'; tone: 'caveat' | 'reconstructed'; text: Inline[] }
  /** A picture of someone's own, as a `data:` address of a PNG or JPEG; its size in px gives the ratio. */
  | { kind: 'picture'; data: string; width: number; height: number; alt: string; caption: Inline[] }
  /** What a named person said, reported in our words. */
  | { kind: 'reported'; by: string; role: string; text: Inline[] }
  /** The sections of this edition, made from the deck itself. */
  | {
      kind: 'agenda';
      items: Array<{ section: string; title: string; number: number; slides: number; start: number }>;
    };

export type BlockKind = Block['kind'];
export type BlockOf<K extends BlockKind> = Extract<Block, { kind: K }>;
