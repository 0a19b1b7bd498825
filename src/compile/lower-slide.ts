import type { Nodes, PhrasingContent, Root } from 'mdast';
import { lowerTag, vocabulary } from '../blocks/lower.ts';
import { isTag, type LowerContext, type Tag } from '../blocks/lowering.ts';
import type { Block, Inline } from '../model/block.ts';
import type { Claim } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { figureItem, lowerInline, mergeText, trim } from './lower-inline.ts';
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
    chart: (tag, prop = 'id') => {
      const id = context.prop(tag, prop) ?? '';
      if (known.charts.has(id)) return id;
      report(tag, 'unknown-chart', [prop, id], id, [...known.charts]);
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
