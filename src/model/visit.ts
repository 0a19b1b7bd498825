import type {
  Block,
  BlockKind,
  BlockOf,
  CaseStudy,
  ChartBlock,
  DiagramNode,
  FigureItem,
  Inline,
  Step,
} from './block.ts';
import type { Slide } from './deck.ts';

/**
 * What becomes of the parts of blocks, from outside in and in reading order; absent: they stay. The path is where a
 * part stands, e.g. `main.0.items.2.label`.
 */
export type BlockMapper = {
  block?: (block: Block, path: string) => Block;
  figure?: (item: FigureItem, path: string) => FigureItem;
  /** A sentence or heading. */
  run?: (run: Inline[], path: string) => Inline[];
  /** Words without figures: a caption, a description, a question, a name in a drawing. */
  words?: (text: string, path: string) => string;
  /** The result of a case study. */
  result?: (result: NonNullable<CaseStudy['result']>) => NonNullable<CaseStudy['result']>;
};

type Map = Required<BlockMapper>;

/** A copy of blocks with their parts mapped. Every kind of block names its own parts here, and nowhere else. */
export function mapBlocks(blocks: readonly Block[], mapper: BlockMapper, path = ''): Block[] {
  const same = <T>(part: T): T => part;
  const map: Map = { block: same, figure: same, run: same, words: same, result: same, ...mapper };
  return blocks.map((block, index) => mapBlock(block, map, join(path, index)));
}

/** A slide's title, blocks and notes mapped: what a reader sees and what a speaker says. */
export function mapSlide<T extends Pick<Slide, 'title' | 'main' | 'side' | 'notes'>>(
  slide: T,
  mapper: BlockMapper,
): T {
  const { run = (part) => part } = mapper;
  return {
    ...slide,
    title: run(slide.title, 'title'),
    main: mapBlocks(slide.main, mapper, 'main'),
    side: mapBlocks(slide.side, mapper, 'side'),
    notes: slide.notes.map((paragraph, index) => run(paragraph, `notes.${index}`)),
  };
}

function mapBlock(given: Block, map: Map, path: string): Block {
  const block = map.block(given, path);
  const parts = mapParts[block.kind] as ((block: Block, map: Map, path: string) => Block) | undefined;
  if (parts === undefined) throw new Error(`There is no block of the kind "${block.kind}".`);
  return parts(block, map, path);
}

const mapParts: { [K in BlockKind]: (block: BlockOf<K>, map: Map, path: string) => BlockOf<K> } = {
  paragraph: mapText,
  note: mapText,
  list: (block, map, path) => ({ ...block, items: mapRuns(block.items, map, `${path}.items`) }),
  table: (block, map, path) => ({
    ...block,
    caption: map.words(block.caption, `${path}.caption`),
    header: mapRuns(block.header, map, `${path}.header`),
    rows: block.rows.map((row, at) => mapRuns(row, map, `${path}.rows.${at}`)),
  }),
  figures: (block, map, path) => ({
    ...block,
    items: block.items.map((item, at) => mapFigure(item, map, `${path}.items.${at}`)),
  }),
  cards: (block, map, path) => ({
    ...block,
    items: block.items.map((card, at) => ({
      ...card,
      title: map.run(card.title, `${path}.items.${at}.title`),
      body: mapAll(card.body, map, `${path}.items.${at}.body`),
    })),
  }),
  columns: (block, map, path) => ({
    ...block,
    items: block.items.map((column, at) => ({
      ...column,
      title: map.run(column.title, `${path}.items.${at}.title`),
      body: mapAll(column.body, map, `${path}.items.${at}.body`),
    })),
  }),
  chart: (block) => ({ ...block }),
  steps: (block, map, path) => ({ ...block, items: mapSteps(block.items, map, `${path}.items`) }),
  cases: (block, map, path) => ({
    ...block,
    items: block.items.map((item, at) => mapCase(item, map, `${path}.items.${at}`)),
  }),
  diagram: (block, map, path) => ({
    ...block,
    alt: map.words(block.alt, `${path}.alt`),
    nodes: mapNodes(block.nodes, map, `${path}.nodes`),
  }),
  questions: (block, map, path) => ({
    ...block,
    items: block.items.map((item, at) => ({
      ...item,
      ask: map.words(item.ask, `${path}.items.${at}.ask`),
      answer: mapAll(item.answer, map, `${path}.items.${at}.answer`),
    })),
  }),
  links: (block, map, path) => ({
    ...block,
    items: block.items.map((item, at) => ({
      ...item,
      title: map.words(item.title, `${path}.items.${at}.title`),
      body: map.run(item.body, `${path}.items.${at}.body`),
    })),
  }),
  picture: (block, map, path) => ({
    ...block,
    alt: map.words(block.alt, `${path}.alt`),
    caption: map.run(block.caption, `${path}.caption`),
  }),
  reported: (block, map, path) => ({
    ...block,
    by: map.words(block.by, `${path}.by`),
    role: map.words(block.role, `${path}.role`),
    text: map.run(block.text, `${path}.text`),
  }),
  agenda: (block) => ({ ...block, items: block.items.map((item) => ({ ...item })) }),
};

function mapText<T extends BlockOf<'paragraph' | 'note'>>(block: T, map: Map, path: string): T {
  return { ...block, text: map.run(block.text, `${path}.text`) };
}

function mapAll(blocks: readonly Block[], map: Map, path: string): Block[] {
  return blocks.map((block, index) => mapBlock(block, map, join(path, index)));
}

function mapRuns(runs: readonly Inline[][], map: Map, path: string): Inline[][] {
  return runs.map((run, at) => map.run(run, `${path}.${at}`));
}

function mapFigure(item: FigureItem, map: Map, path: string): FigureItem {
  const figure = map.figure(item, path);
  return { ...figure, label: map.run(figure.label, `${path}.label`) };
}

function mapSteps(steps: readonly Step[], map: Map, path: string): Step[] {
  return steps.map((step, at) => ({
    ...step,
    title: map.run(step.title, `${path}.${at}.title`),
    body: map.run(step.body, `${path}.${at}.body`),
  }));
}

function mapCase(item: CaseStudy, map: Map, path: string): CaseStudy {
  const result = item.result && map.result(item.result);
  return {
    ...item,
    title: map.run(item.title, `${path}.title`),
    who: map.run(item.who, `${path}.who`),
    steps: mapSteps(item.steps, map, `${path}.steps`),
    result: result && {
      ...result,
      figure: result.figure && mapFigure(result.figure, map, `${path}.result.figure`),
      body: map.run(result.body, `${path}.result.body`),
    },
  };
}

function mapNodes(nodes: readonly DiagramNode[], map: Map, path: string): DiagramNode[] {
  return nodes.map((node, at) => ({
    ...node,
    title: map.words(node.title, `${path}.${at}.title`),
    text: map.words(node.text, `${path}.${at}.text`),
    group: map.words(node.group, `${path}.${at}.group`),
    children: mapNodes(node.children, map, `${path}.${at}.children`),
  }));
}

const join = (path: string, index: number): string => (path === '' ? `${index}` : `${path}.${index}`);

/** What is looked at in blocks, in reading order. */
export type BlockVisitor = {
  block?: (block: Block) => void;
  figure?: (item: FigureItem) => void;
  inline?: (inline: Inline) => void;
  words?: (text: string) => void;
};

/** Looks at the parts of blocks, and changes none. */
export function visitBlocks(blocks: readonly Block[], visitor: BlockVisitor): void {
  mapBlocks(blocks, looking(visitor));
}

/** The parts of a slide that are looked at: what is shown, or only some of it, or what is said too. */
export type SlideParts = Partial<Pick<Slide, 'title' | 'main' | 'side' | 'notes'>>;

/** Looks at a slide's title, blocks and, where they are given, notes. */
export function visitSlide(
  { title = [], main = [], side = [], notes = [] }: SlideParts,
  visitor: BlockVisitor,
): void {
  mapSlide({ title, main, side, notes }, looking(visitor));
}

function looking({ block, figure, inline, words }: BlockVisitor): BlockMapper {
  const look =
    <T>(visit: ((part: T) => void) | undefined) =>
    (part: T): T => {
      visit?.(part);
      return part;
    };
  return {
    block: look(block),
    figure: look(figure),
    words: look(words),
    run: (run) => {
      if (inline !== undefined) for (const part of run) inline(part);
      return run;
    },
  };
}

/** A figure of a claim, by name. */
export type Reference = { claim: string; figure: string };

/** Every figure that parts of a slide name, big or in a sentence, in reading order and as often as it stands there. */
export function referencesIn(parts: SlideParts): Reference[] {
  const found: Reference[] = [];
  visitSlide(parts, {
    figure: ({ claim, figure }) => void found.push({ claim, figure }),
    inline: (inline) => {
      if (inline.kind === 'stat') found.push({ claim: inline.claim, figure: inline.figure });
    },
  });
  return found;
}

/** Ids of the sources that are named without a figure. */
export function sourcesIn(parts: SlideParts): string[] {
  const found: string[] = [];
  visitSlide(parts, {
    inline: (inline) => {
      if (inline.kind === 'cite') found.push(inline.source);
    },
  });
  return found;
}

/** The charts of a slide, a second view after its first. */
export function chartsIn({ main = [], side = [] }: SlideParts): string[] {
  const found: string[] = [];
  visitBlocks([...main, ...side], {
    block: (block) => {
      if (block.kind === 'chart') found.push(...chartsOf(block));
    },
  });
  return found;
}

/** The one or two charts of a block. */
export function chartsOf({ chart, also }: ChartBlock): string[] {
  return also === null ? [chart] : [chart, also];
}
