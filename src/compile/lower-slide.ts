import type { Nodes, Root } from 'mdast';
import { mergeParts, needsOf, withoutPlace } from '../blocks/local/parts.ts';
import { lowerTag, vocabulary } from '../blocks/lower.ts';
import { isTag, type LowerContext, type Tag } from '../blocks/lowering.ts';
import type { Area } from '../model/area.ts';
import { type AreaAudience, type AreaPart, type AreaSlide, areaAudiences } from '../model/area-model.ts';
import type { UnboundBlock, UnboundInline } from '../model/block.ts';
import type { Claim } from '../model/claim.ts';
import type { AreaTable } from '../model/dataset.ts';
import { entryOf } from '../model/entry-of.ts';
import type { Source } from '../model/source.ts';
import { lowerInline, lowerReference, mergeText, trim } from './lower-inline.ts';
import type { Report } from './report.ts';

/** The ids a slide may name. */
export type Known = {
  claims: Readonly<Record<string, Claim>>;
  sources: Readonly<Record<string, Source>>;
  /** Ids of the charts that are written, whether or not they resolve. */
  charts: ReadonlySet<string>;
  /** Ids of the charts that are drawn for a place. */
  localCharts: ReadonlySet<string>;
  /** Tables with local figures, by id, and the places they may be about. */
  tables: Readonly<Record<string, AreaTable>>;
  places: Readonly<Record<string, Area>>;
  slides: ReadonlySet<string>;
};

/** A slide as written: without a place, and in parts that a place may change. */
export type LoweredSlide = {
  title: UnboundInline[];
  main: UnboundBlock[];
  side: UnboundBlock[];
  notes: UnboundInline[][];
  parts: Pick<AreaSlide, 'titles' | 'main' | 'side' | 'notes'>;
};

/**
 * Syntax tree of a slide → its blocks. Every figure, source and slide that it names is known to exist, and stays named.
 *
 * @param only The slide is shown only with a place, so all of it may name one.
 */
export function lowerSlide(root: Root, known: Known, report: Report, only = false): LoweredSlide {
  const plain = contextOf(known, report, only);
  const local = contextOf(known, report, true);
  const parts: LoweredSlide['parts'] = { titles: [], main: [], side: [], notes: [] };
  let title: UnboundInline[] = [];
  const partsOf = (nodes: readonly Nodes[]): AreaPart<UnboundBlock>[] =>
    nodes.map((node) => {
      if (isTag(node) && node.name === 'Local') {
        const [inner, other] = [false, true].map((isOther) =>
          node.children.filter((child) => (isTag(child) && child.name === 'Otherwise') === isOther),
        );
        const shown = local.blocks(inner ?? []);
        const otherwise = (other ?? []).flatMap((child) =>
          plain.blocks('children' in child ? child.children : []),
        );
        return {
          ...audienceOf(node, local),
          needs: needsOf({ main: shown }, known.localCharts),
          local: shown,
          otherwise,
        };
      }
      const always = plain.blocks([node]);
      const needs = needsOf({ main: always }, known.localCharts);
      return needs.length === 0 ? { always } : { needs, local: always, otherwise: [] };
    });
  for (const node of root.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') title = plain.inlines(node.children);
    else if (isTag(node) && node.name === 'LocalTitle') {
      const text = local.words(node);
      parts.titles.push({
        ...audienceOf(node, local),
        needs: needsOf({ title: text }, known.localCharts),
        text,
      });
    } else if (isTag(node) && node.name === 'Side') parts.side.push(...partsOf(node.children));
    else if (isTag(node) && node.name === 'Notes') {
      for (const part of partsOf(node.children)) parts.notes.push(paragraphsOf(part));
    } else parts.main.push(...partsOf([node]));
  }
  const { main, side, notes } = parts;
  return {
    title,
    main: withoutPlace(main),
    side: withoutPlace(side),
    notes: withoutPlace(notes),
    parts: { ...parts, main: mergeParts(main), side: mergeParts(side), notes: mergeParts(notes) },
  };
}

function audienceOf(tag: Tag, context: LowerContext): { for?: AreaAudience } {
  const audience = areaAudiences.find((name) => name === context.prop(tag, 'for'));
  return audience === undefined ? {} : { for: audience };
}

/** Speaker notes hold paragraphs only. */
function paragraphsOf(part: AreaPart<UnboundBlock>): AreaPart<UnboundInline[]> {
  const text = (blocks: UnboundBlock[]) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  if ('always' in part) return { always: text(part.always) };
  return { ...part, local: text(part.local), otherwise: text(part.otherwise) };
}

/** Lowers a line of slide text, e.g. an edition's own title. */
export function lowerLine(root: Root, known: Known, report: Report): UnboundInline[] {
  const context = contextOf(known, report, false);
  return trim(
    root.children.flatMap((node) => (node.type === 'paragraph' ? context.inlines(node.children) : [])),
  );
}

/** The words of a section's page: paragraphs, and the sentences ahead of its passages. All else is reported. */
export function lowerSectionText(
  root: Root,
  known: Known,
  report: Report,
): { argument: UnboundInline[][]; before: Array<{ slide: string; words: UnboundInline[]; tag: Tag }> } {
  const context = contextOf(known, report, false);
  const argument: UnboundInline[][] = [];
  const before: Array<{ slide: string; words: UnboundInline[]; tag: Tag }> = [];
  for (const node of root.children) {
    if (isTag(node) && node.name === 'Before')
      before.push({ slide: context.prop(node, 'slide') ?? '', words: context.words(node), tag: node });
    // A paragraph that is one figure and nothing else is read as a tag.
    else if (
      node.type === 'paragraph' ||
      (isTag(node) && vocabulary[node.name ?? '']?.within.includes('text'))
    )
      argument.push(trim(context.inlines(node.type === 'paragraph' ? node.children : [node])));
    else report(node, 'argument-block');
  }
  return { argument, before };
}

/** What lowering may ask, for one file. */
export function contextOf(known: Known, report: Report, local: boolean): LowerContext {
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
      return trim(context.inlines(kept));
    },
    inlines: (nodes) => mergeText(nodes.flatMap((node) => lowerInline(node, {}, known, report, context))),
    blocks: (nodes) => nodes.flatMap((node) => lowerBlock(node, context)),
    local,
    figure: (tag, label) => {
      const reference = lowerReference(tag, known, context);
      return reference && { ...reference, label };
    },
    source: (tag) => {
      const id = context.prop(tag, 'source') ?? '';
      const source = entryOf(known.sources, id);
      if (source === undefined)
        report(tag, 'unknown-source', [id], { found: id, choices: Object.keys(known.sources) });
      return source ?? null;
    },
    chart: (tag, prop = 'id') => {
      const id = context.prop(tag, prop) ?? '';
      if (known.localCharts.has(id)) {
        if (!local) report(tag, 'local-outside', [`Chart ${prop}="${id}"`]);
        return id;
      }
      if (known.charts.has(id)) return id;
      report(tag, 'unknown-chart', [prop, id], { found: id, choices: [...known.charts] });
      return null;
    },
  };
  return context;
}

function lowerBlock(node: Nodes, context: LowerContext): UnboundBlock[] {
  if (isTag(node)) {
    const lower = entryOf(lowerTag, node.name ?? '');
    // A sentence that begins with <Stat /> on its own line is read as a block: keep it as a paragraph.
    if (lower === undefined) {
      const text = vocabulary[node.name ?? ''] === undefined ? [] : context.inlines([node]);
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
