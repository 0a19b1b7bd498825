import type { Answers } from '../model/answer.ts';
import type { DeckModel, EditionModel, LeaveBehind, PackModel, Slide, UnboundSlide } from '../model/deck.ts';
import { entryOf } from '../model/entry-of.ts';
import { backupSection, shownSlides } from '../model/shown-slides.ts';
import { chartsIn } from '../model/visit.ts';
import { wordSlide } from '../model/word-slide.ts';
import { type Binding, bindSlide, wordsOf } from './bind.ts';
import { abbreviationsOf } from './mark-abbreviations.ts';
import { runSteps, type Steps } from './steps.ts';
import { whoseFigures } from './whose-figures.ts';

/** The deck of one edition: its slides in its order, with its own wording, numbers and contents. */
export function selectEdition(pack: PackModel, id: string): DeckModel {
  const edition = entryOf(pack.editions, id);
  if (edition === undefined) throw new Error(`There is no edition "${id}".`);
  const worded = edition.slides.flatMap((entry): UnboundSlide[] => {
    const base = pack.slides[entry.id];
    if (base === undefined) return [];
    const { minutes, backup } = entry;
    return [{ ...wordSlide(base, edition, entry), minutes, ...(backup ? { backup } : {}) }];
  });
  const deck = runSteps(bindSteps(pack, worded, edition));
  const leaveBehind = leaveBehindOf(pack, id);
  return leaveBehind === null ? deck : { ...deck, leaveBehind };
}

/** Slides in their order and their last words as a deck, a slide at a time. */
export function* bindSteps(
  pack: PackModel,
  slidesInOrder: UnboundSlide[],
  edition: Omit<EditionModel, 'order' | 'slides'>,
): Steps<DeckModel> {
  const worded = withBackupLast(slidesInOrder, pack);
  const binding = bindingOf(pack, worded);
  const slides: Slide[] = [];
  for (const slide of worded) {
    const bound = bindSlide(slide, pack.extraSources[slide.id] ?? [], binding);
    const whose = whoseFigures(bound, pack);
    slides.push(whose === null ? bound : { ...bound, whose });
    yield;
  }
  const answers = selectAnswers(pack, edition.answers, binding);
  return {
    model: pack.model,
    id: edition.id,
    name: edition.name,
    audience: edition.audience,
    title: edition.cover,
    subtitle: edition.opening,
    version: pack.version,
    updated: pack.updated,
    basis: pack.basis,
    publisher: pack.publisher,
    team: pack.team,
    language: 'en-GB',
    ...(pack.place === undefined ? {} : { place: pack.place }),
    ...(edition.ask === null ? {} : { ask: `${wordsOf(edition.ask.sentence, pack)}.` }),
    minutes: Math.round(shownSlides(slides).reduce((sum, slide) => sum + slide.minutes, 0) * 10) / 10,
    sections: binding.sections.map(({ start: _, ...section }) => section),
    slides,
    charts: usedCharts(pack, slides),
    ...registerOf(pack, slides),
    glossary: pack.glossary,
    ...(answers === null ? {} : { answers }),
    spine: edition.spine,
  };
}

/** Backup slides stand behind all others, under the pack's divider for them. */
function withBackupLast(slides: UnboundSlide[], { slides: all }: PackModel): UnboundSlide[] {
  const backup = slides.filter((slide) => slide.backup);
  const divider = all[backupSection];
  if (backup.length === 0 || divider === undefined) return [...shownSlides(slides), ...backup];
  return [...shownSlides(slides), { ...divider, section: backupSection, backup: true }, ...backup];
}

function leaveBehindOf(pack: PackModel, edition: string): LeaveBehind | null {
  const base = pack.leaveBehinds?.[edition];
  if (base === undefined) return null;
  const page = { ...bindSlide(base, [], bindingOf(pack, [])), number: 1 };
  return {
    page,
    charts: usedCharts(pack, [page]),
    ...registerOf(pack, [page]),
  };
}

/**
 * The answers of the pack, bound, those that are asked for first ahead of the others; null where there are none.
 *
 * @param first Ids of those that come first.
 */
export function selectAnswers(
  pack: PackModel,
  first: readonly string[],
  binding = bindingOf(pack, []),
): Answers | null {
  const all = pack.answers ?? {};
  const ahead = first.filter((id) => Object.hasOwn(all, id));
  const ids = [...new Set([...ahead, ...Object.keys(all)])];
  const list = ids.flatMap((id) => {
    const answer = entryOf(all, id);
    if (answer === undefined) return [];
    const { question, asked } = answer;
    const slides = answer.slides.map((slide) => ({ id: slide, ...binding.slideOf(slide) }));
    return [{ id, question, asked, page: bindSlide(answer.page, [], binding), slides }];
  });
  if (list.length === 0) return null;
  const register = registerOf(
    pack,
    list.map(({ page }) => page),
  );
  return { list, first: ahead.length, ...register };
}

/** What the slides of a deck are bound to: the register, and the running order they make. */
export function bindingOf(pack: PackModel, slides: readonly UnboundSlide[]): Binding {
  const numbers = new Map(slides.map(({ id }, index) => [id, index + 1]));
  const titles = new Map(slides.map(({ id, title }) => [id, title]));
  const sections = pack.sections
    .map((section) => ({
      ...section,
      in: shownSlides(slides).filter((slide) => slide.section === section.id),
    }))
    .filter((section) => section.in.length > 0)
    .map(({ in: own, ...section }) => ({
      ...section,
      slides: own.length,
      start: numbers.get(own[0]?.id ?? '') ?? 0,
    }))
    // An edition may take them in another order than the pack.
    .sort((a, b) => a.start - b.start)
    .map((section, index) => ({ ...section, number: index + 1 }));
  const slideOf: Binding['slideOf'] = (id) => {
    const title = titles.get(id);
    const words = title === undefined ? pack.slides[id]?.plainTitle : wordsOf(title, pack);
    return { title: words ?? id, number: numbers.get(id) ?? null };
  };
  return { ...pack, sections, slideOf, markAbbreviations: abbreviationsOf(pack.glossary) };
}

function usedCharts(pack: PackModel, slides: readonly Slide[]): DeckModel['charts'] {
  return pick(pack.charts, slides.flatMap(chartsIn));
}

/** The claims of slides, and the sources that these and the slides name. */
function registerOf(pack: PackModel, slides: readonly Slide[]): Pick<DeckModel, 'claims' | 'sources'> {
  const claims = pick(
    pack.claims,
    slides.flatMap((slide) => slide.claims),
  );
  const cited = slides.flatMap(({ citations }) => citations.map(({ source }) => source));
  return {
    claims,
    sources: pick(pack.sources, [...cited, ...Object.values(claims).map(({ source }) => source)]),
  };
}

function pick<T>(from: Record<string, T>, ids: readonly string[]): Record<string, T> {
  const wanted = new Set(ids);
  return Object.fromEntries(Object.entries(from).filter(([id]) => wanted.has(id)));
}
