import type { Nodes, PhrasingContent, Root } from 'mdast';
import { lowerTag, vocabulary } from '../blocks/lower.ts';
import { inlineText, isTag, type LowerContext, type Tag } from '../blocks/lowering.ts';
import type { Block, FigureItem, Inline } from '../model/block.ts';
import type { Claim } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import type { Report } from './report.ts';

/** The ids a slide may name. */
export type Known = {
  claims: Readonly<Record<string, Claim>>;
  sources: Readonly<Record<string, Source>>;
  /** Ids of the charts that are written, whether or not they resolve. */
  charts: ReadonlySet<string>;
  slides: ReadonlySet<string>;
};

export type LoweredSlide = { title: Inline[]; main: Block[]; side: Block[]; notes: Inline[][] };

/** Syntax tree of a slide → its blocks, with every claim, source and reference looked up. */
export function lowerSlide(root: Root, known: Known, report: Report): LoweredSlide {
  const context = contextOf(known, report);
  const slide: LoweredSlide = { title: [], main: [], side: [], notes: [] };
  for (const node of root.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') slide.title = context.inlines(node.children);
    else if (isTag(node) && node.name === 'Side') slide.side.push(...context.blocks(node.children));
    else if (isTag(node) && node.name === 'Notes') {
      for (const block of context.blocks(node.children))
        if (block.kind === 'paragraph') slide.notes.push(block.text);
    } else slide.main.push(...context.blocks([node]));
  }
  return slide;
}

/** Lowers a line of slide text, e.g. an edition's own title. */
export function lowerLine(root: Root, known: Known, report: Report): Inline[] {
  const context = contextOf(known, report);
  return trim(
    root.children.flatMap((node) => (node.type === 'paragraph' ? context.inlines(node.children) : [])),
  );
}

function contextOf(known: Known, report: Report): LowerContext {
  const context: LowerContext = {
    problem: report,
    prop: (tag, name) => {
      for (const attribute of tag.attributes) {
        if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
          return typeof attribute.value === 'string' ? attribute.value : '';
        }
      }
      return null;
    },
    tags: (tag, name) =>
      tag.children.flatMap((child: Nodes): Tag[] => {
        if (isTag(child)) return child.name === name ? [child] : [];
        if (child.type !== 'paragraph') return [];
        return child.children.filter((inner) => isTag(inner)).filter((inner) => inner.name === name);
      }),
    words: (tag, except = []) => {
      const nodes = tag.children.flatMap((child: Nodes): Nodes[] =>
        child.type === 'paragraph' ? [...child.children, { type: 'text', value: ' ' }] : [child],
      );
      const kept = nodes.filter((node) => !(isTag(node) && except.includes(node.name ?? '')));
      return trim(context.inlines(kept as PhrasingContent[]));
    },
    inlines: (nodes) => mergeText(nodes.flatMap((node) => lowerInline(node, {}, known, report, context))),
    blocks: (nodes) => nodes.flatMap((node) => lowerBlock(node, context)),
    figure: (tag, label) => figureItem(tag, label, known, context),
    source: (tag) => {
      const id = context.prop(tag, 'source') ?? '';
      const source = known.sources[id];
      if (source === undefined) report(tag, 'unknown-source', [id], id, Object.keys(known.sources));
      return source ?? null;
    },
    chart: (tag) => {
      const id = context.prop(tag, 'id') ?? '';
      if (known.charts.has(id)) return id;
      report(tag, 'unknown-chart', [id], id, [...known.charts]);
      return null;
    },
  };
  return context;
}

function lowerBlock(node: Nodes, context: LowerContext): Block[] {
  if (isTag(node)) {
    const lower = lowerTag[node.name ?? ''];
    // A sentence that begins with <Stat /> on its own line is read as a block: keep it as a paragraph.
    if (lower === undefined) {
      const text =
        vocabulary[node.name ?? ''] === undefined ? [] : context.inlines([node as PhrasingContent]);
      return text.length === 0 ? [] : [{ kind: 'paragraph', text, lead: false }];
    }
    const block = lower(node, context);
    return block === null ? [] : [block];
  }
  if (node.type === 'paragraph') {
    const text = trim(context.inlines(node.children));
    return text.length === 0 ? [] : [{ kind: 'paragraph', text, lead: false }];
  }
  if (node.type === 'list') {
    const items = node.children.map((item) =>
      trim(
        item.children.flatMap((child) => (child.type === 'paragraph' ? context.inlines(child.children) : [])),
      ),
    );
    return [{ kind: 'list', ordered: node.ordered === true, items }];
  }
  if (node.type === 'table') {
    const [header, ...rows] = node.children.map((row) =>
      row.children.map((cell) => trim(context.inlines(cell.children))),
    );
    return [{ kind: 'table', caption: '', header: header ?? [], rows }];
  }
  return [];
}

type Mark = { strong?: boolean; em?: boolean };

function lowerInline(
  node: PhrasingContent,
  mark: Mark,
  known: Known,
  report: Report,
  context: LowerContext,
): Inline[] {
  const inner = (children: readonly PhrasingContent[], more: Mark): Inline[] =>
    children.flatMap((child) => lowerInline(child, { ...mark, ...more }, known, report, context));
  if (node.type === 'text') return [{ kind: 'text', text: node.value.replace(/\s+/g, ' '), ...mark }];
  if (node.type === 'strong') return inner(node.children, { strong: true });
  if (node.type === 'emphasis') return inner(node.children, { em: true });
  if (node.type === 'break') return [{ kind: 'text', text: ' ' }];
  if (node.type === 'link') {
    const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    return [{ kind: 'link', href: node.url, text: text === '' ? node.url : text }];
  }
  if (node.type === 'mdxJsxTextElement') return lowerInlineTag(node, mark, known, report, context);
  // Flow tags reach here when a sentence tag stands alone on its line.
  if (isTag(node as Nodes)) return lowerInlineTag(node as unknown as Tag, mark, known, report, context);
  return [];
}

function lowerInlineTag(tag: Tag, mark: Mark, known: Known, report: Report, context: LowerContext): Inline[] {
  if (tag.name === 'Stat') {
    const item = figureItem(tag, [], known, context);
    const display = known.claims[item?.claim ?? '']?.figures.find(
      (figure) => figure.name === item?.figure,
    )?.display;
    if (item === null || display === undefined) return [];
    const { claim, figure, verdict } = item;
    return [
      {
        kind: 'stat',
        claim,
        figure,
        text: display,
        verdict,
        cite: 0,
        ...(mark.strong ? { strong: true } : {}),
      },
    ];
  }
  if (tag.name === 'Ref') {
    const slide = context.prop(tag, 'slide') ?? '';
    if (!known.slides.has(slide)) {
      report(tag, 'unknown-slide', [slide], slide, [...known.slides]);
      return [];
    }
    return [{ kind: 'ref', slide, text: slide, number: null }];
  }
  if (tag.name === 'Cite') {
    const source = context.source(tag);
    return source === null ? [] : [{ kind: 'cite', source: source.id, cite: 0 }];
  }
  return inlineText(null);
}

function figureItem(tag: Tag, label: Inline[], known: Known, context: LowerContext): FigureItem | null {
  const id = context.prop(tag, 'claim') ?? '';
  const claim = known.claims[id];
  if (claim === undefined) {
    context.problem(tag, 'unknown-claim', [tag.name ?? '', id], id, Object.keys(known.claims));
    return null;
  }
  const name = context.prop(tag, 'figure') ?? '';
  const figure = claim.figures.find((candidate) => candidate.name === name);
  if (figure === undefined) {
    context.problem(
      tag,
      'unknown-figure',
      [id, name],
      name,
      claim.figures.map((candidate) => candidate.name),
    );
    return null;
  }
  const share =
    figure.unit === 'percent' && typeof figure.value === 'number' && figure.value >= 0 && figure.value <= 100;
  return {
    claim: id,
    figure: name,
    big: figure.big ?? figure.display,
    unit: figure.unit,
    share: share ? Number(figure.value) / 100 : null,
    label,
    verdict: claim.verdict,
    mark: claim.verdict === 'confirmed' ? '' : (claim.mark ?? ''),
    cite: 0,
  };
}

/** Joins neighbouring text of the same weight: the tree splits it at every line. */
function mergeText(inlines: Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (
      inline.kind === 'text' &&
      last?.kind === 'text' &&
      last.strong === inline.strong &&
      last.em === inline.em
    ) {
      last.text = (last.text + inline.text).replace(/\s+/g, ' ');
    } else merged.push({ ...inline });
  }
  return merged;
}

/** Without the space at both ends of a run. */
function trim(inlines: Inline[]): Inline[] {
  const kept = inlines.map((inline) => ({ ...inline }));
  const first = kept[0];
  if (first?.kind === 'text') first.text = first.text.trimStart();
  const last = kept.at(-1);
  if (last?.kind === 'text') last.text = last.text.trimEnd();
  return kept.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
