import type { Inline } from '../../model/block.ts';
import type { ListItem, Part, Span } from '../../model/paper.ts';

/** A run of text as spans: cited numbers stand behind what they support. */
export function spansOf(inlines: readonly Inline[]): Span[] {
  const spans: Span[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'cite') {
      addCite(spans, inline.cite);
      continue;
    }
    spans.push(spanOf(inline));
    if (inline.kind === 'stat') addCite(spans, inline.cite);
  }
  return spans;
}

function spanOf(inline: Exclude<Inline, { kind: 'cite' }>): Span {
  switch (inline.kind) {
    case 'text':
      return {
        text: inline.text,
        ...(inline.strong === true ? { strong: true } : {}),
        ...(inline.em === true ? { em: true } : {}),
      };
    case 'stat':
      return { text: inline.text, ...(inline.strong === true ? { strong: true } : {}) };
    case 'link':
      return { text: inline.text, href: inline.href };
    case 'ref':
      return inline.number === null
        ? { text: inline.text, em: true }
        : { text: `${inline.text} (slide ${inline.number})`, slide: inline.number };
    case 'abbr':
      return { text: inline.text };
  }
}

/** Puts the number of a source behind the last span; the same number twice says nothing more. */
export function addCite(spans: Span[], cite: number): void {
  const last = spans.at(-1);
  if (cite < 1 || last === undefined || last.cites?.includes(cite)) return;
  spans[spans.length - 1] = { ...last, cites: [...(last.cites ?? []), cite] };
}

/** Plain words as spans. */
export function plain(text: string): Span[] {
  return text === '' ? [] : [{ text }];
}

/** A bold opening, then the words. */
export function opened(head: string, rest: readonly Span[]): Span[] {
  return [{ text: head, strong: true }, { text: ' ' }, ...rest];
}

/** The words of spans, citations left out. */
export function wordsOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** Words as an item of a list, with what hangs below it. */
export function bullet(spans: Span[], parts: Part[] = []): ListItem {
  return { spans, parts };
}

/** Words as a heading; none where there are no words. */
export function headed(spans: Span[]): Part[] {
  return spans.length === 0 ? [] : [{ kind: 'heading', spans }];
}
