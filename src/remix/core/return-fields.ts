import type { PackModel } from '../../model/deck.ts';
import { type Remix, type RemixItem, remixCaps } from '../../model/remix.ts';
import { type Change, editBreak, editOwn, refused } from './commands.ts';
import { editedFields, editField } from './edit-field.ts';
import { ownFields } from './own-fields.ts';

/** A field that a file may have reworded. */
export type ReturnField = {
  path: string;
  label: string;
  /** The words now, as markup. */
  text: string;
  /** The words of the pack where ours stand over them; else null. */
  base: string | null;
};

/** The fields of an item that can be told apart on a slide of a PowerPoint file, in reading order. */
export function returnFields(remix: Remix, pack: PackModel, item: RemixItem): ReturnField[] {
  if (item.kind === 'slide')
    return editedFields(remix, pack, item).flatMap(({ path, label, kind, text, edit }) =>
      kind === 'notes' ? [] : [{ path, label, text: edit?.text ?? text, base: edit?.base ?? null }],
    );
  const title = { path: 'title', label: 'Title', text: item.title, base: null };
  if (item.kind === 'break')
    return [title, { path: 'lead', label: 'Words under it', text: item.lead, base: null }];
  // An empty cell has a place of its own; an empty paragraph has none.
  const isTable = item.content.kind === 'table';
  const words = ownFields(item.content).filter(({ text }) => isTable || text.trim() !== '');
  return [title, ...words.map(({ path, label, text }) => ({ path, label, text, base: null }))];
}

/** The paragraphs of an item's speaker notes. */
export function noteFields(remix: Remix, pack: PackModel, item: RemixItem): ReturnField[] {
  if (item.kind === 'slide')
    return editedFields(remix, pack, item).flatMap(({ path, label, kind, text, edit }) =>
      kind === 'notes' ? [{ path, label, text: edit?.text ?? text, base: edit?.base ?? null }] : [],
    );
  if (item.kind === 'break') return [];
  return item.notes.flatMap((text, at) =>
    text.trim() === ''
      ? []
      : [{ path: `notes.${at}`, label: `Speaker notes, paragraph ${at + 1}`, text, base: null }],
  );
}

/** Puts words into such a field. */
export function setReturnField(
  remix: Remix,
  pack: PackModel,
  id: string,
  path: string,
  text: string,
): Change {
  const item = remix.items.find((candidate) => candidate.id === id);
  if (item === undefined) return refused('That slide is no longer in the running order.');
  if (text.length > remixCaps.text) return refused('Those words are too long for a slide; shorten them.');
  if (item.kind === 'slide') return editField(remix, pack, id, path, text);
  if (item.kind === 'break') return editBreak(remix, id, path === 'title' ? { title: text } : { lead: text });
  if (path.startsWith('notes.')) {
    const notes = item.notes.map((old, at) => (path === `notes.${at}` ? text : old));
    return editOwn(remix, id, { notes });
  }
  if (path === 'title') return editOwn(remix, id, { title: text });
  const field = ownFields(item.content).find((one) => one.path === path);
  if (field === undefined) return refused('Those words have no place on the slide any more.');
  return editOwn(remix, id, { content: field.with(text) });
}
