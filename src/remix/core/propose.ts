import type { EditionModel, PackModel, UnboundSlide } from '../../model/deck.ts';
import { openingSlideId } from '../../model/edition.ts';
import { entryOf } from '../../model/entry-of.ts';
import type { OwnItem, Remix, SlideItem } from '../../model/remix.ts';
import { type Ask, type AskName, asks } from './asks.ts';
import { askSlide } from './own-ask.ts';
import { emptyRemix, type NewRemix } from './start.ts';

/** The three questions. `audience` is the id of an edition; minutes are those of the meeting. */
export type Brief = { audience: string; minutes: number; ask: AskName };

/** A slide of the proposal, and why it is there, in one plain sentence. */
type Proposed = { item: SlideItem | OwnItem; why: string };

export type Proposal = {
  slides: Proposed[];
  /** Sum of the slides’ minutes. */
  minutes: number;
  /** Why the proposal is longer or shorter than was asked; null when it fits. */
  note: string | null;
};

/** Minutes a slide may be stretched or cut to, as a share of what it was planned for. */
const stretch = { least: 0.6, most: 1.6 } as const;
const bare = new Set<UnboundSlide['layout']>(['cover', 'section', 'agenda']);

type Candidate = { slide: UnboundSlide; minutes: number; score: number; why: string };

/**
 * A running order for a brief. The same brief always gives the same order.
 *
 *     score every slide: the ask's key slides, the audience's edition, the ask's sections
 *       v
 *     take the best that fit the time; in the pack's order; a divider where a part has two slides or more
 *       v
 *     stretch or cut the minutes to the time there is
 */
export function proposeOrder(pack: PackModel, brief: Brief): Proposal {
  const ask: Ask = asks[brief.ask];
  const edition = entryOf(pack.editions, brief.audience);
  const wanted = Math.max(1, Math.min(240, brief.minutes));
  const ranked = candidates(pack, edition, ask);
  const last = askSlide(pack, edition, brief.ask);
  const chosen: Candidate[] = [];
  let frame: Candidate[] = [];
  for (const candidate of ranked) {
    const next = [...chosen, candidate];
    const around = frameOf(pack, edition, next, wanted);
    // Two slides at least, however short the time: one on what it is, one on why it matters.
    if (chosen.length >= 2 && sum(next) + sum(around) + last.minutes > wanted * 1.15) continue;
    chosen.push(candidate);
    frame = around;
  }
  const factor = clamp(
    (wanted - sum(frame) - last.minutes) / Math.max(0.1, sum(chosen)),
    stretch.least,
    stretch.most,
  );
  const timed = chosen.map((candidate) => ({ ...candidate, minutes: tenth(candidate.minutes * factor) }));
  const order = Object.keys(pack.slides);
  const slides = [...frame, ...timed]
    .sort((a, b) => order.indexOf(a.slide.id) - order.indexOf(b.slide.id))
    .map(({ slide, minutes, why }): Proposed => {
      const words = wordsOf(edition, slide.id);
      return {
        item: { kind: 'slide', id: '', hidden: false, slide: slide.id, edition: words, minutes, edits: [] },
        why,
      };
    });
  slides.push({ item: last, why: 'It asks what you came to ask, and says who does what by when.' });
  const minutes = tenth(slides.reduce((total, { item }) => total + item.minutes, 0));
  return { slides, minutes, note: noteOf(minutes, wanted) };
}

/** A new remix in the proposed order. */
export function remixFromProposal(pack: PackModel, brief: Brief, proposal: Proposal, made: NewRemix): Remix {
  const edition = entryOf(pack.editions, brief.audience);
  const remix = emptyRemix(pack, made);
  const items = proposal.slides.map(({ item }, index) => ({ ...item, id: `i${index + 1}` }));
  if (edition === undefined) return { ...remix, minutes: brief.minutes, items };
  const { cover: title, opening: subtitle, audience, id } = edition;
  return { ...remix, title, subtitle, audience, edition: id, minutes: brief.minutes, items };
}

/** Every slide with an argument of its own, best first; equal ones in the pack's order. */
function candidates(pack: PackModel, edition: EditionModel | undefined, ask: Ask): Candidate[] {
  const list = Object.values(pack.slides).flatMap((slide): Candidate[] => {
    if (bare.has(slide.layout) || slide.section === null) return [];
    const entry = edition?.slides.find(({ id }) => id === slide.id);
    const key = ask.key.findIndex((candidate) => candidate.slide === slide.id);
    const weight = ask.sections[slide.section] ?? 0;
    const score = (key >= 0 ? 100 - key : 0) + (entry === undefined ? 0 : entry.backup ? 3 : 6) + weight;
    const title = pack.sections.find(({ id }) => id === slide.section)?.title ?? '';
    const why =
      ask.key[key]?.why ??
      (entry !== undefined && edition !== undefined
        ? `It is in the edition “${edition.name}”, under “${title}”.`
        : `There is time for more on “${title}”, and ${ask.because}.`);
    return [{ slide, minutes: Math.max(0.5, entry?.minutes ?? (slide.minutes || 1)), score, why }];
  });
  return list.sort((a, b) => b.score - a.score);
}

/** Cover, ask, contents and dividers that go with the chosen slides. */
function frameOf(
  pack: PackModel,
  edition: EditionModel | undefined,
  chosen: readonly Candidate[],
  wanted: number,
): Candidate[] {
  const frame: Candidate[] = [];
  const add = (id: string, why: string): void => {
    const slide = entryOf(pack.slides, id);
    if (slide !== undefined) frame.push({ slide, minutes: slide.minutes, score: 0, why });
  };
  add('cover', 'Every deck opens with its title.');
  if (wanted < 8) return frame;
  if (edition !== undefined) add(openingSlideId(edition.id), 'It opens with what you ask of them.');
  const parts = pack.sections.filter(
    ({ id }) => chosen.filter(({ slide }) => slide.section === id).length >= 2,
  );
  if (wanted >= 15 && parts.length >= 2) add('contents', 'A quarter of an hour or more needs its contents.');
  for (const { id, title } of parts) add(id, `It opens the part “${title}”, which has several slides.`);
  return frame;
}

/** The edition whose words a slide wears, where it has words of its own there. */
function wordsOf(edition: EditionModel | undefined, slide: string): string | null {
  const entry = edition?.slides.find(({ id }) => id === slide);
  const own = entry !== undefined && (entry.title !== null || entry.lead !== null || entry.notes !== null);
  return own && edition !== undefined ? edition.id : null;
}

function noteOf(minutes: number, wanted: number): string | null {
  if (Math.abs(minutes - wanted) <= wanted * 0.1) return null;
  return minutes < wanted
    ? `All slides of the pack together take about ${Math.round(minutes)} minutes; leave the rest for questions.`
    : `Less than about ${Math.ceil(minutes)} minutes is too short for two slides and a title.`;
}

function sum(list: readonly Candidate[]): number {
  return list.reduce((total, { minutes }) => total + minutes, 0);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
