import type { LocalNeed, LocalPart } from '../../model/local.ts';
import { chartsOf, type Reference, type SlideParts, visitSlide } from '../../model/visit.ts';
import { isObject } from '../../model/walk.ts';

/** Before the id of a table, where a claim's id would stand, in a part written for a place. */
const mark = 'local:';

/** The reference to a figure of a table, as it stands in a template; `at` is another place than the chosen one. */
export function localReference(data: string, at?: string): string {
  return at === undefined ? `${mark}${data}` : `${mark}${data}:${at}`;
}

/** What such a reference names; null for the id of a claim. */
export function readReference(claim: string): { data: string; at?: string } | null {
  if (!claim.startsWith(mark)) return null;
  const [data = '', at] = claim.slice(mark.length).split(':');
  return at === undefined ? { data } : { data, at };
}

/** Everything in parts of a slide that must be there for a place before they can be shown, each thing once. */
export function needsOf(parts: SlideParts, localCharts: ReadonlySet<string>): LocalNeed[] {
  const needs = new Map<string, LocalNeed>();
  const add = (need: LocalNeed) => needs.set(JSON.stringify(need), need);
  const addFigure = ({ claim, figure }: Reference): void => {
    const reference = readReference(claim);
    if (reference !== null) add({ ...reference, figure });
  };
  visitSlide(parts, {
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
export function withoutPlace<T>(parts: ReadonlyArray<LocalPart<T>>): T[] {
  return parts.flatMap((part) => ('always' in part ? part.always : part.otherwise));
}

/** Neighbours that a place does not change, as one part. */
export function mergeParts<T>(parts: ReadonlyArray<LocalPart<T>>): LocalPart<T>[] {
  const merged: LocalPart<T>[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if ('always' in part && last !== undefined && 'always' in last) last.always.push(...part.always);
    else merged.push('always' in part ? { always: [...part.always] } : part);
  }
  return merged;
}

/** True when words of a template are left in a value: a place's name, a figure, or what is missing. */
export function isTemplate(value: unknown): boolean {
  if (typeof value === 'string') return /\{(place|missing)\.|^local:/.test(value);
  if (Array.isArray(value)) return value.some(isTemplate);
  return isObject(value) && Object.values(value).some(isTemplate);
}
