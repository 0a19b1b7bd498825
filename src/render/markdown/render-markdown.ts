import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { opened, plain } from '../../blocks/kit/spans.ts';
import type { DeckModel } from '../../model/deck.ts';
import type { PaperSlide, Part, Span } from '../../model/paper.ts';
import { planPaper } from '../paper/plan-paper.ts';

/** A deck as Markdown (CommonMark with GitHub's tables), UTF-8: made as a syntax tree, so that no word can break it. */
export function renderMarkdown(deck: DeckModel): Uint8Array {
  const paper = planPaper(deck);
  const children: RootContent[] = [
    heading(1, plain(paper.title)),
    paragraph(plain(paper.subtitle)),
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: paper.facts.map((fact) => item([paragraph(plain(fact))])),
    },
    ...paper.chapters.flatMap(({ title, parts, slides }) => [
      ...(title === '' ? [] : [heading(2, plain(title))]),
      ...parts.flatMap(nodesOf),
      ...slides.flatMap(slideNodes),
    ]),
  ];
  const root: Root = { type: 'root', children };
  return new TextEncoder().encode(writer.stringify(root));
}

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one', resourceLink: true })
  .freeze();

function slideNodes({ number, title, parts, notes, sources }: PaperSlide): RootContent[] {
  const numbered: Span[] = [{ text: `Slide ${number}. ` }, ...title];
  return [
    heading(3, numbered),
    ...parts.flatMap(nodesOf),
    ...(notes.length === 0 ? [] : [heading(4, plain('Notes')), ...notes.flatMap(nodesOf)]),
    ...(sources.length === 0 ? [] : [heading(4, plain('Sources')), sourceList(sources)]),
  ];
}

function sourceList(sources: PaperSlide['sources']): List {
  return {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    children: sources.map(({ text, url, note }) =>
      item([
        paragraph([
          url === null ? { text } : { text, href: url },
          ...(note === null ? [] : plain(` (${note})`)),
        ]),
      ]),
    ),
  };
}

function nodesOf(part: Part): Array<BlockContent> {
  switch (part.kind) {
    case 'heading':
      return [heading(4, part.spans)];
    case 'words':
      if (part.tone !== 'care') return [paragraph(part.spans)];
      return [{ type: 'blockquote', children: [paragraph(part.spans)] }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: part.ordered,
          ...(part.ordered ? { start: 1 } : {}),
          spread: false,
          children: part.items.map(({ spans, parts }) => item([paragraph(spans), ...parts.flatMap(nodesOf)])),
        },
      ];
    case 'table':
      return [
        {
          type: 'table',
          children: [
            { type: 'tableRow', children: part.header.map(cell) },
            ...part.rows.map((row, index) => ({
              type: 'tableRow' as const,
              children: row.map((spans) => cell(part.strong.includes(index) ? bold(spans) : spans)),
            })),
          ],
        },
      ];
    case 'picture':
      return [paragraph(opened('Picture:', plain(part.alt)))];
    case 'chart':
      return [];
  }
}

function bold(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, strong: true }));
}

function cell(spans: readonly Span[]) {
  return { type: 'tableCell' as const, children: phrasing(spans) };
}

function heading(depth: 1 | 2 | 3 | 4, spans: readonly Span[]) {
  return { type: 'heading' as const, depth, children: phrasing(spans) };
}

function paragraph(spans: readonly Span[]) {
  return { type: 'paragraph' as const, children: phrasing(spans) };
}

function item(children: Array<BlockContent | DefinitionContent>): ListItem {
  return { type: 'listItem', spread: false, children };
}

function phrasing(spans: readonly Span[]): PhrasingContent[] {
  return spans.flatMap((span): PhrasingContent[] => {
    const cites = (span.cites ?? []).join(', ');
    // Square brackets would be escaped with backslashes; as a link's place they mean nothing without its address.
    const behind: PhrasingContent[] = cites === '' ? [] : [{ type: 'html', value: ` [${cites}]` }];
    return [...dressed(span), ...behind];
  });
}

/** Marks stand tight against words: spaces at the ends go outside, or they would be read as stars. */
function dressed({ text, strong, em, href }: Span): PhrasingContent[] {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === '') return before === '' ? [] : [{ type: 'text', value: before }];
  let node: PhrasingContent = { type: 'text', value: words };
  if (em === true) node = { type: 'emphasis', children: [node] };
  if (strong === true) node = { type: 'strong', children: [node] };
  if (href !== undefined) node = { type: 'link', url: href, children: [node] };
  const space = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  return [...space(before), node, ...space(after)];
}
