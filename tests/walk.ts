import { isObject } from '../src/model/walk.ts';

/** Any plain JSON value. */
type Plain = unknown;

/**
 * Calls `visit` on every object inside a plain value, outermost first, in reading order.
 * Blocks nest freely; walking their data keeps numbering and counting independent of their kinds.
 */
export function walkObjects(value: Plain, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const item of value) walkObjects(item, visit);
  else if (isObject(value)) {
    visit(value);
    for (const inner of Object.values(value)) walkObjects(inner, visit);
  }
}
