import type { Area } from '../../model/area.ts';
import { rowArea } from '../../model/area-model.ts';
import type { PackModel } from '../../model/deck.ts';
import { findArea } from '../../model/find-area.ts';
import { formerName } from '../../model/own-names.ts';
import type { DeckIdentity } from '../../model/pptx-identity.ts';
import type { Remix, RemixItem } from '../../model/remix.ts';
import { backupSection } from '../../model/shown-slides.ts';
import {
  compareWithPack,
  likeness,
  pairLines,
  type ReadDeck,
  type ReturnedDeck,
  type ReturnedSlide,
} from '../../render/pptx/read/index.ts';
import type { AppliedRemix } from '../../select/apply-remix.ts';
import { type Change, done } from './commands.ts';
import { type ReturnField, returnFields, setReturnField } from './return-fields.ts';
import { fieldOf, fieldsWith, type Reworded, rewordedField } from './return-match.ts';
import { rewordedNotes } from './return-notes.ts';
import { linePattern } from './words-to-markup.ts';

export type { Reworded } from './return-match.ts';

/** One slide of a file against the deck in hand. */
export type BroughtSlide = {
  slide: ReturnedSlide;
  /** Item that shows it; null when the deck has no such slide, or the slide is not ours. */
  item: string | null;
  reworded: Reworded[];
  /** Lines of the file that have no field of their own to go to. */
  loose: string[];
  /** Lines that somebody took out of the file. */
  gone: string[];
  /** Lines with the same words that stand in another order in the file, broken up or joined; the deck keeps its own. */
  moved: string[];
};

export type Brought = {
  slides: BroughtSlide[];
  ours: number;
  stale: number;
  reworded: number;
  /** Slides of the file with other words that this deck does not have. */
  strange: number;
  /** Charts whose numbers somebody changed in the file. */
  charts: number;
  /** Slides that left with the file and are no longer in it. */
  missing: ReturnedDeck['missing'];
};

/**
 * Holds a PowerPoint file that came back against the deck in hand. Pure; reads nothing but its arguments.
 *
 * @param now What a file made now would say of itself: for one that no longer says what it left with.
 */
export function bringBack(
  remix: Remix,
  pack: PackModel,
  applied: AppliedRemix,
  read: ReadDeck,
  now: DeckIdentity | null = null,
): Brought {
  const { deck, itemOf } = applied;
  // Local figures and charts for a place are the deck's, not the pack's.
  const known: PackModel = {
    ...pack,
    claims: { ...formerClaims(deck), ...pack.claims, ...deck.claims },
    charts: { ...pack.charts, ...deck.charts },
  };
  const own = (read.identity ?? now)?.edition === remix.id;
  const returned = compareWithPack(read, known, now);
  // The divider before the backup slides is nobody's: the deck makes it by itself.
  const isItem = ({ id }: { id: string | null }): boolean => id !== backupSection;
  const slides = returned.slides.filter(isItem).map((slide): BroughtSlide => {
    const id = slide.id === null ? null : itemFor({ ...slide, id: slide.id }, own, remix, itemOf);
    const item = remix.items.find((candidate) => candidate.id === id) ?? null;
    // The words of a copy have no place of their own: the slide itself takes them.
    if (slide.copyOf !== null)
      return { slide, item: item?.id ?? null, reworded: [], loose: [], gone: [], moved: [] };
    const register = { ...pack, claims: known.claims };
    const shown = rewordedOf(slide, item, remix, register);
    const said = rewordedNotes(slide, item, remix, register);
    return {
      slide,
      item: item?.id ?? null,
      reworded: [...shown.reworded, ...said.reworded],
      loose: [...shown.loose, ...said.loose],
      gone: [...shown.gone, ...said.gone],
      moved: [...shown.moved, ...said.moved],
    };
  });
  return {
    slides,
    ours: slides.filter(({ slide }) => slide.id !== null).length,
    stale: slides.reduce((sum, { slide }) => sum + slide.stale.length, 0),
    reworded: slides.reduce((sum, { reworded }) => sum + reworded.length, 0),
    strange: slides.filter(
      ({ slide, item, loose, gone }) => slide.id !== null && item === null && loose.length + gone.length > 0,
    ).length,
    // What cannot be read is named with its slide: other programs leave the numbers behind.
    charts: slides.flatMap(({ slide }) => slide.editedCharts).filter(({ state }) => state !== 'unread')
      .length,
    missing: returned.missing.filter(isItem),
  };
}

/**
 * What became of the places whose figures a file left with, a sentence each: of those that are no more.
 *
 * @param places The register of places.
 */
export function formerPlacesIn(read: ReadDeck, places: Readonly<Record<string, Area>>): string[] {
  const figures = [
    ...read.slides.flatMap(({ tags }) => Object.keys(tags?.figures ?? {})),
    ...(read.identity?.slides ?? []).flatMap((slide) => Object.keys(slide.figures)),
  ];
  const codes = new Set(figures.flatMap((name) => rowArea(name.slice(0, name.lastIndexOf('.'))) ?? []));
  const said = [...codes]
    .filter((code) => !Object.hasOwn(places, code))
    .map((code) => findArea(code, places).said);
  return said.filter((words) => words !== null);
}

/** Figures of one's own by the names that files made before have for them. */
function formerClaims({ claims }: AppliedRemix['deck']): PackModel['claims'] {
  return Object.fromEntries(
    Object.entries(claims).flatMap(([name, claim]) => {
      const former = formerName(name);
      return former === null ? [] : [[former, claim]];
    }),
  );
}

/** Takes the chosen words of a file into the deck, as one step. What cannot stand is left as it is. */
export function takeWords(remix: Remix, pack: PackModel, words: readonly Reworded[]): Change {
  let next = remix;
  for (const { item, path, theirs } of words) {
    const made = setReturnField(next, pack, item, path, theirs);
    if (made.ok) next = made.remix;
  }
  return done(next, words[0]?.item ?? null);
}

/**
 * By its own name where the file is of this deck, or of one that was opened from the same file: its own slides have
 * their names and something of their titles. Else the first item that shows the slide.
 */
function itemFor(
  { id, title, changed }: Pick<ReturnedSlide, 'title' | 'changed'> & { id: string },
  own: boolean,
  remix: Remix,
  itemOf: AppliedRemix['itemOf'],
): string | null {
  const item = remix.items.find((one) => Object.hasOwn(itemOf, id) && one.id === itemOf[id]);
  const left = changed === null || changed === 'unknown' ? title : (changed.title?.was ?? title);
  const isSame = item !== undefined && item.kind !== 'slide' && likeness(item.title, left) >= likeTitle;
  if (item !== undefined && (own || isSame)) return item.id;
  return remix.items.find((one) => one.kind === 'slide' && one.slide === id)?.id ?? null;
}

/** Least likeness, 0 to 1, of the titles of two slides with one name in different decks. */
const likeTitle = 0.5;

type Pairs = {
  pairs: Array<{ was: string; now: string | null; nth: number; of: number }>;
  rest: string[];
};

function rewordedOf(
  slide: ReturnedSlide,
  item: RemixItem | null,
  remix: Remix,
  pack: PackModel,
): Pick<BroughtSlide, 'reworded' | 'loose' | 'gone' | 'moved'> {
  const { changed } = slide;
  if (changed === null || changed === 'unknown') return { reworded: [], loose: [], gone: [], moved: [] };
  const { inPlace } = changed;
  const loosely = (): Pairs => {
    const { pairs, rest } = pairLines(changed.removed, changed.added);
    return { pairs: pairs.map((pair) => ({ ...pair, nth: 0, of: 1 })), rest };
  };
  const { pairs, rest }: Pairs = inPlace === null ? loosely() : { pairs: inPlace, rest: [] };
  if (item === null)
    return {
      reworded: [],
      loose: changed.title?.now ? [changed.title.now, ...changed.added] : changed.added,
      gone: pairs.flatMap(({ was, now }) => (now === null ? [was] : [])),
      moved: [],
    };
  const fields = returnFields(remix, pack, item);
  const reworded: Reworded[] = [];
  const loose = [...rest];
  const gone: string[] = [];
  const moved: string[] = [];
  const taken = new Set<string>();
  const propose = (field: ReturnField, was: string | null, now: string): void => {
    taken.add(field.path);
    const found = rewordedField(remix, pack, item.id, field, was, now);
    if (found !== null) reworded.push(found);
  };
  const title = fields.find(({ path }) => path === 'title');
  // A slide has a title: one that was taken out is no words for it.
  if (changed.title?.now === '') gone.push(changed.title.was);
  else if (changed.title !== null && title !== undefined)
    propose(title, changed.title.was, changed.title.now);
  const words = fields.filter(({ path }) => path !== 'title');
  for (const { was, now, nth, of } of pairs) {
    if (now === null || now === was) {
      (now === null ? gone : moved).push(was);
      continue;
    }
    const same = fieldsWith(words, was, pack);
    const open = words.filter(({ path }) => !taken.has(path));
    const both = same.length > 0 ? null : headedLine(open, was, pack);
    const found =
      of === 1 ? fieldOf(words, taken, was, pack) : same.length === of ? (same[nth] ?? null) : null;
    if (both !== null) {
      const { head, joint, body, rest } = both;
      const start = `${head.text}${joint}`;
      // What is still there says where to cut.
      if (now.startsWith(start)) propose(body, rest, now.slice(start.length));
      else if (now.endsWith(`${joint}${rest}`))
        propose(head, head.text, now.slice(0, now.length - joint.length - rest.length));
      else loose.push(now);
    } else if (found !== null) propose(found, was, now);
    else loose.push(now);
  }
  return { reworded, loose, gone, moved };
}

/** The two fields that stand in one line of a file: a heading, what joins them, and its words. */
function headedLine(
  fields: readonly ReturnField[],
  was: string,
  pack: PackModel,
): { head: ReturnField; joint: string; body: ReturnField; rest: string } | null {
  for (const [at, head] of fields.entries()) {
    const body = fields[at + 1];
    if (!head.text || body === undefined || !was.startsWith(head.text)) continue;
    const [joint = ''] = /^[.:]?\s*/.exec(was.slice(head.text.length)) ?? [];
    const rest = was.slice(head.text.length + joint.length);
    if (linePattern(body.text, pack).test(rest)) return { head, joint, body, rest };
  }
  return null;
}
