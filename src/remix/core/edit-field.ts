import type { PackModel, UnboundSlide } from '../../model/deck.ts';
import { entryOf } from '../../model/entry-of.ts';
import type { FieldEdit, Remix, SlideItem } from '../../model/remix.ts';
import { checkEdit } from '../../select/apply-edits.ts';
import { originalSlide } from '../../select/apply-remix.ts';
import { wordsOf } from '../../select/bind.ts';
import { parseInline } from '../../select/inline-markup.ts';
import { withoutChart } from '../../select/remix-marks.ts';
import { fieldHandles, type SlideField, slideFields } from '../../select/slide-fields.ts';
import { type Change, changeItem, done, refused, setDeck } from './commands.ts';

/** A field as the editor shows it: the pack's words, and ours where there are any. */
export type EditedField = SlideField & { edit: FieldEdit | null };

/** The fields of a slide with what has been changed. `pack` has the chosen place in it. */
export function editedFields(remix: Remix, pack: PackModel, item: SlideItem): EditedField[] {
  return packFields(remix, pack, item).map((field) => ({
    ...field,
    edit: editOf(item, field),
  }));
}

let walked: { key: string; pack: PackModel; fields: readonly SlideField[] } | undefined;

/** The fields as the pack has them. Those walked last are kept: each key in a field asks for the same ones. */
function packFields(remix: Remix, pack: PackModel, item: SlideItem): readonly SlideField[] {
  const { slide, edition, assumes, chart } = item;
  const key = JSON.stringify([slide, edition, assumes, chart, remix.title, remix.subtitle]);
  if (walked?.pack === pack && walked.key === key) return walked.fields;
  const original = originalSlide(pack, remix, item);
  const fields = original === null ? [] : slideFields(original).filter(isShown(original, item));
  walked = { key, pack, fields };
  return fields;
}

/** The heading of a column that goes with its hidden chart is not to be filled in. */
function isShown(slide: UnboundSlide, { chart }: SlideItem): (field: SlideField) => boolean {
  if (chart !== 'hide') return () => true;
  const shown = new Set(fieldHandles(withoutChart(slide)).map(({ value }) => value));
  const hidden = new Set(fieldHandles(slide).flatMap(({ path, value }) => (shown.has(value) ? [] : [path])));
  return ({ path }) => !hidden.has(path);
}

/**
 * Puts words into a field of a pack slide, in the inline markup. Words like the pack's own take the edit back.
 * The cover's title and opening are the deck's.
 */
export function editField(remix: Remix, pack: PackModel, id: string, path: string, text: string): Change {
  const item = remix.items.find((candidate) => candidate.id === id);
  if (item?.kind !== 'slide') return refused('That slide is no longer in the running order.');
  const field = editedFields(remix, pack, item).find((candidate) => candidate.path === path);
  if (field === undefined) return refused('That part of the slide cannot be changed.');
  if (entryOf(pack.slides, item.slide)?.layout === 'cover') {
    const words = wordsOf(parseInline(text, pack), pack);
    if (path === 'title') return setDeck(remix, { title: words });
    if (path === 'main.0.text') return setDeck(remix, { subtitle: words });
  }
  const refusal = checkEdit(field.text, text, pack.claims);
  if (refusal !== null) return refused(refusal);
  const others = item.edits.filter((edit) => edit !== field.edit);
  if (text === field.text) return field.edit === null ? done(remix, id) : withEdits(remix, id, others);
  const edit = { path, base: field.edit?.base ?? field.text, text };
  const edits =
    field.edit === null ? [...others, edit] : item.edits.map((old) => (old === field.edit ? edit : old));
  return withEdits(remix, id, edits);
}

/** The edit that shows in a field, as applyEdits finds it: words for one place stay apart from those for another. */
function editOf(item: SlideItem, field: SlideField): FieldEdit | null {
  const here = item.edits.find(
    (edit) => edit.path === field.path && (field.path === 'title' || edit.base === field.text),
  );
  return here ?? null;
}

/** Takes our words back from a field: those that stood over these of the pack. */
export function resetField(
  remix: Remix,
  id: string,
  { path, base }: Pick<FieldEdit, 'path' | 'base'>,
): Change {
  return changeItem(remix, id, (item) =>
    item.kind === 'slide'
      ? { ...item, edits: item.edits.filter((edit) => edit.path !== path || edit.base !== base) }
      : null,
  );
}

/** Takes all our words back from a slide. */
export function resetItem(remix: Remix, id: string): Change {
  return withEdits(remix, id, []);
}

function withEdits(remix: Remix, id: string, edits: FieldEdit[]): Change {
  return changeItem(remix, id, (item) => (item.kind === 'slide' ? { ...item, edits } : null));
}
