import type { DeckModel, EditionModel, LeaveBehind, PackModel, Section, Slide } from '../model/deck.ts';
import { plainText } from '../model/inline-text.ts';
import { chartsIn, visitSlide } from '../model/visit.ts';
import { wordSlide } from '../model/word-slide.ts';
import { numberCitations } from './number-citations.ts';
import { runSteps, type Steps } from './steps.ts';

/** The deck of one edition: its slides in its order, with its own wording, numbers and contents. */
export function selectEdition(pack: PackModel, id: string): DeckModel {
  return runSteps(selectSteps(pack, id));
}

/** The same, a slide at a time. */
export function* selectSteps(pack: PackModel, id: string): Steps<DeckModel> {
  const edition = pack.editions[id];
  if (edition === undefined) throw new Error(`There is no edition "${id}".`);
  const slides: Slide[] = [];
  for (const [index, entry] of edition.slides.entries()) {
    const base = pack.slides[entry.id];
    if (base !== undefined) slides.push(placeSlide(pack, edition, base, entry, index + 1));
    yield;
  }
  const sections = sectionsOf(pack, slides);
  for (const slide of slides) fillIn(slide, pack, slides, sections);
  const leaveBehind = leaveBehindOf(pack, id);
  return {
    model: pack.model,
    id,
    name: edition.name,
    audience: edition.audience,
    title: edition.cover,
    subtitle: edition.opening,
    version: pack.version,
    basis: pack.basis,
    publisher: pack.publisher,
    team: pack.team,
    language: 'en-GB',
    ...(pack.place === undefined ? {} : { place: pack.place }),
    minutes: Math.round(slides.reduce((sum, slide) => sum + slide.minutes, 0) * 10) / 10,
    sections,
    slides,
    charts: usedCharts(pack, slides),
    claims: pick(
      pack.claims,
      slides.flatMap((slide) => slide.claims),
    ),
    sources: pick(
      pack.sources,
      slides.flatMap((slide) => slide.citations.map((citation) => citation.source)),
    ),
    glossary: pack.glossary,
    ...(leaveBehind === null ? {} : { leaveBehind }),
  };
}

function leaveBehindOf(pack: PackModel, edition: string): LeaveBehind | null {
  const base = pack.leaveBehinds?.[edition];
  if (base === undefined) return null;
  const page = { ...base, ...numberCitations(base, [], pack) };
  return {
    page,
    charts: usedCharts(pack, [page]),
    claims: pick(pack.claims, page.claims),
    sources: pick(
      pack.sources,
      page.citations.map(({ source }) => source),
    ),
  };
}

function placeSlide(
  pack: PackModel,
  edition: EditionModel,
  base: Slide,
  entry: EditionModel['slides'][number],
  number: number,
): Slide {
  const slide = wordSlide(base, edition, entry);
  slide.number = number;
  slide.minutes = entry.minutes;
  slide.plainTitle = plainText(slide.title);
  Object.assign(slide, numberCitations(slide, pack.extraSources[slide.id] ?? [], pack));
  return slide;
}

function sectionsOf(pack: PackModel, slides: readonly Slide[]): Section[] {
  return pack.sections
    .map((section) => ({ ...section, slides: slides.filter((slide) => slide.section === section.id).length }))
    .filter((section) => section.slides > 0)
    .map((section, index) => ({ ...section, number: index + 1 }));
}

/** Settles what only the finished running order knows: references and the contents. */
function fillIn(slide: Slide, pack: PackModel, slides: readonly Slide[], sections: readonly Section[]): void {
  for (const block of slide.main) {
    if (block.kind !== 'agenda') continue;
    block.items = sections.map((section) => ({
      section: section.id,
      title: section.title,
      number: section.number,
      slides: section.slides,
      start: slides.find((candidate) => candidate.section === section.id)?.number ?? 0,
    }));
  }
  const { main, side, notes } = slide;
  visitSlide(
    { main, side, notes },
    {
      inline: (inline) => {
        if (inline.kind !== 'ref') return;
        const target = slides.find((candidate) => candidate.id === inline.slide);
        inline.number = target?.number ?? null;
        inline.text = target?.plainTitle ?? pack.slides[inline.slide]?.plainTitle ?? inline.slide;
      },
    },
  );
}

function usedCharts(pack: PackModel, slides: readonly Slide[]): DeckModel['charts'] {
  return pick(pack.charts, slides.flatMap(chartsIn));
}

function pick<T>(from: Record<string, T>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(from).filter(([id]) => ids.includes(id)));
}
