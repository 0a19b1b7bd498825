import type { Unbound } from '../model/block.ts';
import type { Claim } from '../model/claim.ts';
import { cutText } from '../model/cut-text.ts';
import type { UnboundSlide } from '../model/deck.ts';
import { figureOf, readReference } from '../model/reference.ts';
import type { FieldEdit, SlideItem } from '../model/remix.ts';
import { boundNumbers, type MarkupRegister, parseInline, unknownName } from './inline-markup.ts';
import type { RemixNote } from './remix-note.ts';
import { type FieldHandle, fieldHandles, fieldText } from './slide-fields.ts';

/** A copy of a slide with someone's words in it, and what could not be put there. */
export function applyEdits(
  slide: UnboundSlide,
  item: Pick<SlideItem, 'id' | 'edits'>,
  pack: MarkupRegister,
): { slide: UnboundSlide; notes: RemixNote[] } {
  if (item.edits.length === 0) return { slide, notes: [] };
  const notes: RemixNote[] = [];
  const note = (level: RemixNote['level'], code: RemixNote['code'], edit: FieldEdit, text: string): void => {
    notes.push({ level, code, item: item.id, path: edit.path, base: edit.base, text });
  };
  const copy = structuredClone(slide);
  const handles = fieldHandles(copy);
  for (const edit of item.edits) {
    const { path, base, text } = edit;
    const handle = fieldOf(handles, path, base);
    if (handle === undefined) {
      const words = `Your words “${shorten(text)}” are kept but not shown: what they replaced is not on this slide now.`;
      note('problem', 'field-gone', edit, words);
      continue;
    }
    const now = fieldText(handle.value);
    const refusal = checkEdit(now, text, pack.claims);
    if (refusal !== null) {
      note('problem', 'bound-number', edit, refusal);
      continue;
    }
    if (now !== base) {
      const words = `${handle.label}: the pack’s own words have changed since you edited them.`;
      note('note', 'pack-changed', edit, words);
    }
    const value = typeof handle.value === 'string' ? text : parseInline(text, pack);
    handle.set(value);
    notes.push(...unknownNames(item.id, { ...handle, path, value }));
  }
  return { slide: copy, notes };
}

/** What words of one's own name that the pack does not have: readers would see it in its brackets. */
export function unknownNames(
  item: string,
  { path, label, value }: Pick<FieldHandle<Unbound>, 'path' | 'label' | 'value'>,
): RemixNote[] {
  const name = typeof value === 'string' ? null : unknownName(value);
  if (name === null) return [];
  const text = `${label} names “${name}”, which is not in the pack.`;
  return [{ level: 'problem', code: 'unknown-name', item, path, text }];
}

/**
 * The field an edit belongs to: the one at its path that still has the words it was made from, or another one that has
 * them, because a place or a new version may move paragraphs. A title is a title whatever it says.
 */
function fieldOf(
  handles: readonly FieldHandle<Unbound>[],
  path: string,
  base: string,
): FieldHandle<Unbound> | undefined {
  const there = handles.find((handle) => handle.path === path);
  if (there !== undefined && (path === 'title' || fieldText(there.value) === base)) return there;
  return base === '' ? undefined : handles.find((handle) => fieldText(handle.value) === base);
}

/** A digit that touches a number with a source. */
const touching = /\p{N}[.,]?\[\[(?!source:|slide:)|(?<=\[\[(?!source:|slide:)[^\]]*)\]\][.,]?\p{N}/gu;

/**
 * Why an edit cannot stand, in one sentence, or null. A bound number may be kept, moved or taken out; other digits
 * cannot take its place, because its source would then stand behind them.
 */
export function checkEdit(
  base: string,
  text: string,
  claims: Readonly<Record<string, Claim>>,
): string | null {
  const besides = (markup: string): number => markup.match(touching)?.length ?? 0;
  if (besides(text) > besides(base))
    return 'Digits right beside a number make another number of it. Put a blank between them, or add a local figure in its place.';
  const kept = boundNumbers(text);
  const lost = boundNumbers(base).filter((name) => !kept.includes(name));
  if (lost.length === 0 || typedDigits(base, text).length === 0) return null;
  const display = figureOf(readReference(lost[0] ?? ''), claims)?.figure.display ?? 'here';
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

function shorten(markup: string): string {
  // What names a number here may be none of this place.
  const text = markup.replace(/\[\[[^\]]*\]\]/g, '…');
  return cutText(text, 60);
}
