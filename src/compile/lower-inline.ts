import type { Nodes, PhrasingContent } from 'mdast';
import { readReference } from '../blocks/local/parts.ts';
import { inlineText, isTag, type LowerContext, type Tag } from '../blocks/lowering.ts';
import type { FigureItem, Inline } from '../model/block.ts';
import { localItem, lowerPlaceWords } from './lower-local.ts';
import type { Known } from './lower-slide.ts';
import type { Report } from './report.ts';

type Mark = { strong?: boolean; em?: boolean };

/** One node of a sentence → its inlines; marks are handed down to what is inside. */
export function lowerInline(
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
  if (tag.name === 'PlaceName' || tag.name === 'Missing')
    return inlineText(lowerPlaceWords(tag, known, context));
  if (tag.name === 'Stat') {
    const item = figureItem(tag, [], known, context);
    // A local figure gets its number when a place is chosen.
    const display =
      item !== null && readReference(item.claim) !== null
        ? ''
        : known.claims[item?.claim ?? '']?.figures.find((figure) => figure.name === item?.figure)?.display;
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

/** The figure a tag names by its `claim` and `figure` props, ready to be shown. */
export function figureItem(
  tag: Tag,
  label: Inline[],
  known: Known,
  context: LowerContext,
): FigureItem | null {
  if (context.prop(tag, 'data') !== null) return localItem(tag, label, known, context);
  if (context.prop(tag, 'claim') === null) {
    context.problem(tag, 'missing-prop', [tag.name ?? '', 'claim']);
    return null;
  }
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
export function mergeText(inlines: Inline[]): Inline[] {
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
export function trim(inlines: Inline[]): Inline[] {
  const kept = inlines.map((inline) => ({ ...inline }));
  const first = kept[0];
  if (first?.kind === 'text') first.text = first.text.trimStart();
  const last = kept.at(-1);
  if (last?.kind === 'text') last.text = last.text.trimEnd();
  return kept.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}
