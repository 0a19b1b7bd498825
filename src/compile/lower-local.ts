import { localReference } from '../blocks/local/parts.ts';
import type { LowerContext, Tag } from '../blocks/lowering.ts';
import type { FigureItem, Inline } from '../model/block.ts';
import type { LocalTable } from '../model/dataset.ts';
import type { Known } from './lower-slide.ts';

/** A figure of a table, not filled yet: which place it is about is known only when one is chosen. */
export function localItem(tag: Tag, label: Inline[], known: Known, context: LowerContext): FigureItem | null {
  if (!isAllowed(tag, context)) return null;
  const table = tableOf(tag, known, context);
  if (table === null) return null;
  const name = context.prop(tag, 'figure') ?? '';
  const names = table.local.figures.map((figure) => figure.name);
  const figure = table.local.figures.find((candidate) => candidate.name === name);
  if (figure === undefined) {
    context.problem(tag, 'unknown-figure', [table.id, name], name, names);
    return null;
  }
  const at = context.prop(tag, 'at');
  const there = Object.values(known.places).find((place) => place.name === at);
  if (at !== null && there === undefined) {
    const choices = Object.values(known.places).map((place) => place.name);
    context.problem(tag, 'unknown-place', [at], at, choices);
    return null;
  }
  const claim = localReference(table.id, there?.code);
  return {
    claim,
    figure: name,
    big: '',
    unit: figure.unit,
    share: null,
    label,
    verdict: 'confirmed',
    mark: '',
    cite: 0,
  };
}

/** `<PlaceName as="in" />` and `<Missing data="…" />` as words to be filled; null when they cannot stand here. */
export function lowerPlaceWords(tag: Tag, known: Known, context: LowerContext): string | null {
  if (!isAllowed(tag, context)) return null;
  if (tag.name === 'PlaceName') return `{place.${context.prop(tag, 'as') ?? 'said'}}`;
  const table = tableOf(tag, known, context);
  return table === null ? null : `{missing.${table.id}}`;
}

function isAllowed(tag: Tag, context: LowerContext): boolean {
  if (!context.local) context.problem(tag, 'local-outside', [tag.name ?? '']);
  return context.local;
}

function tableOf(tag: Tag, known: Known, context: LowerContext): LocalTable | null {
  const id = context.prop(tag, 'data') ?? '';
  const table = known.tables[id];
  if (table === undefined) context.problem(tag, 'no-local-figures', [id], id, Object.keys(known.tables));
  return table ?? null;
}
