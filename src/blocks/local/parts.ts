import { type AreaNeed, type AreaPart, tableOfClaim } from '../../model/area-model.ts';
import type { Reference, Unbound } from '../../model/block.ts';
import { chartsOf, type SlideParts, visitSlide } from '../../model/visit.ts';
import { isObject } from '../../model/walk.ts';

/** Everything in parts of a slide that must be there for a place before they can be shown, each thing once. */
export function needsOf(parts: SlideParts<Unbound>, localCharts: ReadonlySet<string>): AreaNeed[] {
  const needs = new Map<string, AreaNeed>();
  const add = (need: AreaNeed) => needs.set(JSON.stringify(need), need);
  const addFigure = ({ claim, figure, at }: Reference): void => {
    const data = tableOfClaim(claim);
    if (at === 'here') add({ data, figure });
    else if (at !== undefined) add({ data, at, figure });
  };
  visitSlide<Unbound>(parts, {
    block: (block) => {
      if (block.kind === 'chart')
        for (const chart of chartsOf(block)) if (localCharts.has(chart)) add({ chart });
    },
    figure: addFigure,
    inline: (inline) => {
      if (inline.kind === 'stat') addFigure(inline);
    },
  });
  return [...needs.values()];
}

/** What a slide shows of a part when no place is chosen. */
export function withoutPlace<T>(parts: ReadonlyArray<AreaPart<T>>): T[] {
  return parts.flatMap((part) => ('always' in part ? part.always : part.otherwise));
}

/** Neighbours that a place does not change, as one part. */
export function mergeParts<T>(parts: ReadonlyArray<AreaPart<T>>): AreaPart<T>[] {
  const merged: AreaPart<T>[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if ('always' in part && last !== undefined && 'always' in last) last.always.push(...part.always);
    else merged.push('always' in part ? { always: [...part.always] } : part);
  }
  return merged;
}

/** True when words of a template are left in a value: a place's name, a figure, or what is missing. */
export function isTemplate(value: unknown): boolean {
  if (typeof value === 'string') return /\{(place|missing)\./.test(value);
  if (Array.isArray(value)) return value.some(isTemplate);
  if (!isObject(value)) return false;
  return ('claim' in value && 'at' in value) || Object.values(value).some(isTemplate);
}
