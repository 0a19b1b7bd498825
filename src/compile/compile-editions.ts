import type { AreaModel } from '../model/area-model.ts';
import type { UnboundInline } from '../model/block.ts';
import type { EditionModel, UnboundSlide } from '../model/deck.ts';
import { editionSchema } from '../model/edition.ts';
import type { Position, Problem } from '../model/messages.ts';
import { wordSlide } from '../model/word-slide.ts';
import { bindSlide, wordsOnly } from '../select/bind.ts';
import { checkDialect } from './check-dialect.ts';
import { unboundDigits } from './check-digits.ts';
import { checkEditionFit } from './check-fit.ts';
import { checkJson, parseJson } from './json-source.ts';
import { type Known, lowerLine } from './lower-slide.ts';
import { parseMdx } from './parse-mdx.ts';
import { readFolder } from './read-files.ts';
import type { Register } from './read-register.ts';
import { reporter, reportIn } from './report.ts';

/** A divider is on screen for about twelve seconds. */
const dividerMinutes = 0.2;

export type CompiledEditions = {
  editions: Record<string, EditionModel>;
  /** Slides that need a place, and where each edition takes them in. */
  insertions: AreaModel['insertions'];
};

/**
 * Reads every edition and settles its running order and its own wording.
 *
 * @param needPlace Ids of slides that are shown only when a place is chosen: they stay out of the running order.
 */
export async function compileEditions(
  root: string,
  slides: Record<string, UnboundSlide>,
  needPlace: ReadonlySet<string>,
  known: Known,
  { names, glossary }: Register,
  problems: Problem[],
): Promise<CompiledEditions> {
  const editions: Record<string, EditionModel> = {};
  const insertions: AreaModel['insertions'] = {};
  const binding = wordsOnly(known.claims, glossary);
  for (const { file, text } of await readFolder(root, 'content/editions', '.json')) {
    const json = parseJson(file, text, problems);
    const spec = checkJson(json, editionSchema, problems);
    if (spec === null) continue;
    const report = reportIn(json, problems);
    if (editions[spec.id] !== undefined)
      report(['id'], 'duplicate-id', ['edition', spec.id, 'another file in content/editions']);
    const seen = new Set<string>();
    const line = (words: string | undefined, place: Position, shown = true): UnboundInline[] | null =>
      words === undefined ? null : compileLine(words, place, known, names, problems, shown);
    const entries = spec.slides.flatMap((entry, index) => {
      const at = ['slides', index] as const;
      if (!known.slides.has(entry.id) && !needPlace.has(entry.id)) {
        const choices = [...known.slides];
        report([...at, 'id'], 'unknown-slide', [entry.id], { found: entry.id, choices });
      }
      if (seen.has(entry.id)) report([...at, 'id'], 'duplicate-id', ['slide', entry.id, 'this edition']);
      seen.add(entry.id);
      const slide = slides[entry.id];
      if (slide === undefined) return [];
      const own = entry.minutes ?? (slide.minutes > 0 ? slide.minutes : spec.minutes);
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
      const minutes = slide.layout === 'section' ? dividerMinutes : own;
      return [{ id: entry.id, minutes, ...words }];
    });
    editions[spec.id] = { ...spec, slides: entries.filter(({ id }) => !needPlace.has(id)) };
    const taken = entries.flatMap((entry, index) =>
      needPlace.has(entry.id) ? [{ after: entries[index - 1]?.id ?? null, entry }] : [],
    );
    if (taken.length > 0) insertions[spec.id] = taken;
  }
  const ordered = Object.entries(editions).sort(([, a], [, b]) => a.order - b.order);
  return { editions: Object.fromEntries(ordered), insertions };
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
