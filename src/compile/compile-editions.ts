import type { AreaModel } from '../model/area-model.ts';
import type { UnboundInline } from '../model/block.ts';
import type { EditionModel, UnboundSlide } from '../model/deck.ts';
import { type EditionSpec, editionSchema } from '../model/edition.ts';
import { entryOf } from '../model/entry-of.ts';
import type { Position, Problem } from '../model/messages.ts';
import { wordSlide } from '../model/word-slide.ts';
import { bindSlide, wordsOnly } from '../select/bind.ts';
import { spokenMinutes } from '../select/spoken-minutes.ts';
import { checkDialect } from './check-dialect.ts';
import { unboundDigits } from './check-digits.ts';
import { checkEditionFit, checkFit } from './check-fit.ts';
import { type CompiledAsk, compileAsk } from './compile-ask.ts';
import { checkJson, parseJson } from './json-source.ts';
import { type Known, lowerLine } from './lower-slide.ts';
import { parseMdx } from './parse-mdx.ts';
import { readFolder } from './read-files.ts';
import type { Register } from './read-register.ts';
import { type ReportInJson, reporter, reportIn } from './report.ts';

export type CompiledEditions = {
  editions: Record<string, EditionModel>;
  /** Slides that need a place, and where each edition takes them in. */
  insertions: AreaModel['insertions'];
  /** What each edition asks, as its slides and its leave-behind show it. */
  asks: Record<string, CompiledAsk>;
};

/**
 * Reads every edition and settles its running order and its own wording.
 *
 * @param needPlace Ids of slides that are shown only when a place is chosen: they stay out of the running order.
 * @param answers Ids of the prepared answers.
 */
export async function compileEditions(
  root: string,
  slides: Record<string, UnboundSlide>,
  needPlace: ReadonlySet<string>,
  known: Known,
  { names, glossary }: Register,
  answers: readonly string[],
  problems: Problem[],
): Promise<CompiledEditions> {
  const editions: Record<string, EditionModel> = {};
  const insertions: AreaModel['insertions'] = {};
  const asks: CompiledEditions['asks'] = {};
  const binding = wordsOnly(known.claims, glossary);
  const specs = (await readFolder(root, 'content/editions', '.json')).flatMap(({ file, text }) => {
    const json = parseJson(file, text, problems);
    const spec = checkJson(json, editionSchema, problems);
    return spec === null ? [] : [{ json, spec }];
  });
  // Those that share an ask come after those that have one.
  for (const { json, spec } of specs.toSorted((a, b) => asksLate(a) - asksLate(b))) {
    const report = reportIn(json, problems);
    if (entryOf(editions, spec.id) !== undefined)
      report(['id'], 'duplicate-id', ['edition', spec.id, 'another file in content/editions']);
    const shown = spec.slides.flatMap(({ id, backup }) => (backup ? [] : [id]));
    for (const [index, id] of spec.spine.entries())
      if (!shown.includes(id)) report(['spine', index], 'unknown-spine', [id], { found: id, choices: shown });
    for (const [index, answer] of spec.answers.entries()) {
      const at = ['answers', index] as const;
      if (!answers.includes(answer))
        report(at, 'unknown-answer', [answer], { found: answer, choices: answers });
      if (spec.answers.indexOf(answer) < index)
        report(at, 'duplicate-id', ['answer', answer, 'this edition']);
    }
    const seen = new Set<string>();
    const line = (words: string | undefined, place: Position, shown = true): UnboundInline[] | null =>
      words === undefined ? null : compileLine(words, place, known, names, problems, shown);
    const lastShown = spec.slides.findLastIndex(({ backup }) => !backup);
    const entries = spec.slides.flatMap((entry, index): EditionModel['slides'] => {
      const at = ['slides', index] as const;
      if (!known.slides.has(entry.id) && !needPlace.has(entry.id)) {
        const choices = [...known.slides];
        report([...at, 'id'], 'unknown-slide', [entry.id], { found: entry.id, choices });
      }
      if (seen.has(entry.id)) report([...at, 'id'], 'duplicate-id', ['slide', entry.id, 'this edition']);
      seen.add(entry.id);
      const slide = entryOf(slides, entry.id);
      if (slide === undefined) return [];
      if (entry.backup && index < lastShown) {
        const next = spec.slides.slice(index).find(({ backup }) => !backup);
        report([...at, 'backup'], 'backup-place', [entry.id, next?.id ?? '']);
      }
      const notes = entry.notes?.split('\n\n').flatMap((part) => {
        const inlines = line(part, json.placeOf([...at, 'notes']), false);
        return inlines === null ? [] : [inlines];
      });
      const [titleAt, leadAt] = [json.placeOf([...at, 'title']), json.placeOf([...at, 'lead'])];
      const words = {
        title: line(entry.title, titleAt),
        lead: line(entry.lead, leadAt),
        notes: notes ?? null,
      };
      const isCover = slide.layout === 'cover';
      const places = {
        title: words.title !== null ? titleAt : isCover ? json.placeOf(['cover']) : null,
        lead: words.lead !== null ? leadAt : isCover ? json.placeOf(['opening']) : null,
      };
      const worded = wordSlide(slide, spec, words);
      checkEditionFit(
        bindSlide(worded, [], binding),
        bindSlide(slide, [], binding),
        places,
        reporter(json.file, problems),
      );
      const minutes = spokenMinutes(worded, known);
      return [{ id: entry.id, minutes, ...(entry.backup ? { backup: true } : {}), ...words }];
    });
    let ask = spec.asksWith === undefined ? undefined : entryOf(asks, spec.asksWith);
    if (spec.asksWith !== undefined && ask === undefined)
      report(['asksWith'], 'unknown-edition', [spec.asksWith], {
        found: spec.asksWith,
        choices: Object.keys(asks),
      });
    else if (spec.ask !== undefined) {
      ask = compileAsk(spec.id, spec.ask, {
        json,
        report,
        known,
        line: (words, place) => compileLine(words, place, known, names, problems, true),
      });
      for (const slide of [ask.opening, ask.closing])
        checkFit(bindSlide(slide, [], binding), reporter(json.file, problems), json.placeOf(['ask']));
    } else if (ask === undefined) report(['slides'], 'missing-ask', [spec.id]);
    if (ask !== undefined) {
      asks[spec.id] = ask;
      takeIn(entries, ask, slides[entries[0]?.id ?? '']?.layout === 'cover' ? 1 : 0);
    }
    checkTime(spec, entries, report);
    const { id, order, name, audience, cover, opening } = spec;
    editions[spec.id] = {
      ...{ id, order, name, audience, cover, opening },
      ask: ask?.words ?? null,
      ...(spec.asksWith === undefined ? {} : { asksWith: spec.asksWith }),
      answers: spec.answers,
      spine: spec.spine,
      slides: entries.filter((entry) => !needPlace.has(entry.id)),
    };
    const taken = entries.flatMap((entry, index) =>
      needPlace.has(entry.id) ? [{ after: entries[index - 1]?.id ?? null, entry }] : [],
    );
    if (taken.length > 0) insertions[spec.id] = taken;
  }
  const ordered = Object.entries(editions).sort(([, a], [, b]) => a.order - b.order);
  return { editions: Object.fromEntries(ordered), insertions, asks };
}

const asksLate = ({ spec }: { spec: EditionSpec }): number => (spec.asksWith === undefined ? 0 : 1);

/** An edition opens with its ask, after its cover, and closes with it, before its backup slides. */
function takeIn(entries: EditionModel['slides'], { opening, closing }: CompiledAsk, first: number): void {
  const entryOf = ({ id, minutes }: UnboundSlide) => ({ id, minutes, title: null, lead: null, notes: null });
  entries.splice(first, 0, entryOf(opening));
  const backup = entries.findIndex((entry) => entry.backup);
  entries.splice(backup < 0 ? entries.length : backup, 0, entryOf(closing));
}

/** How many slides a warning about the time names. */
const longest = 3;

/** Warns where a talk takes longer than its edition plans, and names the slides that take longest. */
function checkTime(
  { id, minutes: planned }: EditionSpec,
  entries: EditionModel['slides'],
  report: ReportInJson,
): void {
  const shown = entries.filter(({ backup }) => !backup);
  const taken = sayTenths(shown.reduce((sum, { minutes }) => sum + minutes, 0));
  if (planned === undefined || Number(taken) <= planned) return;
  const slow = shown.toSorted((a, b) => b.minutes - a.minutes).slice(0, longest);
  const named = slow.map((entry) => `${entry.id} (${sayTenths(entry.minutes)})`).join(', ');
  const values = [id, taken, sayTenths(Number(taken) - planned), planned, named];
  report(['minutes'], 'over-time', values, { level: 'warning' });
}

/** Minutes to a tenth, without the last digits of a sum. */
function sayTenths(minutes: number): string {
  return String(Math.round(minutes * 10) / 10);
}

function compileLine(
  words: string,
  place: Position,
  known: Known,
  names: readonly string[],
  problems: Problem[],
  shown: boolean,
): UnboundInline[] {
  const found: Problem[] = [];
  const report = reporter(place.file, found);
  const root = parseMdx(place.file, words, found);
  if (root !== null) checkDialect(root, report);
  const inlines = root === null ? [] : lowerLine(root, known, report);
  for (const inline of inlines) {
    if (shown && inline.kind === 'stat' && known.claims[inline.claim]?.verdict === 'withdrawn')
      report(place, 'withdrawn-claim', [inline.claim]);
    if (inline.kind !== 'text') continue;
    for (const digit of unboundDigits(inline.text, names)) report(place, 'unbound-digit', [digit.text]);
  }
  // Positions inside the string mean nothing to the author: point at the string in the JSON file.
  problems.push(...found.map((problem) => ({ ...problem, ...place })));
  return inlines;
}
