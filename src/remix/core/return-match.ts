import type { PackModel } from '../../model/deck.ts';
import type { Remix } from '../../model/remix.ts';
import { likeness } from './pair-lines.ts';
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
  // The numbers of sources in the line are those of the file: taken once, the words are the same.
  if (linePattern(mine, pack).test(now)) return null;
  const theirs = wordsToMarkup(mine, was, now, pack);
  if (theirs === mine) return null;
  const made = setReturnField(remix, pack, item, path, theirs);
  const refusal = made.ok ? null : made.message;
  return { id: `${item}:${path}`, item, path, label, mine, theirs, refusal };
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
  const [found, ...more] = exact.length > 0 ? exact : fields.filter((field) => like(field) === most);
  return found === undefined || more.length > 0 || taken.has(found.path) ? null : found;
}

/** The fields that a line was word for word, ours or the pack's. */
export function fieldsWith(fields: readonly ReturnField[], was: string, pack: PackModel): ReturnField[] {
  return fields.filter(
    ({ text, base }) =>
      linePattern(text, pack).test(was) || (base !== null && linePattern(base, pack).test(was)),
  );
}

function plainOf(markup: string): string {
  return markup.replace(/\[\[[^\]]*\]\]/g, ' ').replace(/\*\*?/g, '');
}
