import { closest, distance } from 'fastest-levenshtein';
import type { PackModel, Slide } from '../model/deck.ts';
import { entryOf } from '../model/entry-of.ts';
import { figureOf, readReference, writeReference } from '../model/reference.ts';
import type { FieldEdit, Remix, RemixItem, SlideItem } from '../model/remix.ts';
import { referencesIn } from '../model/visit.ts';
import { checkEdit } from './apply-edits.ts';
import { applyRemix, originalSlide } from './apply-remix.ts';
import { type SlideField, slideFields } from './slide-fields.ts';
import { mergeWords } from './word-diff.ts';

/** What became of one thing when the pack changed. `id` names it in the choices. */
export type UpdateChange =
  | {
      kind: 'figure';
      id: string;
      claim: string;
      figure: string;
      statement: string;
      before: string;
      /** Null where the pack no longer has the number, or has withdrawn it. */
      now: string | null;
      why: string | null;
      /** Items that show it. */
      items: string[];
    }
  | { kind: 'slide-gone'; id: string; item: string; slide: string; suggestion: string | null }
  | {
      kind: 'text';
      id: string;
      item: string;
      path: string;
      label: string;
      /** The pack's words when we edited, its words now (null: the field is gone), and ours: all inline markup. */
      base: string;
      theirs: string | null;
      mine: string;
      /** Both changes in one text, one behind the other where they touch; null where that cannot stand. */
      both: string | null;
      /** Why ours cannot stand over the pack's words of now; null where they can, or the field is gone. */
      refusal: string | null;
    };

export type UpdateChoice = 'theirs' | 'mine' | 'both';

export type Update = { from: string; to: string; changes: UpdateChange[] };

/** What a newer pack changes in a remix, figures that went stale first. Empty when there is nothing to decide. */
export function reviewUpdate(remix: Remix, pack: PackModel): Update {
  const changes = [
    ...figureChanges(remix, pack),
    ...remix.items.flatMap((item) => itemChanges(remix, pack, item)),
  ];
  return { from: remix.pack.version, to: pack.version, changes };
}

/**
 * The remix on the newer pack. Changes without a choice keep ours where a text is concerned, take the new number, and
 * keep the place of a slide that is gone.
 */
export function applyUpdate(
  remix: Remix,
  pack: PackModel,
  choices: Readonly<Record<string, UpdateChoice>>,
): Remix {
  const choose = (id: string): UpdateChoice => entryOf(choices, id) ?? 'mine';
  const items = remix.items.flatMap((item): RemixItem[] => {
    if (item.kind !== 'slide') return [item];
    const next = { ...item, edits: [...item.edits] };
    const changes = itemChanges(remix, pack, item);
    for (const change of changes) {
      const choice = choose(change.id);
      if (change.kind === 'slide-gone') {
        if (choice === 'theirs') return [];
        if (choice === 'both' && change.suggestion !== null) next.slide = change.suggestion;
      } else if (change.kind === 'text') {
        next.edits = next.edits.flatMap((edit) =>
          edit.path === change.path && edit.base === change.base ? settled(edit, change, choice) : [edit],
        );
      }
    }
    return [movedEdits(next, remix, pack)];
  });
  return withSeen({ ...remix, items, pack: { ...remix.pack, version: pack.version } }, pack);
}

/** The remix with the numbers that its slides show now, to be kept for the next update. */
export function withSeen(remix: Remix, pack: PackModel): Remix {
  const { slides } = applyRemix(pack, { ...remix, locals: [], place: null }).deck;
  return { ...remix, seen: seenOn(slides, pack) };
}

/** The numbers of the pack that slides without local figures show, as they are written, by `claim.figure`. */
export function seenOn(slides: readonly Slide[], pack: PackModel): Remix['seen'] {
  const seen: Remix['seen'] = {};
  for (const { claim, figure } of slides.flatMap(referencesIn)) {
    const display = displayOf(pack, claim, figure);
    // A figure that is withdrawn already is named as such on its slide: that is no news.
    if (display !== null && pack.claims[claim]?.verdict !== 'withdrawn')
      seen[writeReference({ claim, figure })] = display;
  }
  return seen;
}

function figureChanges(remix: Remix, pack: PackModel): UpdateChange[] {
  return Object.entries(remix.seen).flatMap(([name, before]): UpdateChange[] => {
    const { claim, figure } = readReference(name);
    const known = entryOf(pack.claims, claim);
    const now = known?.verdict === 'withdrawn' ? null : displayOf(pack, claim, figure);
    if (now === before) return [];
    const items = remix.items
      .filter((item) => shows(remix, pack, item, claim, figure))
      .map((item) => item.id);
    const { statement = before, why = null } = known ?? {};
    return [{ kind: 'figure', id: `figure:${name}`, claim, figure, statement, before, now, why, items }];
  });
}

function shows(remix: Remix, pack: PackModel, item: RemixItem, claim: string, figure: string): boolean {
  if (JSON.stringify(item).includes(`[[${writeReference({ claim, figure })}]]`)) return true;
  if (item.kind !== 'slide') return false;
  const slide = originalSlide(pack, remix, item);
  return slide !== null && referencesIn(slide).some((one) => one.claim === claim && one.figure === figure);
}

function itemChanges(remix: Remix, pack: PackModel, item: RemixItem): UpdateChange[] {
  if (item.kind !== 'slide') return [];
  const slide = originalSlide(pack, remix, item);
  if (slide === null) {
    const shown = new Set(remix.items.map((other) => (other.kind === 'slide' ? other.slide : '')));
    const suggestion = nearestSlide(
      item.slide,
      Object.keys(pack.slides).filter((id) => !shown.has(id)),
    );
    return [{ kind: 'slide-gone', id: `slide:${item.id}`, item: item.id, slide: item.slide, suggestion }];
  }
  const fields = slideFields(slide);
  return item.edits.flatMap((edit): UpdateChange[] => {
    const there = fields.find((field) => field.path === edit.path);
    // Unchanged, changed to our very words, or only moved: nothing to decide.
    if (there?.text === edit.base || there?.text === edit.text || movedTo(edit, fields) !== null) return [];
    const theirs = there?.text ?? null;
    const { path, base, text: mine } = edit;
    const together = theirs === null ? null : (mergeWords(base, theirs, mine) ?? `${theirs} ${mine}`);
    const refusalOf = (text: string): string | null =>
      theirs === null ? null : checkEdit(theirs, text, pack.claims);
    const both = together === null || refusalOf(together) !== null ? null : together;
    const refusal = refusalOf(mine);
    const label = there?.label ?? 'Text that is no longer there';
    return [
      {
        kind: 'text',
        id: `text:${item.id}:${path}`,
        item: item.id,
        path,
        label,
        base,
        theirs,
        mine,
        both,
        refusal,
      },
    ];
  });
}

function settled(
  edit: FieldEdit,
  change: Extract<UpdateChange, { kind: 'text' }>,
  choice: UpdateChoice,
): FieldEdit[] {
  const { theirs, both, refusal } = change;
  if (choice === 'theirs') return [];
  if (choice === 'both' && theirs !== null && both !== null) return [{ ...edit, base: theirs, text: both }];
  // Our words stay in the file also where their field is gone, or has a number now that words from before cannot be
  // written over: the review and the check list name them until they are taken out.
  return theirs === null || refusal !== null ? [edit] : [{ ...edit, base: theirs }];
}

/** Edits whose field moved get its new path; those that say what the pack now says are done with. */
function movedEdits(item: SlideItem, remix: Remix, pack: PackModel): SlideItem {
  const slide = originalSlide(pack, remix, item);
  if (slide === null) return item;
  const fields = slideFields(slide);
  const edits = item.edits.flatMap((edit) => {
    const there = fields.find((field) => field.path === edit.path);
    if (there?.text === edit.text) return [];
    if (there?.text === edit.base) return [edit];
    const path = movedTo(edit, fields);
    return [path === null ? edit : { ...edit, path }];
  });
  return { ...item, edits };
}

/** Where the words that were edited stand now, when there is exactly one such place. */
function movedTo(edit: FieldEdit, fields: readonly SlideField[]): string | null {
  if (edit.base === '') return null;
  const [only, ...more] = fields.filter((field) => field.text === edit.base);
  return only === undefined || more.length > 0 ? null : only.path;
}

/** A slide that the deck does not show yet and that is called nearly the same. */
function nearestSlide(id: string, known: string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(id, known);
  return distance(id, best) <= Math.ceil(id.length / 3) ? best : null;
}

function displayOf(pack: PackModel, claim: string, figure: string): string | null {
  return figureOf({ claim, figure }, pack.claims)?.figure.display ?? null;
}
