import type { Claim } from '../model/claim.ts';
import type { PackModel, Slide } from '../model/deck.ts';
import { markAbbreviations } from '../model/mark-abbreviations.ts';
import type { SlideItem } from '../model/remix.ts';
import { mapSlide } from '../model/visit.ts';
import { boundNumbers, type MarkupRegister, parseInline, plainInlines } from './inline-markup.ts';
import type { RemixNote } from './remix-note.ts';
import { type FieldHandle, fieldHandles, fieldText } from './slide-fields.ts';

/** A copy of a slide with someone's words in it, and what could not be put there. */
export function applyEdits(
  slide: Slide,
  item: Pick<SlideItem, 'id' | 'edits'>,
  pack: Pick<PackModel, 'glossary'> & MarkupRegister,
): { slide: Slide; notes: RemixNote[] } {
  if (item.edits.length === 0) return { slide, notes: [] };
  const notes: RemixNote[] = [];
  const note = (level: RemixNote['level'], code: RemixNote['code'], path: string, text: string): void => {
    notes.push({ level, code, item: item.id, path, text });
  };
  const copy = withPlainWords(slide);
  const handles = fieldHandles(copy);
  for (const { path, base, text } of item.edits) {
    const handle = fieldOf(handles, path, base);
    if (handle === undefined) {
      const words = `Your words “${shorten(text)}” are kept but not shown: what they replaced is not on this slide now.`;
      note('problem', 'field-gone', path, words);
      continue;
    }
    const now = fieldText(handle.value);
    const refusal = checkEdit(now, text, pack.claims);
    if (refusal !== null) {
      note('problem', 'bound-number', path, refusal);
      continue;
    }
    if (now !== base) {
      const words = `${handle.label}: the pack’s own words have changed since you edited them.`;
      note('note', 'pack-changed', path, words);
    }
    const value = typeof handle.value === 'string' ? text : parseInline(text, pack);
    handle.set(value);
    if (typeof value !== 'string' && value.some((part) => part.kind === 'text' && /\[\[/.test(part.text))) {
      note('problem', 'unknown-number', path, `${handle.label} names a number that is not in the pack.`);
    }
  }
  // The first use of an abbreviation may now stand in another place.
  const seen = new Set<string>();
  copy.main = markAbbreviations(copy.main, pack.glossary, seen);
  copy.side = markAbbreviations(copy.side, pack.glossary, seen);
  return { slide: copy, notes };
}

/**
 * The field an edit belongs to: the one at its path that still has the words it was made from, or another one that has
 * them, because a place or a new version may move paragraphs. A title is a title whatever it says.
 */
function fieldOf(handles: readonly FieldHandle[], path: string, base: string): FieldHandle | undefined {
  const there = handles.find((handle) => handle.path === path);
  if (there !== undefined && (path === 'title' || fieldText(there.value) === base)) return there;
  return base === '' ? undefined : handles.find((handle) => fieldText(handle.value) === base);
}

/**
 * Why an edit cannot stand, in one sentence, or null. A bound number may be kept, moved or taken out; other digits
 * cannot take its place, because its source would then stand behind them.
 */
export function checkEdit(
  base: string,
  text: string,
  claims: Readonly<Record<string, Claim>>,
): string | null {
  const kept = boundNumbers(text);
  const lost = boundNumbers(base).filter((name) => !kept.includes(name));
  if (lost.length === 0 || typedDigits(base, text).length === 0) return null;
  const [id = '', name = ''] = (lost[0] ?? '').split('.');
  const claim = Object.hasOwn(claims, id) ? claims[id] : undefined;
  const display = claim?.figures.find((figure) => figure.name === name)?.display ?? 'here';
  return `The number ${display} rests on a source. Keep it, take it out with its words, or add a local figure in its place.`;
}

/** Numbers that were typed: in the text, not in its base, and not part of a token or an address. */
export function typedDigits(base: string, text: string): string[] {
  const numbers = (markup: string): string[] =>
    markup
      .replace(/\[\[[^\]]*\]\]/g, ' ')
      .replace(/\]\([^)]*\)/g, ' ')
      .match(/\p{N}[\p{N}.,]*/gu)
      ?.map((found) => found.replace(/[.,]+$/, '')) ?? [];
  const before = numbers(base);
  return numbers(text).filter((found) => {
    const at = before.indexOf(found);
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
}

/** A copy with abbreviations as plain words, so that they can be marked afresh. */
function withPlainWords(slide: Slide): Slide {
  return mapSlide(slide, {
    run: (run) => (run.some(({ kind }) => kind === 'abbr') ? plainInlines(run) : run),
  });
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
