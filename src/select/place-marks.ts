import type { FigureItem, Inline } from '../model/block.ts';
import { isObject } from '../model/walk.ts';

const inlineKinds = new Set(['text', 'stat', 'cite', 'link', 'ref', 'abbr']);

/**
 * Moves the marks of sources from the numbers they support to the end of the sentence or clause, once each.
 * A small raised number straight after a figure reads as a power: `82²` is not eighty-two squared.
 * Works on any part of a slide whose citations are numbered, and returns a copy.
 */
export function placeMarks<T>(part: T): T {
  return place(part) as T;
}

function place(value: unknown): unknown {
  if (Array.isArray(value)) return isRun(value) ? placeInRun(value) : value.map(place);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, place(inner)]));
  if (isFigure(value)) return { ...copy, ...withMarkInLabel(value) };
  return isResult(value) ? { ...copy, ...withMarkInBody(value) } : copy;
}

function isRun(value: unknown[]): value is Inline[] {
  return value.length > 0 && value.every((item) => isObject(item) && inlineKinds.has(String(item.kind)));
}

function isFigure(value: object): value is FigureItem {
  return 'big' in value && 'label' in value && 'cite' in value;
}

/** A big number's mark stands after the words under it. */
function withMarkInLabel({ label, cite }: FigureItem): Pick<FigureItem, 'label' | 'cite'> {
  if (label.length === 0 || cite === 0) return { label: placeInRun(label), cite };
  return { label: placeInRun([{ kind: 'cite', source: '', cite }, ...label]), cite: 0 };
}

type Result = { figure: FigureItem; body: Inline[] };

/** The result of a case study: a big number with its words beside it. */
function isResult(value: Record<string, unknown>): value is Result {
  return isObject(value.figure) && isFigure(value.figure) && Array.isArray(value.body);
}

function withMarkInBody({ figure, body }: Result): Result {
  const marked: Inline[] = [{ kind: 'cite', source: '', cite: figure.cite }, ...body];
  return { figure: { ...figure, cite: 0 }, body: placeInRun(marked) };
}

function placeInRun(run: readonly Inline[]): Inline[] {
  const placed: Inline[] = [];
  let waiting: Array<Extract<Inline, { kind: 'cite' }>> = [];
  const flush = (): void => {
    placed.push(...waiting);
    waiting = [];
  };
  const wait = (source: string, cite: number): void => {
    if (cite > 0 && !waiting.some((mark) => mark.cite === cite)) waiting.push({ kind: 'cite', source, cite });
  };
  for (const inline of run) {
    if (inline.kind === 'cite') wait(inline.source, inline.cite);
    else if (inline.kind === 'stat') {
      wait('', inline.cite);
      placed.push({ ...inline, cite: 0 });
    } else if (inline.kind !== 'text' || waiting.length === 0) placed.push(inline);
    else {
      // Marks stand after the stop that ends their sentence or clause.
      const stop = /[.;!?](?=\s|$)/.exec(inline.text);
      if (stop === null) placed.push(inline);
      else {
        const end = stop.index + 1;
        placed.push({ ...inline, text: inline.text.slice(0, end) });
        flush();
        if (end < inline.text.length) placed.push({ ...inline, text: inline.text.slice(end) });
      }
    }
  }
  flush();
  return placed;
}
