import type { PackModel } from '../../model/deck.ts';
import type { Remix } from '../../model/remix.ts';
import { likeness } from '../../render/pptx/read/index.ts';
import { type ReturnField, setReturnField } from './return-fields.ts';
import { linePattern, wordsToMarkup } from './words-to-markup.ts';

/** A field that the file words otherwise than the deck. `id` names it in the choices. */
export type Reworded = {
  id: string;
  item: string;
  path: string;
  label: string;
  /** Markup. */
  mine: string;
  theirs: string;
  /** Why the file's words cannot stand there, in one sentence; null when they can. */
  refusal: string | null;
};

/** A field with a line of the file in it; null where the words are the same. */
export function rewordedField(
  remix: Remix,
  pack: PackModel,
  item: string,
  field: ReturnField,
  was: string | null,
  now: string,
): Reworded | null {
  const { path, label, text: mine } = field;
  if (isSame(linePattern(mine, pack), was, now)) return null;
  const theirs = wordsToMarkup(mine, was, now, pack);
  if (theirs === mine) return null;
  const made = setReturnField(remix, pack, item, path, theirs);
  const refusal = made.ok ? null : made.message;
  return { id: `${item}:${path}`, item, path, label, mine, theirs, refusal };
}

/**
 * Whether a line of a file says what a field says now. Digits behind its words are numbers of sources, which the file
 * may have lost; where it is known how the line left, only those that it left with: `1` is not `12`.
 */
function isSame(pattern: RegExp, was: string | null, now: string): boolean {
  const left = was === null ? null : pattern.exec(was);
  const marks = pattern.exec(now)?.slice(1);
  if (marks === undefined) return false;
  return left === null || marks.every((mark, at) => mark === '' || mark === left[at + 1]);
}

/**
 * The field that a line was: word for word, ours or the pack's; else the one most like it. Null where two are as good,
 * or it has its words already.
 */
export function fieldOf(
  fields: readonly ReturnField[],
  taken: ReadonlySet<string>,
  was: string,
  pack: PackModel,
): ReturnField | null {
  const exact = fieldsWith(fields, was, pack);
  const like = (field: ReturnField): number => likeness(plainOf(field.text), was);
  const most = Math.max(0.8, ...fields.map(like));
  // One number is as like another as can be, and is another number.
  const alike = /\p{L}/u.test(was) ? fields.filter((field) => like(field) === most) : [];
  const [found, ...more] = exact.length > 0 ? exact : alike;
  return found === undefined || more.length > 0 || taken.has(found.path) ? null : found;
}

/** The fields that a line was word for word, ours or the pack's: those that say it without numbers of sources first. */
export function fieldsWith(fields: readonly ReturnField[], was: string, pack: PackModel): ReturnField[] {
  const found = fields.flatMap((field) => {
    const texts = field.base === null ? [field.text] : [field.text, field.base];
    const marks = texts.flatMap((text) => linePattern(text, pack).exec(was)?.slice(1).join('') ?? []);
    return marks.length === 0 ? [] : [{ field, isBare: marks.includes('') }];
  });
  const bare = found.filter(({ isBare }) => isBare);
  return (bare.length > 0 ? bare : found).map(({ field }) => field);
}

function plainOf(markup: string): string {
  return markup.replace(/\[\[[^\]]*\]\]/g, ' ').replace(/\*\*?/g, '');
}
