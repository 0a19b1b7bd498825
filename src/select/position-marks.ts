import type { Inline } from '../model/block.ts';

/**
 * Moves the marks of sources in a run from the numbers they support to the end of the sentence or clause, once each.
 * A small raised number straight after a figure reads as a power: `82²` is not eighty-two squared.
 */
export function positionMarks(run: readonly Inline[]): Inline[] {
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
