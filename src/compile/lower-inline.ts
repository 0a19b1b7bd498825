import type { Nodes, PhrasingContent } from 'mdast';
import { inlineText, isTag, type LowerContext, type Tag } from '../blocks/lowering.ts';
import type { UnboundInline } from '../model/block.ts';
import { lowerPlaceWords, lowerReference } from './lower-reference.ts';
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
