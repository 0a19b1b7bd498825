import type { Block, CaseStudy, DiagramNode, FigureItem, Inline } from '../../src/model/block.ts';
import type { ResolvedChart } from '../../src/model/chart.ts';
import type { DeckModel, Slide } from '../../src/model/deck.ts';
import { plainText } from '../../src/model/inline-text.ts';

/**
 * The words of a deck as the plain Markdown that Marp and Slidev both read: a title, text, bullets and tables a
 * slide. Figures and diagrams are text, charts are tables; notes stay out, as they do in our deck page.
 * The slides are run through again until there are `size` of them.
 */
export function plainDeck(deck: DeckModel, size: number, head: string): string {
  const slides = deck.slides.map((slide) => slideText(slide, deck));
  const all = Array.from({ length: size }, (_, index) => slides[index % slides.length]);
  return `---\n${head}\n---\n\n${all.join('\n\n---\n\n')}\n`;
}

function slideText(slide: Slide, deck: DeckModel): string {
  const blocks = [...slide.main, ...slide.side].map((block) => blockText(block, deck));
  const sources = slide.citations
    .filter((citation) => citation.use !== 'spoken')
    .map((citation) => `${citation.number} ${escaped(citation.text)}`)
    .join(' · ');
  return [`# ${words(slide.title)}`, ...blocks, sources].filter(Boolean).join('\n\n');
}

function blockText(block: Block, deck: DeckModel): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return words(block.text);
    case 'list':
      return bullets(block.items.map(words));
    case 'table':
      return table(
        block.header.map(words),
        block.rows.map((row) => row.map(words)),
      );
    case 'figures':
      return bullets(block.items.map(figure));
    case 'cards':
    case 'columns':
      return bullets(block.items.map((item) => `**${words(item.title)}** ${flat(item.body, deck)}`));
    case 'chart':
      return chartText(deck.charts[block.chart]);
    case 'steps':
      return bullets(block.items.map((step) => `**${words(step.title)}** ${words(step.body)}`));
    case 'cases':
      return block.items.map(caseText).join('\n\n');
    case 'diagram':
      return nodes(block.nodes, '');
    case 'questions':
      return bullets(block.items.map((item) => `**${escaped(item.ask)}** ${flat(item.answer, deck)}`));
    case 'links':
      return bullets(block.items.map(({ href, title, body }) => `${link(title, href)} ${words(body)}`));
    case 'picture':
      return `![${escaped(block.alt)}](picture)`;
    case 'reported':
      return `> ${words(block.text)} (${escaped(block.by)}, ${escaped(block.role)})`;
    case 'agenda':
      return bullets(block.items.map((item) => `${item.number} ${escaped(item.title)}`));
  }
}

function chartText(chart: ResolvedChart | undefined): string {
  if (chart === undefined) return '';
  const { header, rows } = chart.table;
  return `${escaped(chart.subtitle)}\n\n${table(
    header.map(escaped),
    rows.map((row) => row.map(escaped)),
  )}`;
}

function caseText({ title, who, steps, result }: CaseStudy): string {
  const parts = steps.map((step) => `**${words(step.title)}** ${words(step.body)}`);
  if (result)
    parts.push([result.figure && figure(result.figure), words(result.body)].filter(Boolean).join(' '));
  return `**${words(title)}** ${words(who)}\n\n${bullets(parts)}`;
}

function figure({ big, label }: FigureItem): string {
  return `**${escaped(big)}** ${words(label)}`;
}

function nodes(items: readonly DiagramNode[], indent: string): string {
  return items
    .map(({ title, text, children }) => {
      const line = `${indent}- **${escaped(title)}** ${escaped(text)}`.trimEnd();
      return children.length === 0 ? line : `${line}\n${nodes(children, `${indent}  `)}`;
    })
    .join('\n');
}

/** Blocks inside a bullet stand in one line. */
function flat(blocks: readonly Block[], deck: DeckModel): string {
  return blocks.map((block) => blockText(block, deck).replace(/^- /gm, '').replace(/\n+/g, ' ')).join(' ');
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function link(text: string, href: string | null): string {
  return href === null ? `**${escaped(text)}**` : `[${escaped(text)}](${href})`;
}

function words(inlines: readonly Inline[]): string {
  return escaped(plainText(inlines));
}

/** Characters that mean something to Markdown, HTML or Vue are written so that they mean nothing. */
function escaped(text: string): string {
  return text
    .replace(/[<>{}]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/([*_`$[\]\\#])/g, '\\$1')
    .trim();
}
