/** Says which product a file comes from, in tags and in the custom part. Never changes. */
export const packId = 'social-prescribing-narrative-pack';

/** Namespace of the custom part; the number is that of its format. */
export const identityNamespace = `urn:${packId}:identity:1`;

/** Names of the tags that a slide carries. PowerPoint knows tags in capitals only. */
export const tagNames = {
  pack: 'NARRATIVE_PACK',
  version: 'NARRATIVE_VERSION',
  edition: 'NARRATIVE_EDITION',
  slide: 'NARRATIVE_SLIDE',
  figures: 'NARRATIVE_FIGURES',
  charts: 'NARRATIVE_CHARTS',
} as const;

/** What a slide was when it left: enough to tell later what is out of date and what somebody changed. */
export type SlideIdentity = {
  id: string;
  /** Figures it shows, `claim.figure` → as written, e.g. `ons-65-plus.share` → `18.6%`. */
  figures: Record<string, string>;
  /** Charts it shows, id → a print of their data. */
  charts: Record<string, string>;
  title: string;
  /** Its other paragraphs in reading order, spaces evened out. */
  text: string[];
  /** The table among them; null where it has none, or the file does not say. */
  table: TablePlaces | null;
  /** Its speaker notes; null where the file does not say. */
  notes: NotesLeft | null;
  /** The workbooks of its charts, in the order of the slide. */
  sheets: SheetLeft[];
};

/**
 * Where the cells of a table stand among the paragraphs of its slide: the first is `from`, and each but the empty ones
 * is one paragraph. `empty` counts cells from 0, row by row.
 */
export type TablePlaces = { from: number; rows: number; columns: number; empty: number[] };

/**
 * What was to be said: `own` paragraphs, and the first line of what the pack adds below them; empty for none. `below`
 * has the prints of all its lines (`linePrint`); none where the file does not say.
 */
export type NotesLeft = { own: string[]; tail: string; below: string[] };

/** The data sheet of a chart by the chart's name in the file, row by row; a cell worked out from others is `=`. */
export type SheetLeft = { name: string; rows: SheetCell[][] };
export type SheetCell = string | number | null;
/** A cell that was worked out from others, in files that left before ranges had two plain columns. */
export const formulaCell = '=';

/** What a file was when it left. */
export type DeckIdentity = {
  /** Version of the pack, semver. */
  version: string;
  /** Edition id. */
  edition: string;
  slides: SlideIdentity[];
};

/** FNV-1a, 32 bit. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value;
}

/** Tells a line from others in a few letters. */
export function linePrint(line: string): string {
  return hash(evenText(line).slice(0, 200)).toString(36);
}

/** A paragraph as it is compared: every kind of space is one space, none at the ends. */
export function evenText(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where a table stands whose first cell is the paragraph `from`. Null for one that is no even grid. */
export function tablePlaces(from: number, rows: ReadonlyArray<readonly string[]>): TablePlaces | null {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.some((cells) => cells.length !== columns)) return null;
  const empty = rows.flat().flatMap((cell, at) => (cell === '' ? [at] : []));
  return { from, rows: rows.length, columns, empty };
}
