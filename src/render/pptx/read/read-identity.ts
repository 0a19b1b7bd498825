import {
  type DeckIdentity,
  evenText,
  identityNamespace,
  packId,
  type SheetCell,
  type SheetLeft,
  type SlideIdentity,
  type TablePlaces,
  tagNames,
} from '../../../model/pptx-identity.ts';
import { all, type Element } from './read-xml.ts';

/** More than any deck of ours has: what a stranger adds beyond is not looked at. */
const most = { slides: 1000, lines: 400, line: 5000, figures: 400, sheets: 8 } as const;

/** What the tags of one slide say: no words, because a tag has little room. */
export type SlideTags = Omit<SlideIdentity, 'title' | 'text' | 'table' | 'notes' | 'sheets'> & {
  version: string;
  edition: string;
};

/** The tags of a slide; null when they are not ours. */
export function tagsOf(root: Element): SlideTags | null {
  const tags = new Map(all(root, 'p:tag').map(({ attributes }) => [attributes.name, attributes.val ?? '']));
  const id = tags.get(tagNames.slide);
  if (tags.get(tagNames.pack) !== packId || id === undefined) return null;
  return {
    id,
    version: tags.get(tagNames.version) ?? '',
    edition: tags.get(tagNames.edition) ?? '',
    figures: wordsBy(tags.get(tagNames.figures)),
    charts: wordsBy(tags.get(tagNames.charts)),
  };
}

/** An object of texts out of a tag; anything else in it is passed over. */
function wordsBy(json = '{}'): Record<string, string> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return {};
    return plain(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

/** Names such as `__proto__` stay names: entries become own properties only. */
function plain(entries: ReadonlyArray<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries(entries.slice(0, most.figures));
}

/** The custom part of a file; null when it is not ours. */
export function identityOf(root: Element): DeckIdentity | null {
  const { xmlns, pack, version = '', edition = '' } = root.attributes;
  if (root.name !== 'deck' || xmlns !== identityNamespace || pack !== packId) return null;
  const slides = root.children
    .filter(({ name }) => name === 'slide')
    .slice(0, most.slides)
    .map(slideOf);
  return { version, edition, slides };
}

function slideOf(element: Element): SlideIdentity {
  const named = (name: string): Element[] => element.children.filter((child) => child.name === name);
  const byId = (name: string): Record<string, string> =>
    plain(named(name).map(({ attributes, text }) => [attributes.id ?? '', text] as const));
  return {
    id: element.attributes.id ?? '',
    figures: byId('figure'),
    charts: byId('chart'),
    title: lineOf(named('title')[0]?.text ?? ''),
    text: named('p')
      .slice(0, most.lines)
      .map(({ text }) => lineOf(text)),
    table: named('table').flatMap(tableOf)[0] ?? null,
    notes: named('notes').map(notesOf)[0] ?? null,
    sheets: named('sheet').slice(0, most.sheets).flatMap(sheetOf),
  };
}

function tableOf({ attributes }: Element): TablePlaces[] {
  const number = (words = ''): number => (/^\d{1,3}$/.test(words) ? Number(words) : Number.NaN);
  const [from, rows, columns] = [attributes.from, attributes.rows, attributes.columns].map(number);
  const empty = (attributes.empty ?? '').slice(0, most.line).split(' ').filter(Boolean).map(number);
  if (from === undefined || rows === undefined || columns === undefined) return [];
  return [from, rows, columns, ...empty].some(Number.isNaN) ? [] : [{ from, rows, columns, empty }];
}

function notesOf({ attributes, children }: Element): SlideIdentity['notes'] {
  const own = children.filter(({ name }) => name === 'p').slice(0, most.lines);
  const below = (attributes.below ?? '').slice(0, most.line).split(' ').filter(Boolean);
  return { own: own.map(({ text }) => lineOf(text)), tail: lineOf(attributes.tail ?? ''), below };
}

/** A line as it is compared, cut where no one would read on. */
export function lineOf(text: string): string {
  return evenText(text.slice(0, 2 * most.line)).slice(0, most.line);
}

function sheetOf({ attributes, text }: Element): SheetLeft[] {
  try {
    const rows: unknown = JSON.parse(text);
    const isCell = (cell: unknown): cell is SheetCell =>
      cell === null || typeof cell === 'string' || typeof cell === 'number';
    const isRow = (row: unknown): row is SheetCell[] => Array.isArray(row) && row.every(isCell);
    if (!Array.isArray(rows) || !rows.every(isRow)) return [];
    return [{ name: evenText(attributes.name ?? ''), rows }];
  } catch {
    return [];
  }
}
