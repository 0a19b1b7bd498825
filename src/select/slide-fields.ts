import type { BlockIn, BlockKind, BlockOf, DiagramNode, Stage, StepIn } from '../model/block.ts';
import type { WordsIn } from '../model/deck.ts';
import { formatInline } from './inline-markup.ts';

type FieldKind = 'title' | 'paragraph' | 'item' | 'heading' | 'cell' | 'label' | 'notes' | 'words';

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

type Add = (path: string, label: string, kind: FieldKind, holder: object, key: string | number) => void;
type Visit<K extends BlockKind> = (block: BlockOf<K, Stage>, path: string, label: string, add: Add) => void;

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
  const add: Add = (path, label, kind, holder, key) => {
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
  visitBlocks(slide.main, 'main', '', add);
  visitBlocks(slide.side, 'side', 'Beside: ', add);
  slide.notes.forEach((_, index) => {
    add(`notes.${index}`, `Speaker notes, paragraph ${index + 1}`, 'notes', slide.notes, index);
  });
  return handles;
}

function visitBlocks(blocks: readonly BlockIn<Stage>[], path: string, label: string, add: Add): void {
  const counts = new Map<string, number>();
  blocks.forEach((block, index) => {
    const name = names[block.kind];
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const many = blocks.filter((other) => names[other.kind] === name).length > 1;
    const visit = visits[block.kind] as Visit<BlockKind>;
    visit(block, `${path}.${index}`, `${label}${name}${many ? ` ${count}` : ''}`, add);
  });
}

const names: Record<BlockKind, string> = {
  paragraph: 'Text',
  list: 'Point',
  table: 'Table',
  figures: 'Figure',
  cards: 'Card',
  columns: 'Column',
  chart: 'Chart',
  steps: 'Step',
  cases: 'Case study',
  diagram: 'Drawing',
  questions: 'Question',
  links: 'Link',
  note: 'Note',
  reported: 'Reported words',
  agenda: 'Contents',
  picture: 'Picture',
};

const visits: { [K in BlockKind]: Visit<K> } = {
  paragraph: (block, path, label, add) => add(`${path}.text`, label, 'paragraph', block, 'text'),
  note: (block, path, label, add) => add(`${path}.text`, label, 'paragraph', block, 'text'),
  list: (block, path, label, add) => {
    for (const index of block.items.keys())
      add(`${path}.items.${index}`, `${label}, point ${index + 1}`, 'item', block.items, index);
  },
  table: (block, path, label, add) => {
    if (block.caption !== '') add(`${path}.caption`, `${label}, caption`, 'words', block, 'caption');
    for (const column of block.header.keys()) {
      const where = `${label}, heading of column ${column + 1}`;
      add(`${path}.header.${column}`, where, 'cell', block.header, column);
    }
    block.rows.forEach((row, at) => {
      for (const column of row.keys()) {
        const where = `${label}, row ${at + 1}, column ${column + 1}`;
        add(`${path}.rows.${at}.${column}`, where, 'cell', row, column);
      }
    });
  },
  figures: (block, path, label, add) => {
    block.items.forEach((item, at) => {
      add(`${path}.items.${at}.label`, `${label} ${at + 1}, words`, 'label', item, 'label');
    });
  },
  cards: (block, path, label, add) => {
    block.items.forEach((card, at) => {
      const here = `${path}.items.${at}`;
      add(`${here}.title`, `${label} ${at + 1}, heading`, 'heading', card, 'title');
      visitBlocks(card.body, `${here}.body`, `${label} ${at + 1}: `, add);
    });
  },
  columns: (block, path, label, add) => {
    block.items.forEach((column, at) => {
      const here = `${path}.items.${at}`;
      add(`${here}.title`, `${label} ${at + 1}, heading`, 'heading', column, 'title');
      visitBlocks(column.body, `${here}.body`, `${label} ${at + 1}: `, add);
    });
  },
  steps: (block, path, label, add) => visitSteps(block.items, `${path}.items`, label, add),
  cases: (block, path, label, add) => {
    block.items.forEach((item, at) => {
      const here = `${path}.items.${at}`;
      const name = block.items.length > 1 ? `${label} ${at + 1}` : label;
      if (item.title.length > 0) add(`${here}.title`, `${name}, heading`, 'heading', item, 'title');
      if (item.who.length > 0) add(`${here}.who`, `${name}, who it is about`, 'paragraph', item, 'who');
      visitSteps(item.steps, `${here}.steps`, `${name}, step`, add);
      if (item.result !== null)
        add(`${here}.result.body`, `${name}, result`, 'paragraph', item.result, 'body');
    });
  },
  diagram: (block, path, label, add) => {
    add(`${path}.alt`, `${label}, description for people who cannot see it`, 'words', block, 'alt');
    visitNodes(block.nodes, `${path}.nodes`, `${label}, part`, add);
  },
  questions: (block, path, label, add) => {
    block.items.forEach((item, at) => {
      add(`${path}.items.${at}.ask`, `${label} ${at + 1}`, 'words', item, 'ask');
      visitBlocks(item.answer, `${path}.items.${at}.answer`, `Answer ${at + 1}: `, add);
    });
  },
  links: (block, path, label, add) => {
    block.items.forEach((item, at) => {
      add(`${path}.items.${at}.title`, `${label} ${at + 1}, name`, 'words', item, 'title');
      add(`${path}.items.${at}.body`, `${label} ${at + 1}, words`, 'paragraph', item, 'body');
    });
  },
  picture: (block, path, label, add) => {
    add(`${path}.alt`, `${label}, description for people who cannot see it`, 'words', block, 'alt');
    add(`${path}.caption`, `${label}, caption`, 'paragraph', block, 'caption');
  },
  // A chart says what its data says; only a place changes it. The contents are made from the deck.
  chart: () => {},
  agenda: () => {},
  // What a named person said is not ours to reword.
  reported: () => {},
};

function visitSteps(steps: readonly StepIn<Stage>[], path: string, label: string, add: Add): void {
  steps.forEach((step, at) => {
    add(`${path}.${at}.title`, `${label} ${at + 1}, heading`, 'heading', step, 'title');
    add(`${path}.${at}.body`, `${label} ${at + 1}, words`, 'paragraph', step, 'body');
  });
}

function visitNodes(nodes: readonly DiagramNode[], path: string, label: string, add: Add): void {
  nodes.forEach((node, at) => {
    const name = `${label} ${at + 1}`;
    add(`${path}.${at}.title`, `${name}, heading`, 'words', node, 'title');
    if (node.text !== '') add(`${path}.${at}.text`, `${name}, words`, 'words', node, 'text');
    visitNodes(node.children, `${path}.${at}.children`, name, add);
  });
}
