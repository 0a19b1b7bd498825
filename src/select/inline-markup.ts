import type { Stage, UnboundInline } from '../model/block.ts';
import type { Claim } from '../model/claim.ts';
import { figureOf, readReference, referencePattern, writeReference } from '../model/reference.ts';
import type { Source } from '../model/source.ts';

/**
 * The words of a field as someone edits them: plain text with `**bold**`, `*italic*`, `[words](https://…)` and
 * tokens for what the pack settles: `[[claim-id.figure]]`, `[[source:id]]`, `[[slide:why/ageing]]`.
 * A backslash before a sign makes it an ordinary letter. Anything that is not understood stays as it was typed.
 */
export type MarkupRegister = {
  claims: Readonly<Record<string, Claim>>;
  sources: Readonly<Record<string, Source>>;
  slides: Readonly<Record<string, { plainTitle: string }>>;
};

type TextInline = Extract<UnboundInline, { kind: 'text' }>;
type Piece =
  | { at: 'stars'; text: string }
  | { at: 'text'; text: string }
  | { at: 'inline'; inline: UnboundInline };

const token = new RegExp(
  `^\\[\\[(${referencePattern}|source:[a-z0-9-]+|slide:[a-z0-9-]+(?:/[a-z0-9-]+)?)\\]\\]`,
);
/** Every bound number in the text of a remix: `[[claim.figure]]`. */
export const numberTokens = new RegExp(`\\[\\[(${referencePattern})\\]\\]`, 'g');
/** Words of a link hold no bracket unless it is escaped; addresses hold no space or bracket. */
const link = /^\[((?:\\.|[^[\]\\])+)\]\((https:\/\/[^\s()<>"\\]+|mailto:[^\s()<>"\\]+)\)/;

/** Only addresses that a slide may lead to. */
export function isSafeLink(href: string): boolean {
  return /^(https:\/\/[^\s()<>"\\]+|mailto:[^\s()<>"\\]+)$/.test(href);
}

/** Markup → inlines. Never throws; a token whose claim is unknown stays as it was typed. */
export function parseInline(text: string, register: MarkupRegister): UnboundInline[] {
  const pieces = split(text.replace(/[\t\n\r ]+/g, ' '), register);
  // A star that has no partner is a star.
  const last = { strong: lastOdd(pieces, 2), em: lastOdd(pieces, 1) };
  let strong = false;
  let em = false;
  const inlines: UnboundInline[] = [];
  const say = (words: string): void => {
    if (words === '') return;
    const previous = inlines.at(-1);
    if (previous?.kind === 'text' && (previous.strong ?? false) === strong && (previous.em ?? false) === em) {
      previous.text += words;
    } else inlines.push({ kind: 'text', text: words, ...(strong ? { strong } : {}), ...(em ? { em } : {}) });
  };
  pieces.forEach((piece, index) => {
    if (piece.at === 'text') say(piece.text);
    else if (piece.at === 'inline') {
      inlines.push(piece.inline.kind === 'stat' && strong ? { ...piece.inline, strong } : piece.inline);
    } else {
      if (piece.text.length >= 2) {
        if (index === last.strong) say('**');
        else strong = !strong;
      }
      if (piece.text.length % 2 === 1) {
        if (index === last.em) say('*');
        else em = !em;
      }
    }
  });
  return inlines;
}

/** Inlines → markup: `parseInline(formatInline(inlines))` is `inlines` with abbreviations as plain words. */
export function formatInline(inlines: readonly Stage['inline'][]): string {
  let strong = false;
  let em = false;
  let out = '';
  const turn = (toStrong: boolean, toEm: boolean): void => {
    out += `${toStrong === strong ? '' : '**'}${toEm === em ? '' : '*'}`;
    strong = toStrong;
    em = toEm;
  };
  for (const inline of plainInlines(inlines)) {
    if (inline.kind === 'text') {
      turn(inline.strong ?? false, inline.em ?? false);
      out += inline.text.replace(/[\\*[\]]/g, '\\$&');
    } else if (inline.kind === 'stat') {
      turn(inline.strong ?? false, em);
      out += `[[${writeReference(inline)}]]`;
    } else if (inline.kind === 'cite') out += `[[source:${inline.source}]]`;
    else if (inline.kind === 'ref') out += `[[slide:${inline.slide}]]`;
    else if (inline.kind === 'link') out += `[${inline.text.replace(/[\\*[\]]/g, '\\$&')}](${inline.href})`;
  }
  turn(false, false);
  return out;
}

/** Abbreviations as plain words, and neighbouring words of one weight as one text. */
export function plainInlines(inlines: readonly Stage['inline'][]): UnboundInline[] {
  const merged: UnboundInline[] = [];
  for (const inline of inlines) {
    const next: UnboundInline = inline.kind === 'abbr' ? { kind: 'text', text: inline.text } : { ...inline };
    const last = merged.at(-1);
    if (next.kind === 'text' && last?.kind === 'text' && sameWeight(next, last)) last.text += next.text;
    else if (next.kind !== 'text' || next.text !== '') merged.push(next);
  }
  return merged;
}

/** The first name in brackets that the register did not know, as it was typed; null where it knew all. */
export function unknownName(inlines: readonly UnboundInline[]): string | null {
  const words = inlines.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : [])).join('\n');
  return /\[\[[^[\]\n]{0,80}\]{0,2}/.exec(words)?.[0] ?? null;
}

/** `claim.figure` of every bound number in a markup, in order. */
export function boundNumbers(markup: string): string[] {
  return [...markup.matchAll(numberTokens)].map((match) => match[1] ?? '');
}

function sameWeight(a: TextInline, b: TextInline): boolean {
  return (a.strong ?? false) === (b.strong ?? false) && (a.em ?? false) === (b.em ?? false);
}

function split(text: string, register: MarkupRegister): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') pieces.push({ at: 'text', text: words });
    words = '';
  };
  for (let at = 0; at < text.length; ) {
    const letter = text[at] ?? '';
    if (letter === '\\' && /[\\*[\]]/.test(text[at + 1] ?? '')) {
      words += text[at + 1];
      at += 2;
    } else if (letter === '*') {
      let end = at;
      while (text[end] === '*') end += 1;
      if (end - at <= 3) {
        flush();
        pieces.push({ at: 'stars', text: text.slice(at, end) });
      } else words += text.slice(at, end);
      at = end;
    } else {
      const found = letter === '[' ? bracket(text.slice(at, at + 2400), register) : null;
      if (found === null) {
        words += letter;
        at += 1;
      } else {
        flush();
        pieces.push({ at: 'inline', inline: found.inline });
        at += found.length;
      }
    }
  }
  flush();
  return pieces;
}

function bracket(rest: string, register: MarkupRegister): { inline: UnboundInline; length: number } | null {
  const named = token.exec(rest);
  if (named !== null) {
    const inline = settle(named[1] ?? '', register);
    return inline === null ? null : { inline, length: named[0].length };
  }
  const found = link.exec(rest);
  if (found === null) return null;
  const words = (found[1] ?? '').replace(/\\([\\*[\]])/g, '$1');
  return { inline: { kind: 'link', href: found[2] ?? '', text: words }, length: found[0].length };
}

function settle(name: string, register: MarkupRegister): UnboundInline | null {
  if (name.startsWith('source:')) {
    const source = name.slice(7);
    return Object.hasOwn(register.sources, source) ? { kind: 'cite', source } : null;
  }
  if (name.startsWith('slide:')) {
    const slide = name.slice(6);
    return Object.hasOwn(register.slides, slide) ? { kind: 'ref', slide } : null;
  }
  const reference = readReference(name);
  return figureOf(reference, register.claims) && { kind: 'stat', ...reference };
}

/** Index of the last piece that turns a weight on and is never answered; -1 when all are. */
function lastOdd(pieces: readonly Piece[], stars: 1 | 2): number {
  const turns = pieces.flatMap((piece, index) =>
    piece.at === 'stars' && (stars === 2 ? piece.text.length >= 2 : piece.text.length % 2 === 1)
      ? [index]
      : [],
  );
  return turns.length % 2 === 1 ? (turns.at(-1) ?? -1) : -1;
}
