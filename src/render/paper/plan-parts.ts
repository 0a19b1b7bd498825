import { listForm, nestedNodes } from '../../blocks/diagram/groups.ts';
import { markWords, numberAndUnit } from '../../blocks/figures/words.ts';
import { inOurWords } from '../../blocks/reported/words.ts';
import type {
  Block,
  BlockKind,
  BlockOf,
  CaseStudy,
  DiagramNode,
  FigureItem,
  Step,
} from '../../model/block.ts';
import type { DeckModel } from '../../model/deck.ts';
import type { ListItem, Part, Span } from './paper.ts';
import { chartParts } from './plan-chart.ts';
import { addCite, opened, plain, spansOf } from './spans.ts';

type PlanBlock<K extends BlockKind> = (block: BlockOf<K>, deck: DeckModel) => Part[];

/** How every kind of block becomes text. A kind that is missing here does not compile. */
const plans: { [K in BlockKind]: PlanBlock<K> } = {
  paragraph: (block) => [{ kind: 'words', tone: block.lead ? 'lead' : 'plain', spans: spansOf(block.text) }],
  list: (block) => [
    { kind: 'list', ordered: block.ordered, items: block.items.map((item) => bullet(spansOf(item))) },
  ],
  table: (block) => [
    {
      kind: 'table',
      caption: block.caption,
      header: block.header.map(spansOf),
      rows: block.rows.map((row) => row.map(spansOf)),
      strong: [],
    },
  ],
  figures: (block) => [figureTable(block.items)],
  cards: (block, deck) =>
    block.items.flatMap((card): Part[] => [
      ...headed(spansOf(card.title)),
      ...planParts(card.body, deck),
      ...(card.dates ?? []).map(({ words }): Part => ({ kind: 'words', tone: 'quiet', spans: plain(words) })),
    ]),
  columns: (block, deck) =>
    block.items.flatMap((column) => [...headed(spansOf(column.title)), ...planParts(column.body, deck)]),
  chart: (block, deck) => chartParts(block, deck),
  steps: (block) => [stepList(block.items, block.numbered)],
  cases: (block) => block.items.flatMap(caseParts),
  diagram: (block) => [
    { kind: 'words', tone: 'quiet', spans: plain(block.alt) },
    { kind: 'list', ordered: listForm(block) !== 'cards', items: nestedNodes(block).map(nodeItem) },
  ],
  questions: (block, deck) =>
    block.items.flatMap(({ ask, answer }) => [...headed(plain(ask)), ...planParts(answer, deck)]),
  links: (block) => [
    {
      kind: 'list',
      ordered: false,
      items: block.items.map(({ href, title, body }) => {
        const name: Span = href === null ? { text: title, strong: true } : { text: title, href };
        return bullet(body.length === 0 ? [name] : [name, { text: '. ' }, ...spansOf(body)]);
      }),
    },
  ],
  note: (block) => [
    {
      kind: 'words',
      tone: 'care',
      spans:
        block.tone === 'reconstructed' ? opened('Reconstructed.', spansOf(block.text)) : spansOf(block.text),
    },
  ],
  picture: ({ data, width, height, alt, caption }) => [
    { kind: 'picture', data, width, height, alt },
    ...(caption.length === 0 ? [] : [{ kind: 'words', tone: 'quiet', spans: spansOf(caption) } as const]),
  ],
  reported: (block) => [
    {
      kind: 'words',
      tone: 'plain',
      spans: [
        ...spansOf(block.text),
        { text: ' ' },
        { text: block.by, strong: true },
        { text: `, ${block.role} ${inOurWords}` },
      ],
    },
  ],
  agenda: (block) => [
    {
      kind: 'list',
      ordered: true,
      items: block.items.map(({ title, start, slides }) =>
        bullet([
          { text: title, slide: start },
          { text: ` (${slides} ${slides === 1 ? 'slide' : 'slides'}, from slide ${start})` },
        ]),
      ),
    },
  ],
};

/** Blocks in order. */
export function planParts(blocks: readonly Block[], deck: DeckModel): Part[] {
  return blocks.flatMap((block) => {
    const plan = plans[block.kind] as PlanBlock<typeof block.kind>;
    return plan(block, deck);
  });
}

function headed(spans: Span[]): Part[] {
  return spans.length === 0 ? [] : [{ kind: 'heading', spans }];
}

function bullet(spans: Span[], parts: Part[] = []): ListItem {
  return { spans, parts };
}

/** Big numbers as a table: a figure a row. The column for marks is there only where something must be borne in mind. */
function figureTable(items: readonly FigureItem[]): Part {
  const hasMarks = items.some((item) => markWords(item) !== '');
  const hasLabels = items.some((item) => item.label.length > 0);
  const header = ['Figure', ...(hasLabels ? ['What it is'] : []), ...(hasMarks ? ['Bear in mind'] : [])];
  return {
    kind: 'table',
    caption: 'Figures',
    header: header.map(plain),
    rows: items.map((item) => [
      figureSpans(item),
      ...(hasLabels ? [spansOf(item.label)] : []),
      ...(hasMarks ? [plain(markWords(item))] : []),
    ]),
    strong: [],
  };
}

/** The big number with its unit, and the number of its source behind it. */
function figureSpans(item: FigureItem): Span[] {
  const { number, unit } = numberAndUnit(item);
  const spans: Span[] = [{ text: unit === '' ? number : `${number} ${unit}`, strong: true }];
  addCite(spans, item.cite);
  return spans;
}

function stepList(steps: readonly Step[], ordered: boolean): Part {
  const items = steps.map(({ title, body }) => {
    const head = spansOf(title).map((span) => ({ ...span, strong: true }));
    return bullet(head.length === 0 ? spansOf(body) : [...head, { text: ' ' }, ...spansOf(body)]);
  });
  return { kind: 'list', ordered, items };
}

function caseParts({ title, who, steps, numbered, result, link }: CaseStudy): Part[] {
  const parts: Part[] = [...headed(spansOf(title))];
  if (who.length > 0) parts.push({ kind: 'words', tone: 'lead', spans: spansOf(who) });
  parts.push(stepList(steps, numbered));
  if (result !== null) {
    const { figure, body } = result;
    if (figure !== null) parts.push(figureTable([figure]));
    if (body.length > 0)
      parts.push({ kind: 'words', tone: 'plain', spans: opened('Result:', spansOf(body)) });
  }
  if (link !== null)
    parts.push({ kind: 'words', tone: 'plain', spans: [{ text: link.text, href: link.href }] });
  return parts;
}

function nodeItem({ title, text, group, children }: DiagramNode): ListItem {
  // The drawing says it by a dark box alone.
  const words = group === 'usual' ? `${title} (the usual route)` : title;
  const name: Span = text === '' && children.length === 0 ? { text: words } : { text: words, strong: true };
  const spans = text === '' ? [name] : [name, { text: `${/[.?!:]$/.test(title) ? '' : ':'} ${text}` }];
  if (children.length === 0) return bullet(spans);
  return bullet(spans, [{ kind: 'list', ordered: false, items: children.map(nodeItem) }]);
}
