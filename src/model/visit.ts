import type {
  Block,
  BlockIn,
  CaseIn,
  ChartBlock,
  DiagramNode,
  FigureIn,
  Reference,
  ResultIn,
  Stage,
  StepIn,
} from './block.ts';
import type { WordsIn } from './deck.ts';

/**
 * What becomes of the parts of blocks, from outside in and in reading order. The path is where a part stands, e.g.
 * `main.0.items.2.label`. What is absent stays, or is made of its parts.
 */
export type BlockMapper<A extends Stage, B extends Stage> = {
  block?: (block: BlockIn<A>, path: string) => BlockIn<A>;
  /** A big number with its label. */
  figure: (item: FigureIn<A>, path: string) => FigureIn<B>;
  /** A sentence or heading. */
  run: (run: A['inline'][], path: string) => B['inline'][];
  /** Words without figures: a caption, a description, a question, a name in a drawing. */
  words?: (text: string, path: string) => string;
  /** The result of a case study. */
  result?: (result: ResultIn<A>, path: string) => ResultIn<B>;
};

/** A slide's title, blocks and notes mapped: what a reader sees and what a speaker says. */
export function mapSlide<A extends Stage, B extends Stage>(
  { title, main, side, notes }: WordsIn<A>,
  mapper: BlockMapper<A, B>,
): WordsIn<B> {
  return {
    title: mapper.run(title, 'title'),
    main: mapBlocks(main, mapper, 'main'),
    side: mapBlocks(side, mapper, 'side'),
    notes: notes.map((paragraph, index) => mapper.run(paragraph, `notes.${index}`)),
  };
}

function mapBlocks<A extends Stage, B extends Stage>(
  blocks: readonly BlockIn<A>[],
  map: BlockMapper<A, B>,
  path: string,
): BlockIn<B>[] {
  return blocks.map((block, index) => mapBlock(block, map, `${path}.${index}`));
}

/** Every kind of block names its own parts here, and nowhere else. */
function mapBlock<A extends Stage, B extends Stage>(
  given: BlockIn<A>,
  map: BlockMapper<A, B>,
  path: string,
): BlockIn<B> {
  const block = map.block?.(given, path) ?? given;
  const { run, words = (text: string) => text } = map;
  const runs = (list: readonly A['inline'][][], at: string): B['inline'][][] =>
    list.map((one, index) => run(one, `${at}.${index}`));
  const at = (index: number): string => `${path}.items.${index}`;
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return { ...block, text: run(block.text, `${path}.text`) };
    case 'list':
      return { ...block, items: runs(block.items, `${path}.items`) };
    case 'table':
      return {
        ...block,
        caption: words(block.caption, `${path}.caption`),
        header: runs(block.header, `${path}.header`),
        rows: block.rows.map((row, index) => runs(row, `${path}.rows.${index}`)),
      };
    case 'figures':
      return { ...block, items: block.items.map((item, index) => map.figure(item, at(index))) };
    case 'cards':
      return {
        ...block,
        items: block.items.map((card, index) => ({
          ...card,
          title: run(card.title, `${at(index)}.title`),
          body: mapBlocks(card.body, map, `${at(index)}.body`),
        })),
      };
    case 'columns':
      return {
        ...block,
        items: block.items.map((column, index) => ({
          ...column,
          title: run(column.title, `${at(index)}.title`),
          body: mapBlocks(column.body, map, `${at(index)}.body`),
        })),
      };
    case 'chart':
      return { ...block };
    case 'steps':
      return { ...block, items: mapSteps(block.items, map, `${path}.items`) };
    case 'cases':
      return { ...block, items: block.items.map((item, index) => mapCase(item, map, at(index))) };
    case 'diagram':
      return {
        ...block,
        alt: words(block.alt, `${path}.alt`),
        nodes: mapNodes(block.nodes, words, `${path}.nodes`),
      };
    case 'questions':
      return {
        ...block,
        items: block.items.map((item, index) => ({
          ...item,
          ask: words(item.ask, `${at(index)}.ask`),
          answer: mapBlocks(item.answer, map, `${at(index)}.answer`),
        })),
      };
    case 'links':
      return {
        ...block,
        items: block.items.map((item, index) => ({
          ...item,
          title: words(item.title, `${at(index)}.title`),
          body: run(item.body, `${at(index)}.body`),
        })),
      };
    case 'picture':
      return {
        ...block,
        alt: words(block.alt, `${path}.alt`),
        caption: run(block.caption, `${path}.caption`),
      };
    case 'reported':
      return {
        ...block,
        by: words(block.by, `${path}.by`),
        role: words(block.role, `${path}.role`),
        text: run(block.text, `${path}.text`),
      };
    case 'agenda':
      return { ...block, items: block.items.map((item) => ({ ...item })) };
    default:
      throw new Error(`There is no block of the kind "${(block satisfies never as Block).kind}".`);
  }
}

function mapSteps<A extends Stage, B extends Stage>(
  steps: readonly StepIn<A>[],
  { run }: BlockMapper<A, B>,
  path: string,
): StepIn<B>[] {
  return steps.map((step, at) => ({
    ...step,
    title: run(step.title, `${path}.${at}.title`),
    body: run(step.body, `${path}.${at}.body`),
  }));
}

function mapCase<A extends Stage, B extends Stage>(
  item: CaseIn<A>,
  map: BlockMapper<A, B>,
  path: string,
): CaseIn<B> {
  const result =
    map.result ??
    (({ figure, body }, at) => ({
      figure: figure && map.figure(figure, `${at}.figure`),
      body: map.run(body, `${at}.body`),
    }));
  return {
    ...item,
    title: map.run(item.title, `${path}.title`),
    who: map.run(item.who, `${path}.who`),
    steps: mapSteps(item.steps, map, `${path}.steps`),
    result: item.result && result(item.result, `${path}.result`),
  };
}

function mapNodes(
  nodes: readonly DiagramNode[],
  words: (text: string, path: string) => string,
  path: string,
): DiagramNode[] {
  return nodes.map((node, at) => ({
    ...node,
    title: words(node.title, `${path}.${at}.title`),
    text: words(node.text, `${path}.${at}.text`),
    group: words(node.group, `${path}.${at}.group`),
    children: mapNodes(node.children, words, `${path}.${at}.children`),
  }));
}

/** What is looked at in blocks, in reading order. */
export type BlockVisitor<S extends Stage = Stage> = {
  block?: (block: BlockIn<S>, path: string) => void;
  /** A big number; its label follows as inlines. */
  figure?: (item: FigureIn<S>, path: string) => void;
  inline?: (inline: S['inline'], path: string) => void;
  words?: (text: string, path: string) => void;
};

/** The parts of a slide that are looked at: what is shown, or only some of it, or what is said too. */
export type SlideParts<S extends Stage = Stage> = Partial<WordsIn<S>>;

/** Looks at a slide's title, blocks and, where they are given, notes, and changes none. */
export function visitSlide<S extends Stage>(
  { title = [], main = [], side = [], notes = [] }: SlideParts<S>,
  { block, figure, inline, words }: BlockVisitor<S>,
): void {
  const run = (inlines: S['inline'][], path: string): S['inline'][] => {
    if (inline !== undefined) for (const part of inlines) inline(part, path);
    return inlines;
  };
  mapSlide<S, S>(
    { title, main, side, notes },
    {
      block: (one, path) => {
        block?.(one, path);
        return one;
      },
      figure: (item, path) => {
        figure?.(item, path);
        return { ...item, label: run(item.label, `${path}.label`) };
      },
      run,
      words: (text, path) => {
        words?.(text, path);
        return text;
      },
    },
  );
}

/** Looks at the parts of blocks. */
export function visitBlocks<S extends Stage>(blocks: BlockIn<S>[], visitor: BlockVisitor<S>): void {
  visitSlide({ main: blocks }, visitor);
}

/** Every figure that parts of a slide name, big or in a sentence, in reading order and as often as it stands there. */
export function referencesIn(parts: SlideParts): Reference[] {
  const found: Reference[] = [];
  const add = (reference: Reference): void => {
    const { claim, figure, at } = reference;
    found.push(at === undefined ? { claim, figure } : { claim, figure, at });
  };
  visitSlide(parts, {
    figure: add,
    inline: (inline) => {
      if (inline.kind === 'stat') add(inline);
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
  visitBlocks<Stage>([...main, ...side], {
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
