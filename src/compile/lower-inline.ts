import type { Nodes, PhrasingContent } from 'mdast';
import { inlineText, isTag, type LowerContext, type Tag } from '../blocks/lowering.ts';
import { tableClaim } from '../model/area-model.ts';
import type { Reference, UnboundInline } from '../model/block.ts';
import type { AreaTable } from '../model/dataset.ts';
import { entryOf } from '../model/entry-of.ts';
import type { Known } from './lower-slide.ts';
import type { Report } from './report.ts';

type Mark = { strong?: boolean; em?: boolean };

/** One node of a sentence → its inlines; marks are handed down to what is inside. */
export function lowerInline(
  node: Nodes,
  mark: Mark,
  known: Known,
  report: Report,
  context: LowerContext,
): UnboundInline[] {
  const inner = (children: readonly PhrasingContent[], more: Mark): UnboundInline[] =>
    children.flatMap((child) => lowerInline(child, { ...mark, ...more }, known, report, context));
  if (node.type === 'text') return [{ kind: 'text', text: node.value.replace(/\s+/g, ' '), ...mark }];
  if (node.type === 'strong') return inner(node.children, { strong: true });
  if (node.type === 'emphasis') return inner(node.children, { em: true });
  if (node.type === 'break') return [{ kind: 'text', text: ' ' }];
  if (node.type === 'link') {
    const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    return [{ kind: 'link', href: node.url, text: text === '' ? node.url : text }];
  }
  // A tag of a sentence that stands alone on its line is read as a block.
  return isTag(node) ? lowerInlineTag(node, mark, known, report, context) : [];
}

function lowerInlineTag(
  tag: Tag,
  mark: Mark,
  known: Known,
  report: Report,
  context: LowerContext,
): UnboundInline[] {
  if (tag.name === 'PlaceName' || tag.name === 'Missing')
    return inlineText(lowerPlaceWords(tag, known, context));
  if (tag.name === 'Stat') {
    const reference = lowerReference(tag, known, context);
    if (reference === null) return [];
    return [{ kind: 'stat', ...reference, ...(mark.strong ? { strong: true } : {}) }];
  }
  if (tag.name === 'Ref') {
    const slide = context.prop(tag, 'slide') ?? '';
    if (!known.slides.has(slide)) {
      report(tag, 'unknown-slide', [slide], { found: slide, choices: [...known.slides] });
      return [];
    }
    return [{ kind: 'ref', slide }];
  }
  if (tag.name === 'Cite') {
    const source = context.source(tag);
    return source === null ? [] : [{ kind: 'cite', source: source.id }];
  }
  return inlineText(null);
}

/** Joins neighbouring text of the same weight: the tree splits it at every line. */
export function mergeText(inlines: UnboundInline[]): UnboundInline[] {
  const merged: UnboundInline[] = [];
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
export function trim(inlines: UnboundInline[]): UnboundInline[] {
  const kept = inlines.map((inline) => ({ ...inline }));
  const first = kept[0];
  if (first?.kind === 'text') first.text = first.text.trimStart();
  const last = kept.at(-1);
  if (last?.kind === 'text') last.text = last.text.trimEnd();
  return kept.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

/** The figure that a tag names: by its `claim`, or by its `data` a table whose place is chosen later. */
export function lowerReference(tag: Tag, known: Known, context: LowerContext): Reference | null {
  if (context.prop(tag, 'data') !== null) return lowerTableReference(tag, known, context);
  const id = context.prop(tag, 'claim');
  if (id === null) {
    context.problem(tag, 'missing-prop', [tag.name ?? '', 'claim']);
    return null;
  }
  const claim = entryOf(known.claims, id);
  if (claim === undefined) {
    context.problem(tag, 'unknown-claim', [tag.name ?? '', id], {
      found: id,
      choices: Object.keys(known.claims),
    });
    return null;
  }
  const figure = nameOf(tag, id, claim.figures, context);
  return figure === null ? null : { claim: id, figure };
}

/** A figure of a table: which place it is about is known only when one is chosen, or the tag says it. */
function lowerTableReference(tag: Tag, known: Known, context: LowerContext): Reference | null {
  if (!isAllowed(tag, context)) return null;
  const table = tableOf(tag, known, context);
  const figure = table && nameOf(tag, table.id, table.local.figures, context);
  if (table === null || figure === null) return null;
  const at = context.prop(tag, 'at');
  const there = Object.values(known.places).find((place) => place.name === at);
  if (at !== null && there === undefined) {
    const choices = Object.values(known.places).map((place) => place.name);
    context.problem(tag, 'unknown-place', [at], { found: at, choices: choices });
    return null;
  }
  return { claim: tableClaim(table.id), figure, at: there?.code ?? 'here' };
}

/** The name in the `figure` prop, when it is one of a list. */
function nameOf(
  tag: Tag,
  of: string,
  figures: ReadonlyArray<{ name: string }>,
  context: LowerContext,
): string | null {
  const name = context.prop(tag, 'figure') ?? '';
  const names = figures.map((figure) => figure.name);
  if (names.includes(name)) return name;
  context.problem(tag, 'unknown-figure', [of, name], { found: name, choices: names });
  return null;
}

/** `<PlaceName as="in" />` and `<Missing data="…" />` as words to be filled; null when they cannot stand here. */
function lowerPlaceWords(tag: Tag, known: Known, context: LowerContext): string | null {
  if (!isAllowed(tag, context)) return null;
  if (tag.name === 'PlaceName') return `{place.${context.prop(tag, 'as') ?? 'said'}}`;
  const table = tableOf(tag, known, context);
  return table === null ? null : `{missing.${table.id}}`;
}

function isAllowed(tag: Tag, context: LowerContext): boolean {
  if (!context.local) context.problem(tag, 'local-outside', [tag.name ?? '']);
  return context.local;
}

function tableOf(tag: Tag, known: Known, context: LowerContext): AreaTable | null {
  const id = context.prop(tag, 'data') ?? '';
  const table = entryOf(known.tables, id);
  if (table === undefined)
    context.problem(tag, 'no-local-figures', [id], { found: id, choices: Object.keys(known.tables) });
  return table ?? null;
}
