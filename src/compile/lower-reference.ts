import type { LowerContext, Tag } from '../blocks/lowering.ts';
import { tableClaim } from '../model/area-model.ts';
import type { Reference } from '../model/block.ts';
import type { AreaTable } from '../model/dataset.ts';
import { entryOf } from '../model/entry-of.ts';
import type { Known } from './lower-slide.ts';

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

function tableOf(tag: Tag, known: Known, context: LowerContext): AreaTable | null {
  const id = context.prop(tag, 'data') ?? '';
  const table = entryOf(known.tables, id);
  if (table === undefined)
    context.problem(tag, 'no-local-figures', [id], { found: id, choices: Object.keys(known.tables) });
  return table ?? null;
}
