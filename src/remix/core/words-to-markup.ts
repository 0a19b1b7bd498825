import { diffArrays } from 'diff';
import type { UnboundInline } from '../../model/block.ts';
import { evenText } from '../../model/pptx-identity.ts';
import { wordsOf } from '../../select/bind.ts';
import { formatInline, type MarkupRegister, parseInline } from '../../select/inline-markup.ts';

/** Small numbers of sources, which PowerPoint shows as ordinary digits in the text of a file. */
const small = '((?:\\d{1,3}(?:[,\\s]+\\d{1,3})*)?)';

/** A pattern for a field as it stands in a file: its words, with numbers of sources after figures and sentences. */
export function linePattern(markup: string, register: MarkupRegister): RegExp {
  return new RegExp(`^${partsOf(parseInline(markup, register), register).join('')}${small}$`);
}

function partsOf(inlines: readonly UnboundInline[], register: MarkupRegister): string[] {
  return inlines.map((inline) => {
    if (inline.kind === 'cite') return small;
    const words = escapeRegExp(shownOf(inline, register));
    return inline.kind === 'stat'
      ? `${words}${small}`
      : words.replace(/(\\\.|[;:!?])(?=\\s|$)/g, `$1${small}`);
  });
}

/**
 * Words out of a file as markup: figures that are still there stay bound to their claims, links keep their address,
 * sources that the field named by hand stay named, behind the words that they stood behind.
 *
 * @param markup The field as it is now.
 * @param before Its line as it left with the file; null when it is not known.
 * @param after Its line as it came back.
 */
export function wordsToMarkup(
  markup: string,
  before: string | null,
  after: string,
  register: MarkupRegister,
): string {
  const inlines = parseInline(markup, register);
  const line = after.replace(anyStand, '');
  let rest = before === null ? line : withoutMarks(before, line, inlines, register);
  let out = '';
  const lost: string[] = [];
  for (const [index, inline] of inlines.entries()) {
    const token = tokenOf(inline);
    if (token === null) continue;
    const shown = inline.kind === 'cite' ? standFor(index) : evenText(shownOf(inline, register));
    const at = inline.kind === 'stat' ? wholeNumberAt(rest, shown, before !== null) : rest.indexOf(shown);
    if (at >= 0) {
      out += `${escapeMarkup(rest.slice(0, at))}${token}`;
      rest = rest.slice(at + shown.length);
    } else if (inline.kind === 'cite') lost.push(token);
  }
  out += escapeMarkup(rest);
  // A source whose number is gone was named by hand all the same: it stays behind the words.
  return `${out.replace(anyStand, '').trim()}${lost.join('')}`;
}

/** Stands in a line for the number of a source that the field names by hand: a sign that nobody writes. */
const standFor = (index: number): string => String.fromCharCode(0xe000 + index);
const anyStand = /[\ue000-\uf8ff]/g;

/** Where a number stands by itself: `84%` is no part of `184%`, nor `65` of `2065`. */
function wholeNumberAt(text: string, shown: string, areMarksGone: boolean): number {
  for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + 1)) {
    const behind = text.slice(at + shown.length);
    // Numbers of sources may stand right behind it where nobody knows how the line left.
    const goesOn = areMarksGone && /\p{N}$/u.test(shown) && /^\p{N}/u.test(behind);
    if (!/\p{N}[.,]?$/u.test(text.slice(0, at)) && !/^[.,]\p{N}/u.test(behind) && !goesOn) return at;
  }
  return -1;
}

/** The words of a part as a slide shows them, blanks at their ends too. */
function shownOf(inline: UnboundInline, register: MarkupRegister): string {
  return 'text' in inline ? inline.text : wordsOf([inline], register);
}

/** Part of a text, from one character up to another; and what is to stand there. */
type Span = { from: number; to: number };
type Mark = Span & { stand: string };

/**
 * The line as it came back, without the numbers of sources that stood in it when it left: known by their places, since
 * they look like any digits. Where the words around one were changed, by what stands from it to the end of its word.
 */
function withoutMarks(
  before: string,
  after: string,
  inlines: readonly UnboundInline[],
  register: MarkupRegister,
): string {
  const marks = marksIn(before, inlines, register);
  const markIn = (word: Span): Mark | undefined => {
    const mark = marks.find(({ from, to }) =>
      from === to ? from > word.from && from <= word.to : from < word.to && to > word.from,
    );
    return mark && { ...mark, from: Math.max(mark.from, word.from), to: Math.min(mark.to, word.to) };
  };
  const out: string[] = [];
  let at = 0;
  /** Words with a mark that were changed or taken out. */
  let lost: MarkedWord[] = [];
  for (const { value, added, removed } of diffArrays(before.match(words) ?? [], after.match(words) ?? [])) {
    if (added) {
      // The last is tried first: a mark stands at the end.
      const changed = value.toReversed().map((word) => withoutEnd(word, lost));
      out.push(...changed.reverse());
    }
    lost = [];
    if (added) continue;
    for (const word of value) {
      const mark = markIn({ from: at, to: at + word.length });
      const [from, to] = mark === undefined ? [word.length, word.length] : [mark.from - at, mark.to - at];
      const { stand = '' } = mark ?? {};
      const parts = { bare: word.slice(0, from), mark: word.slice(from, to), stand, rest: word.slice(to) };
      if (!removed) out.push(parts.bare, stand, parts.rest);
      else if (mark !== undefined) lost.push(parts);
      at += word.length;
    }
  }
  return out.join('').trim();
}

/** A word in parts: `bare`, the number of a source behind it, what stands for that, and what follows. */
type MarkedWord = { bare: string; mark: string; stand: string; rest: string };

/** A changed word without the mark at its end. A year that was typed is not taken for another with a mark. */
function withoutEnd(word: string, lost: MarkedWord[]): string {
  const digits = (text: string): number => /\d*$/.exec(text)?.[0].length ?? 0;
  for (const [index, { bare, mark, stand, rest }] of lost.entries()) {
    const end = mark + rest;
    const now = word.slice(0, word.length - end.length);
    if (now === '' || !word.endsWith(end) || digits(now) !== digits(bare)) continue;
    lost.splice(index, 1);
    return now + stand + rest;
  }
  return word;
}

/** Where numbers of sources stood in a line when it left, and where the field names one by hand. */
function marksIn(line: string, inlines: readonly UnboundInline[], register: MarkupRegister): Mark[] {
  const parts = partsOf(inlines, register);
  const spans = new RegExp(`^${parts.join('')}${small}$`, 'd').exec(line)?.indices?.slice(1) ?? [];
  const marks = spans.flatMap((span) =>
    span && span[0] < span[1] ? [{ from: span[0], to: span[1], stand: '' }] : [],
  );
  let group = 0;
  for (const [index, part] of parts.entries()) {
    group += part.split(small).length - 1;
    const [, at] = spans[group - 1] ?? [];
    if (inlines[index]?.kind !== 'cite' || at === undefined) continue;
    // Its number may stand here, taken for that of the sentence before it, or at the end of the line.
    const here = marks.find(({ to }) => to === at);
    if (here === undefined) marks.push({ from: at, to: at, stand: standFor(index) });
    else here.stand = standFor(index);
  }
  return marks;
}

/** Words and the blanks between them. */
const words = /\s+|\S+/g;

function tokenOf(inline: UnboundInline): string | null {
  switch (inline.kind) {
    case 'stat':
      return formatInline([inline]);
    case 'cite':
      return `[[source:${inline.source}]]`;
    case 'ref':
      return `[[slide:${inline.slide}]]`;
    case 'link':
      return `[${escapeMarkup(inline.text)}](${inline.href})`;
    case 'text': {
      const words = escapeMarkup(inline.text.trim());
      if (words === '' || !(inline.strong || inline.em)) return null;
      return inline.strong ? `**${words}**` : `*${words}*`;
    }
    default:
      return null;
  }
}

function escapeMarkup(text: string): string {
  return text.replace(/[\\*[\]]/g, '\\$&');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*');
}
