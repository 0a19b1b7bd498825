import { fieldsOf } from '../blocks/fields.ts';
import type { FieldKind, FieldWalk } from '../blocks/kit/fields.ts';
import type { BlockIn, Stage } from '../model/block.ts';
import type { WordsIn } from '../model/deck.ts';
import { formatInline } from './inline-markup.ts';

/** One editable field of a slide. */
export type SlideField = {
  /** Where it stands, e.g. `main.0.items.2.title`: stable within one version of the pack. */
  path: string;
  /** What the editor calls it, e.g. `Card 3, heading`. */
  label: string;
  kind: FieldKind;
  /** False where only plain words can stand: no bold, links or bound numbers. */
  inline: boolean;
  /** The words: inline markup, or plain where `inline` is false. */
  text: string;
};

/** A field with its place in the slide that was walked. */
export type FieldHandle<S extends Stage> = {
  path: string;
  label: string;
  kind: FieldKind;
  value: S['inline'][] | string;
  set(value: S['inline'][] | string): void;
};

/** Every field of a slide that can be edited, in reading order. */
export function slideFields(slide: WordsIn<Stage>): SlideField[] {
  return fieldHandles(slide).map(({ path, label, kind, value }) => ({
    path,
    label,
    kind,
    inline: typeof value !== 'string',
    text: fieldText(value),
  }));
}

/** A field's value as the text that is edited. */
export function fieldText(value: Stage['inline'][] | string): string {
  return typeof value === 'string' ? value : formatInline(value);
}

/** The fields as handles on the slide itself: give it a copy and set what changes. */
export function fieldHandles<S extends Stage>(slide: WordsIn<S>): FieldHandle<S>[] {
  const handles: FieldHandle<S>[] = [];
  const add: FieldWalk['add'] = (path, label, kind, holder, key) => {
    const place = holder as Record<string | number, S['inline'][] | string>;
    const value = place[key];
    if (value === undefined) return;
    handles.push({
      path,
      label,
      kind,
      value,
      set: (next) => {
        place[key] = next;
      },
    });
  };
  add('title', 'Title', 'title', slide, 'title');
  walkBlocks(slide.main, 'main', '', add);
  walkBlocks(slide.side, 'side', 'Beside: ', add);
  slide.notes.forEach((_, index) => {
    add(`notes.${index}`, `Speaker notes, paragraph ${index + 1}`, 'notes', slide.notes, index);
  });
  return handles;
}

/** Neighbours of one name are numbered. */
function walkBlocks(
  blocks: readonly BlockIn<Stage>[],
  path: string,
  label: string,
  add: FieldWalk['add'],
): void {
  const names = blocks.map((block) => fieldsOf(block).name);
  blocks.forEach((block, index) => {
    const { name, walk } = fieldsOf(block);
    const count = names.slice(0, index + 1).filter((other) => other === name).length;
    const isMany = names.filter((other) => other === name).length > 1;
    walk(block, `${path}.${index}`, `${label}${name}${isMany ? ` ${count}` : ''}`, {
      add,
      blocks: (inner, at, before) => walkBlocks(inner, at, before, add),
    });
  });
}
