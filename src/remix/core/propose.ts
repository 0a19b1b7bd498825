import { lowerFirst } from '../../charts/format-value.ts';
import { list } from '../../charts/sentence.ts';
import { strengths } from '../../model/claim-grades.ts';
import type { EditionModel, PackModel, UnboundSlide } from '../../model/deck.ts';
import { isAskSlide, openingSlideId } from '../../model/edition.ts';
import { entryOf } from '../../model/entry-of.ts';
import type { OwnItem, Remix, SlideItem } from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
import { strengthOf, strengthWords } from '../../model/strength.ts';
import { shownClaims } from '../../select/whose-figures.ts';
import { type Ask, type AskName, asks } from './asks.ts';
import { type Audience, type AudienceName, audiences } from './audiences.ts';
import { askSlide } from './own-ask.ts';
import { placeSlides, saidOfPlace } from './place-slides.ts';
import { emptyRemix, type NewRemix } from './start.ts';

/**
 * The five questions. `topic` is the id of an edition that is about one matter, or of the full pack; minutes are those
 * of the meeting. Where a place is chosen, the pack that goes with the brief has it in it.
 */
export type Brief = { audience: AudienceName; topic: string; minutes: number; ask: AskName };

/** A slide of the proposal, and why it is there, in one plain sentence. */
type Proposed = { item: SlideItem | OwnItem; why: string };

export type Proposal = {
  slides: Proposed[];
  /** Sum of the slides’ minutes. */
  minutes: number;
  /** Why the proposal is longer or shorter than was asked; null when it fits. */
  note: string | null;
};

/** The edition that is about everything. */
const wholePack = 'full';
/** Minutes a slide may be stretched or cut to, as a share of what its words take: hardly cut, since they take that. */
const stretch = { least: 0.9, most: 1.6 } as const;
/** A part has a divider in talks of so many minutes. */
const dividersFrom = 20;
const bare = new Set<UnboundSlide['layout']>(['cover', 'section', 'agenda']);

type Candidate = { slide: UnboundSlide; minutes: number; why: string };

/** The matters that a deck may be about: editions that are not for one audience, the full pack last. */
export function topicsOf({ editions }: Pick<PackModel, 'editions'>): EditionModel[] {
  const ofAudience = new Set(Object.values(audiences).map(({ edition }) => edition));
  const topics = Object.values(editions).filter(
    ({ id, asksWith }) => asksWith === undefined && !ofAudience.has(id),
  );
  return topics.sort((a, b) => Number(a.id === wholePack) - Number(b.id === wholePack) || a.order - b.order);
}

/**
 * A running order for a brief. The same brief always gives the same order.
 *
 *     slides of the topic, then the place's and evidence for the audience and the ask, in turns; then what else there is
 *       v
 *     take the first that fit the time: cover, ask, topic, evidence, ask; the whole pack in its own order
 *       v
 *     stretch the minutes to the time there is
 */
export function proposeOrder(pack: PackModel, brief: Brief): Proposal {
  const wanted = Math.max(1, Math.min(240, brief.minutes));
  const editions = editionsOf(pack, brief);
  const [edition] = editions;
  const about = brief.topic === wholePack ? undefined : entryOf(pack.editions, brief.topic);
  const last = askSlide(edition, brief.ask, about);
  const frame = frameOf(pack, edition, brief, wanted);
  const { ranked, places } = candidates(pack, brief, editions);
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    // Two slides at least, however short the time: one on what it is, one on why it matters.
    const isLong = sum([...frame, ...chosen, candidate]) + last.minutes > wanted * 1.05;
    if (chosen.length < 2 || !isLong) chosen.push(candidate);
  }
  const dividers = brief.topic === wholePack && wanted >= dividersFrom ? dividersOf(pack, chosen) : [];
  const fixed = [...frame, ...dividers];
  const factor = clamp(
    (wanted - sum(fixed) - last.minutes) / Math.max(0.1, sum(chosen)),
    stretch.least,
    stretch.most,
  );
  const timed = chosen.map((candidate) => ({ ...candidate, minutes: tenth(candidate.minutes * factor) }));
  const place = ({ slide }: Candidate): number => places.get(slide.id) ?? -1;
  const body = [...timed, ...dividers].sort((a, b) => place(a) - place(b));
  const slides = [...frame, ...body].map(({ slide: { id: slide }, minutes, why }): Proposed => {
    const words = editions.find((one) => hasWords(one, slide))?.id ?? null;
    return { item: { kind: 'slide', id: '', hidden: false, slide, edition: words, minutes, edits: [] }, why };
  });
  slides.push({ item: last, why: 'It asks what you came to ask, and says who does what by when.' });
  const minutes = tenth(slides.reduce((total, { item }) => total + item.minutes, 0));
  return { slides, minutes, note: noteOf(minutes, wanted) };
}

/** A new remix in the proposed order. */
export function remixFromProposal(pack: PackModel, brief: Brief, proposal: Proposal, made: NewRemix): Remix {
  const [edition] = editionsOf(pack, brief);
  const remix = { ...emptyRemix(pack, made), place: pack.place?.code ?? null };
  const items = proposal.slides.map(({ item }, index) => ({ ...item, id: `i${index + 1}` }));
  const audience = sayBrief(pack, brief);
  if (edition === undefined) return { ...remix, audience, minutes: brief.minutes, items };
  const { cover: title, opening: subtitle, id } = edition;
  return { ...remix, title, subtitle, audience, edition: id, minutes: brief.minutes, items };
}

/** `Commissioners, about children and young people`. */
export function sayBrief(pack: PackModel, { audience, topic }: Brief): string {
  const about = topic === wholePack ? undefined : entryOf(pack.editions, topic);
  const { label } = audiences[audience];
  return about === undefined ? label : `${label}, about ${lowerFirst(about.name)}`;
}

/** The editions whose words a deck wears: that of its topic, then that of its audience; else the full pack. */
function editionsOf(pack: PackModel, { audience, topic }: Brief): EditionModel[] {
  const { edition }: Audience = audiences[audience];
  const ids = [topic === wholePack ? null : topic, edition, wholePack];
  return ids.flatMap((id) => entryOf(pack.editions, id ?? '') ?? []);
}

/** Every slide with an argument of its own, best first, and where each stands in the order. */
function candidates(
  pack: PackModel,
  brief: Brief,
  editions: readonly EditionModel[],
): { ranked: Candidate[]; places: Map<string, number> } {
  const ask: Ask = asks[brief.ask];
  const audience: Audience = audiences[brief.audience];
  const topic = brief.topic === wholePack ? undefined : entryOf(pack.editions, brief.topic);
  const isContent = (slide: UnboundSlide | undefined): slide is UnboundSlide =>
    slide !== undefined && slide.section !== null && !bare.has(slide.layout) && !isAskSlide(slide.id);
  const make = (slide: UnboundSlide, why: string): Candidate => {
    const entry = editions.flatMap(({ slides }) => slides.find(({ id }) => id === slide.id) ?? [])[0];
    return { slide, minutes: Math.max(0.5, entry?.minutes ?? (slide.minutes || 1)), why };
  };
  const listed = (list: Ask['key']): Candidate[] =>
    list.flatMap(({ slide: id, why }) => {
      const slide = entryOf(pack.slides, id);
      return isContent(slide) ? [make(slide, why)] : [];
    });
  const [key, heard] = [listed(ask.key), listed(audience.evidence)];
  const named = unique([...key.slice(0, 2), ...heard.slice(0, 2), ...key.slice(2), ...heard.slice(2)]);
  const evidence = unique(
    inTurns(
      placeSlides(pack).map((slide) => make(slide, whyPlace(slide, pack))),
      named,
    ),
  );
  const about = topic === undefined ? [] : topicSlides(pack, topic).filter(isContent);
  const said = about.map((slide) => make(slide, whyTopic(slide, topic)));
  const content = Object.values(pack.slides).filter(isContent);
  const worth = new Map(content.map((slide) => [slide.id, weight(slide, content, ask, topic)]));
  const rest = content
    .toSorted((a, b) => (worth.get(b.id) ?? 0) - (worth.get(a.id) ?? 0))
    .map((slide) => make(slide, whyMore(pack, slide, ask)));
  const ranked = unique([...inTurns(said, evidence), ...rest]);
  const order = Object.keys(pack.slides);
  if (topic === undefined) return { ranked, places: new Map(order.map((id, at) => [id, at])) };
  // What it is, the topic as its edition argues it, then the evidence.
  const ids = topic.slides.map(({ id }) => id);
  const isAbout = new Set(about.map(({ id }) => id));
  const group = ({ id, section }: UnboundSlide): number => (section === 'what' ? 0 : isAbout.has(id) ? 1 : 2);
  const at = ({ id }: UnboundSlide): number => (isAbout.has(id) ? ids.indexOf(id) : order.indexOf(id));
  const sorted = ranked.map(({ slide }) => slide).sort((a, b) => group(a) - group(b) || at(a) - at(b));
  return { ranked, places: new Map(sorted.map(({ id }, index) => [id, index])) };
}

/** The slides of a topic: those that no other edition tells first, then those that it shares. */
function topicSlides(pack: PackModel, topic: EditionModel): UnboundSlide[] {
  const others = Object.values(pack.editions).filter(({ id }) => id !== topic.id && id !== wholePack);
  const isShared = (slide: string): boolean =>
    others.some(({ slides }) => slides.some(({ id }) => id === slide));
  const ids = shownSlides(topic.slides).map(({ id }) => id);
  const sorted = [...ids.filter((id) => !isShared(id)), ...ids.filter(isShared)];
  return sorted.flatMap((id) => entryOf(pack.slides, id) ?? []);
}

function whyTopic({ layout }: UnboundSlide, topic: EditionModel | undefined): string {
  const about = lowerFirst(topic?.name ?? '');
  if (layout === 'case' || layout === 'cases')
    return `People remember a person: this slide tells of one, on ${about}.`;
  if (layout === 'chart' || layout === 'figures' || layout === 'table')
    return `You speak about ${about}, and this slide has the numbers.`;
  return `You speak about ${about}, and this slide is part of the argument.`;
}

function whyPlace(slide: UnboundSlide, pack: PackModel): string {
  const said = pack.place?.said ?? '';
  const what = list(saidOfPlace(slide, pack).map(lowerFirst));
  return what === '' ? `It shows where ${said} stands.` : `It has figures for ${said}: ${what}.`;
}

/** What a slide is, in the reason for one that nobody named. */
const kinds: Partial<Record<UnboundSlide['layout'], string>> = {
  chart: 'a chart',
  case: 'one person’s story',
  cases: 'the stories of people',
  diagram: 'a drawing',
  figures: 'the numbers',
  questions: 'answers to what people ask',
  table: 'a table',
};

/** Why a slide is there that nobody named: what it adds to its part, and how good the evidence is that it shows. */
function whyMore(pack: PackModel, slide: UnboundSlide, ask: Ask): string {
  const title = pack.sections.find(({ id }) => id === slide.section)?.title ?? '';
  const kind = kinds[slide.layout] ?? 'one more argument';
  const found = shownClaims(slide, pack).flatMap((id) => entryOf(pack.claims, id ?? '') ?? []);
  const best = strengths.find((strength) => found.some((claim) => strengthOf(claim) === strength));
  const evidence = best === undefined ? '' : ` with ${lowerFirst(strengthWords[best])} evidence`;
  return (ask.sections[slide.section ?? ''] ?? 0) >= 4
    ? `“${title}” counts because ${ask.because}, and this slide adds ${kind}${evidence}.`
    : `There is time for ${kind}${evidence} on “${title}”.`;
}

/** How much a slide is worth that nobody named: each further one of its part a little less, reading lists least. */
function weight(
  { id, section, layout }: UnboundSlide,
  all: readonly UnboundSlide[],
  ask: Ask,
  topic: EditionModel | undefined,
): number {
  if (layout === 'links') return Number.NEGATIVE_INFINITY;
  const before = all.filter((slide) => slide.section === section).findIndex((slide) => slide.id === id);
  const isTopic = topic?.slides.some((entry) => entry.id === id) === true;
  return (ask.sections[section ?? ''] ?? 0) - before * 0.7 + (isTopic ? 3 : 0);
}

/** Cover and ask, which stand before everything. Every edition asks for money first: another ask comes at the end alone. */
function frameOf(
  pack: PackModel,
  edition: EditionModel | undefined,
  { ask }: Brief,
  wanted: number,
): Candidate[] {
  const isAsked = ask === 'fund' && wanted >= 8;
  const opening = isAsked && edition !== undefined ? [openingSlideId(edition.id)] : [];
  const whys = [
    'Every deck opens with its title.',
    'It says at once what you ask, and on which figures that rests.',
  ];
  return ['cover', ...opening].flatMap((id, index) => {
    const slide = entryOf(pack.slides, id);
    return slide === undefined ? [] : [{ slide, minutes: slide.minutes, why: whys[index] ?? '' }];
  });
}

/** Dividers of the parts that have two slides or more, and contents before them. */
function dividersOf(pack: PackModel, chosen: readonly Candidate[]): Candidate[] {
  const parts = pack.sections.filter(
    ({ id }) => chosen.filter(({ slide }) => slide.section === id).length >= 2,
  );
  const contents = { id: 'contents', why: 'A long talk needs its contents.' };
  const dividers = parts.map(({ id, title }) => ({ id, why: `It tells people where they are: “${title}”.` }));
  return [...(parts.length >= 2 ? [contents] : []), ...dividers].flatMap(({ id, why }) => {
    const slide = entryOf(pack.slides, id);
    return slide === undefined ? [] : [{ slide, minutes: slide.minutes, why }];
  });
}

/** Two lists as one, one of each in turn. */
function inTurns(one: readonly Candidate[], other: readonly Candidate[]): Candidate[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, at) => [...one.slice(at, at + 1), ...other.slice(at, at + 1)]).flat();
}

/** Each slide once, where it comes first. */
function unique(list: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return list.filter(({ slide: { id } }) => {
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst;
  });
}

/** Whether an edition has words of its own for a slide. */
function hasWords({ slides }: EditionModel, slide: string): boolean {
  const entry = slides.find(({ id }) => id === slide);
  return entry !== undefined && (entry.title !== null || entry.lead !== null || entry.notes !== null);
}

function noteOf(minutes: number, wanted: number): string | null {
  if (Math.abs(minutes - wanted) <= wanted * 0.1) return null;
  return minutes < wanted
    ? `All slides of the pack together take about ${Math.round(minutes)} minutes; leave the rest for questions.`
    : `Less than about ${Math.ceil(minutes)} minutes is too short for two slides and a title.`;
}

function sum(list: ReadonlyArray<{ minutes: number }>): number {
  return list.reduce((total, { minutes }) => total + minutes, 0);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
