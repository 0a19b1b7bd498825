import type { AreaPart, AreaSlide } from '../model/area-model.ts';
import type { UnboundSlide } from '../model/deck.ts';
import type { DeckSpec } from '../model/edition.ts';
import { entryOf } from '../model/entry-of.ts';
import { chartsIn, referencesIn, sourcesIn } from '../model/visit.ts';
import { wordsOf } from '../select/bind.ts';
import { notesWords, spokenMinutes } from '../select/spoken-minutes.ts';
import { type Known, type LoweredSlide, lowerSlide } from './lower-slide.ts';
import type { Register } from './read-register.ts';
import type { ParsedSlide } from './read-slide.ts';
import type { Report } from './report.ts';

/** Layouts that carry no argument of their own: no notes and no sources are asked of them. */
const bare = new Set(['cover', 'section', 'agenda']);

/** Words of speaker notes, at least and at most. */
const notesLength = [60, 120] as const;

/** A slide's model, and as a template where a chosen place changes it. */
export type CompiledSlide = { slide: UnboundSlide; local: AreaSlide | null };

/** One parsed slide → its model, with everything it must have checked. */
export function compileSlide(parsed: ParsedSlide, known: Known, register: Register): CompiledSlide {
  const { head, report, root } = parsed;
  const only = head.place === 'only';
  const lowered = lowerSlide(root, known, report, only);
  const section = sectionOf(head.id, register.deck);
  const plainTitle = wordsOf(lowered.title, known);
  const place = { file: parsed.file, line: 1, column: 1 };
  if (plainTitle === '') report(place, 'missing-title');
  for (const source of head.sources) {
    if (entryOf(known.sources, source) === undefined)
      report(place, 'unknown-source', [source], { found: source, choices: Object.keys(known.sources) });
  }
  if (!bare.has(head.layout)) {
    checkNotes(lowered.notes, known, report);
    if (head.sources.length === 0 && !only && !citesAnything(lowered)) report(place, 'missing-source');
  }
  checkWithdrawn(parsed, lowered, known);
  const slide: UnboundSlide = {
    id: head.id,
    section: section?.id ?? null,
    layout: head.layout,
    kicker: head.kicker ?? (bare.has(head.layout) ? '' : (section?.title ?? '')),
    title: lowered.title,
    plainTitle,
    main: lowered.main,
    side: lowered.side,
    notes: lowered.notes,
    minutes: 0,
    reconstructed: head.reconstructed ?? null,
  };
  slide.minutes = spokenMinutes(slide, known);
  return { slide, local: templateOf(slide, lowered.parts, head.sources, only) };
}

/** Reports speaker notes that are missing, too short or too long. */
export function checkNotes(notes: LoweredSlide['notes'], known: Known, report: Report): void {
  const place = { file: '', line: 1, column: 1 };
  const words = notesWords(notes, known);
  if (words === 0) report(place, 'missing-notes');
  else if (words < notesLength[0] || words > notesLength[1]) report(place, 'notes-length', [words]);
}

/** The slide in parts, when any of them needs a place. */
export function templateOf(
  base: UnboundSlide,
  parts: LoweredSlide['parts'],
  sources: string[],
  only = false,
): AreaSlide | null {
  const changes = [...parts.main, ...parts.side, ...parts.notes].some((part) => !('always' in part));
  if (!only && !changes && parts.titles.length === 0) return null;
  return { ...parts, only, base, sources };
}

/** The section an id belongs to: the part before the slash. */
export function sectionOf(id: string, deck: DeckSpec | null): DeckSpec['sections'][number] | undefined {
  return deck?.sections.find((section) => section.id === id.split('/')[0]);
}

/** True when a slide, or what a place makes of it, names a figure, a chart or a source. */
function citesAnything({ title, main, side, notes, parts }: LoweredSlide): boolean {
  const written = <T>(list: AreaPart<T>[]): T[] =>
    list.flatMap((part) => ('always' in part ? part.always : [...part.local, ...part.otherwise]));
  const local = {
    title: parts.titles.flatMap(({ text }) => text),
    main: written([...parts.main, ...parts.side]),
    notes: written(parts.notes),
  };
  return [{ title, main, side, notes }, local].some(
    (one) => referencesIn(one).length > 0 || chartsIn(one).length > 0 || sourcesIn(one).length > 0,
  );
}

/** A withdrawn claim is one its own source contradicts: never on a slide, except in a note that says so. */
export function checkWithdrawn(
  parsed: Pick<ParsedSlide, 'file' | 'report'>,
  slide: Pick<LoweredSlide, 'title' | 'main' | 'side'>,
  known: Known,
): void {
  const main = [...slide.main, ...slide.side].filter(({ kind }) => kind !== 'note');
  for (const { claim } of referencesIn({ title: slide.title, main }))
    if (known.claims[claim]?.verdict === 'withdrawn')
      parsed.report({ file: parsed.file, line: 1, column: 1 }, 'withdrawn-claim', [claim]);
}
