import type { AreaReport } from '../model/area-model.ts';
import { ownLine } from '../model/cover-credit.ts';
import type { DeckModel, EditionModel, PackModel, UnboundSlide } from '../model/deck.ts';
import { isAskSlide } from '../model/edition.ts';
import { entryOf } from '../model/entry-of.ts';
import { isUnseen } from '../model/inline-text.ts';
import type { BreakItem, Remix, RemixItem, SlideItem } from '../model/remix.ts';
import { shownSlides } from '../model/shown-slides.ts';
import { wordSlide } from '../model/word-slide.ts';
import { applyArea } from './apply-area.ts';
import { applyEdits, unknownNames } from './apply-edits.ts';
import { ownFigureStep } from './apply-own-figures.ts';
import { assumedParts, assumedSlide } from './assumed-slide.ts';
import { wordsOf } from './bind.ts';
import { parseInline } from './inline-markup.ts';
import { lowerOwn, ownSlideId } from './lower-own.ts';
import { setCoverLine, withoutChart } from './remix-marks.ts';
import type { RemixNote } from './remix-note.ts';
import { bindSteps } from './select-edition.ts';
import { fieldHandles } from './slide-fields.ts';
import { runSteps, type Steps } from './steps.ts';

export type AppliedRemix = {
  deck: DeckModel;
  notes: RemixNote[];
  /** Item of every slide in the deck, by slide id. */
  itemOf: Record<string, string>;
  /** What is local with the chosen place; null without one. */
  place: AreaReport | null;
};

/**
 * A remix as a deck: the same kind of value that an edition gives, so that every renderer takes it.
 *
 *     pack -> place -> each item: the pack's words, the edition's, ours -> local figures
 *       v
 *     unique ids and titles, then sections by their dividers
 *       v
 *     bindSteps: numbers, citations, references, contents
 *
 * Never throws on a remix that its schema accepts, and changes neither of its arguments.
 */
export function applyRemix(source: PackModel, remix: Remix): AppliedRemix {
  return runSteps(applySteps(source, remix));
}

/** The same, a slide at a time: for a page on which somebody is typing. */
export function* applySteps(source: PackModel, remix: Remix): Steps<AppliedRemix> {
  const notes: RemixNote[] = [];
  const { pack, report } = placedPack(source, remix.place);
  if (remix.place !== null && report === null) {
    const text = 'There are no figures for the chosen place, so the deck shows those of the pack.';
    notes.push({ level: 'note', code: 'place', item: null, path: null, text });
  }
  const locals = ownFigureStep(remix.locals, pack);
  const made = { ...pack, claims: { ...pack.claims, ...locals.claims } };
  made.sources = { ...pack.sources, ...locals.sources };
  const extraSources: Record<string, string[]> = {};
  const charts: PackModel['charts'] = {};
  const slides: UnboundSlide[] = [];
  const itemOf: Record<string, string> = {};
  for (const item of remix.items) {
    if (item.hidden) continue;
    const slide = itemSlide(item);
    if (slide === null) continue;
    const id = Object.hasOwn(itemOf, slide.id) ? `${slide.id}--${item.id}` : slide.id;
    if (item.kind === 'slide') extraSources[id] = pack.extraSources[item.slide] ?? [];
    itemOf[id] = item.id;
    const edited = item.kind === 'slide' ? item.edits.map(({ path }) => path) : [];
    // Other words on a slide of the pack are its own.
    if (item.kind !== 'slide' || slide.layout === 'cover') {
      const fields = fieldHandles(slide).filter(({ path }) => !edited.includes(path));
      notes.push(...fields.flatMap((field) => unknownNames(item.id, field)));
    }
    const backup = item.backup ? { backup: true as const } : {};
    const kept = item.kind === 'break' ? {} : item;
    slides.push({ ...locals.apply(slide, item.id, edited, kept), id, minutes: item.minutes, ...backup });
    yield;
  }
  settleTitles(slides, itemOf, notes, made);
  const sections = settleSections(slides, made);
  const agenda = slides.find((slide) => slide.layout === 'agenda');
  if (sections.length === 0 && agenda !== undefined) {
    const text = 'The contents slide is empty, because the deck has no sections. Add a section break.';
    notes.push({ level: 'note', code: 'no-sections', item: itemOf[agenda.id] ?? null, path: null, text });
  }
  const all = { ...made, charts: { ...pack.charts, ...locals.charts, ...charts }, sections, extraSources };
  const deck = yield* bindSteps(all, slides, editionOf(remix, slides, pack));
  notes.push(...locals.notes());
  setCoverLine(deck, remix.coverLine?.trim() || ownLine(remix, remix.changed));
  const brand = remix.brand === null ? {} : { brand: remix.brand };
  return { deck: { ...deck, remixed: true, ...brand }, notes, itemOf, place: report };

  function itemSlide(item: RemixItem): UnboundSlide | null {
    if (item.kind === 'break') return breakSlide(item, made);
    if (item.kind === 'own') {
      const own = lowerOwn(item, made);
      for (const claim of own.claims) made.claims[claim.id] = claim;
      if (own.source !== null) {
        made.sources[own.source.id] = own.source;
        extraSources[own.slide.id] = [own.source.id];
      }
      return own.slide;
    }
    const original = originalSlide(pack, remix, item);
    if (original === null) {
      const text = Object.hasOwn(source.local.slides, item.slide)
        ? 'The slide needs a place that has figures for it, and was left out.'
        : `The slide “${item.slide}” is not in this version of the pack and was left out.`;
      notes.push({ level: 'problem', code: 'slide-gone', item: item.id, path: null, text });
      return null;
    }
    const parts = assumedParts(item, pack);
    Object.assign(made.claims, parts.claims);
    Object.assign(made.sources, parts.sources);
    Object.assign(charts, parts.charts);
    for (const text of parts.refused)
      notes.push({ level: 'problem', code: 'not-assumed', item: item.id, path: null, text });
    const edited = applyEdits(original, item, made);
    notes.push(...edited.notes);
    return item.chart === 'hide' ? withoutChart(edited.slide) : edited.slide;
  }
}

/** A pack slide as an item shows it before any edit of our own; null where the pack has no such slide. */
export function originalSlide(
  pack: PackModel,
  remix: Pick<Remix, 'title' | 'subtitle'>,
  item: Pick<SlideItem, 'slide' | 'edition' | 'assumes'> & { id?: string },
): UnboundSlide | null {
  const base = entryOf(pack.slides, item.slide);
  if (base === undefined) return null;
  const edition = item.edition === null ? undefined : entryOf(pack.editions, item.edition);
  const entry = edition?.slides.find(({ id }) => id === item.slide);
  const words = { cover: remix.title, opening: remix.subtitle };
  return assumedSlide(wordSlide(base, words, entry ?? { title: null, lead: null, notes: null }), item, pack);
}

/** The pack with a place in it, and what is local; the pack itself where there is no such place. */
export function placedPack(
  pack: PackModel,
  place: string | null,
): { pack: PackModel; report: AreaReport | null } {
  if (place === null || pack.place !== undefined) return { pack, report: null };
  try {
    return applyArea(pack, place);
  } catch {
    return { pack, report: null };
  }
}

function breakSlide(item: BreakItem, pack: PackModel): UnboundSlide {
  const lead = parseInline(item.lead.trim(), pack);
  return {
    id: ownSlideId(item.id),
    section: null,
    layout: 'section',
    kicker: '',
    title: parseInline(item.title.trim(), pack),
    plainTitle: '',
    main: lead.length === 0 ? [] : [{ kind: 'paragraph', text: lead, lead: true }],
    side: [],
    notes: [],
    minutes: item.minutes,
    reconstructed: null,
  };
}

/**
 * Every divider opens a section; slides before the first one keep that of the pack, where they have one. Sets `section`
 * and the kickers. What an edition asks is in none, and backup slides stand apart.
 */
function settleSections(slides: UnboundSlide[], pack: PackModel): PackModel['sections'] {
  const named = new Set(['', ...pack.sections.map((section) => section.title)]);
  const sections: PackModel['sections'] = [];
  const divided = new Set<string>();
  let current: (typeof sections)[number] | undefined;
  for (const slide of shownSlides(slides)) {
    const own = pack.sections.find(({ id }) => id === slide.section);
    if (slide.layout === 'section') {
      // A divider of the pack keeps the name of its section; the second time it opens one of its own.
      const wanted = slide.section ?? slide.id.replace('/', '-');
      const id = divided.has(wanted) ? slide.id.replace('/', '-') : wanted;
      divided.add(id);
      const first = slide.main[0];
      const summary = first?.kind === 'paragraph' ? wordsOf(first.text, pack) : '';
      const [at, title] = [sections.findIndex((section) => section.id === id), wordsOf(slide.title, pack)];
      current = { id, number: sections.length + 1, title, summary };
      if (at < 0) sections.push(current);
      else sections[at] = current;
    } else if (divided.size === 0) {
      current = own;
      if (own !== undefined && !sections.includes(own)) sections.push(own);
    }
    const section = isAskSlide(slide.id) ? undefined : current;
    slide.section = section?.id ?? null;
    // A kicker that names the kind of slide stays as it is.
    if (section !== undefined && !bare.has(slide.layout) && named.has(slide.kicker))
      slide.kicker = section.title;
  }
  return sections;
}

const bare = new Set<UnboundSlide['layout']>(['cover', 'section', 'agenda']);

/**
 * No deck has two slides of one name: links, contents and screen readers tell them apart by it. An ask is meant to be
 * said twice, at the beginning and at the end.
 */
function settleTitles(
  slides: UnboundSlide[],
  itemOf: Record<string, string>,
  notes: RemixNote[],
  pack: PackModel,
): void {
  const seen = new Set<string>();
  for (const slide of slides) {
    const item = itemOf[slide.id] ?? null;
    if (isUnseen(wordsOf(slide.title, pack))) {
      slide.title = [{ kind: 'text', text: 'Untitled slide' }];
      notes.push({
        level: 'problem',
        code: 'no-title',
        item,
        path: 'title',
        text: 'The slide has no title.',
      });
    }
    if (isAskSlide(slide.id)) continue;
    const title = wordsOf(slide.title, pack);
    let count = 1;
    const named = (): string => (count === 1 ? title : `${title} (${count})`);
    while (seen.has(named())) count += 1;
    seen.add(named());
    if (count === 1) continue;
    slide.title = [...slide.title, { kind: 'text', text: ` (${count})` }];
    const text = `Another slide has the title “${title}”, so this one ends in (${count}).`;
    notes.push({ level: 'note', code: 'title-twice', item, path: 'title', text });
  }
}

/** What a deck of somebody's own asks: the last ask among its slides, in its own words. */
function askOf({ items }: Remix, slides: readonly UnboundSlide[]): EditionModel['ask'] {
  const ask = items.findLast((item) => item.kind === 'own' && item.content.kind === 'ask');
  const slide = slides.find(({ id }) => id === ownSlideId(ask?.id ?? '', 'ask'));
  return slide === undefined ? null : { sentence: slide.title, steps: [], know: [] };
}

/** What is said of the deck as a whole. */
function editionOf(remix: Remix, slides: readonly UnboundSlide[], pack: PackModel) {
  const name = remix.name.trim() === '' ? remix.title : remix.name;
  const began = entryOf(pack.editions, remix.edition ?? '');
  return {
    id: remix.id,
    name,
    audience: remix.audience,
    cover: remix.title,
    opening: remix.subtitle,
    ask: askOf(remix, slides),
    // Its audience asks what that of the edition it began with does.
    answers: began?.answers ?? [],
    spine: began?.spine ?? [],
  };
}
