import type { UnboundInline } from '../../model/block.ts';
import { evenText } from '../../model/pptx-identity.ts';
import { wordsOf } from '../../select/bind.ts';
import { formatInline, type MarkupRegister, parseInline } from '../../select/inline-markup.ts';

/** Small numbers of sources, which PowerPoint shows as ordinary digits in the text of a file. */
const small = '((?:\\d{1,3}(?:[,\\s]+\\d{1,3})*)?)';

/** A pattern for a field as it stands in a file: its words, with numbers of sources after figures and sentences. */
export function linePattern(markup: string, register: MarkupRegister): RegExp {
  const parts = parseInline(markup, register).map((inline) => {
    if (inline.kind === 'cite') return small;
    const words = escapeRegExp(shownOf(inline, register));
    return inline.kind === 'stat'
      ? `${words}${small}`
      : words.replace(/(\\\.|[;:!?])(?=\\s|$)/g, `$1${small}`);
  });
  return new RegExp(`^${parts.join('')}${small}$`);
}

/**
 * Words out of a file as markup: figures that are still there stay bound to their claims, links keep their address,
 * sources that the field named by hand stay named.
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
  const marks = before === null ? [] : (linePattern(markup, register).exec(before)?.slice(1) ?? []);
  let rest = withoutMarks(after, marks.filter(Boolean));
  let out = '';
  for (const inline of inlines) {
    const token = tokenOf(inline);
    if (token === null || inline.kind === 'cite') continue;
    const shown = evenText(shownOf(inline, register));
    const at = inline.kind === 'stat' ? wholeNumberAt(rest, shown, before !== null) : rest.indexOf(shown);
    if (at < 0) continue;
    out += `${escapeMarkup(rest.slice(0, at))}${token}`;
    rest = rest.slice(at + shown.length);
  }
  out += escapeMarkup(rest);
  // A source that was named by hand has no words: it stays behind the sentence.
  const cites = inlines.flatMap((inline) => (inline.kind === 'cite' ? (tokenOf(inline) ?? []) : []));
  return `${out.trim()}${cites.join('')}`;
}

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

/** The line without the numbers of sources that stood in it when it left. */
function withoutMarks(line: string, marks: readonly string[]): string {
  return marks.reduce((text, mark) => {
    const found = new RegExp(`(?<=[^\\s\\d])${escapeRegExp(mark)}(?=\\s|$)`).exec(text);
    return found === null ? text : text.slice(0, found.index) + text.slice(found.index + found[0].length);
  }, line);
}

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
