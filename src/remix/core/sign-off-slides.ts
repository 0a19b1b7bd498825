import type { PackModel } from '../../model/deck.ts';
import { entryOf } from '../../model/entry-of.ts';
import type { Remix, RemixItem, SlideItem } from '../../model/remix.ts';
import { originalSlide } from '../../select/apply-remix.ts';
import { assumedCase } from '../../select/assumed-slide.ts';
import { keptOn } from './kept-figures.ts';
import { chartsOfItem, hasFigureAtChart } from './pack-words.ts';

/** What was done to slides of the edition that a remix is compared with, mostly by their titles. All text is plain. */
export type SlideChanges = {
  added: string[];
  own: Array<{ title: string; source: string }>;
  hidden: string[];
  removed: string[];
  /** Slides that stand behind the end, and do not in the edition. */
  keptForQuestions: string[];
  /** Slides of the talk that stand behind the end in the edition. */
  broughtIntoTalk: string[];
  /** Slides in the pack's words for another audience, or for none. */
  otherWords: string[];
  /** Slides whose numbers are worked out here and not in the pack, with the place where they are for one. */
  workedOut: string[];
  /** How many slides have other minutes than in the edition. */
  retimed: number;
  /** Slides without their charts. */
  chartsHidden: string[];
  /** Slides on which charts are as published, or keep the pack's title, though a local figure is beside them. */
  chartsKept: string[];
  /** Whether slides that stayed in the talk, or behind it, have another order there. */
  reordered: boolean;
};

/**
 * How the slides of a remix differ from those of its edition; from nothing, where it has none.
 *
 * @param pack Has the chosen place in it.
 */
export function slideChanges(
  pack: PackModel,
  remix: Remix,
  titleOf: (item: RemixItem) => string,
): SlideChanges {
  const entries = entryOf(pack.editions, remix.edition ?? '')?.slides ?? [];
  const inEdition = entries.map(({ id }) => id);
  const entryFor = ({ slide }: { slide: string }) => entries.find(({ id }) => id === slide);
  const inRemix = remix.items.flatMap((item) => (item.kind === 'slide' ? [item.slide] : []));
  const firsts = new Set<string>();
  const isFirst = (slide: string): boolean => firsts.size < firsts.add(slide).size;
  const shown = remix.items.filter(({ hidden }) => !hidden);
  const slides = shown.filter((item) => item.kind === 'slide');
  const told = slides.filter((item) => entryFor(item) !== undefined);
  const wording = (item: SlideItem): string => JSON.stringify(originalSlide(pack, remix, item));
  const decided = (chart: SlideItem['chart']): SlideItem[] => slides.filter((item) => item.chart === chart);
  const wasBackup = (item: RemixItem): boolean => item.kind === 'slide' && (entryFor(item)?.backup ?? false);
  const stayed = remix.items.flatMap((item) =>
    item.kind === 'slide' && (item.backup ?? false) === wasBackup(item) ? [item.slide] : [],
  );
  const kept = [...new Set(stayed)].filter((id) => inEdition.includes(id));
  return {
    // A slide that stands in the order twice was added once.
    added: shown.flatMap((item) => {
      if (item.kind !== 'slide') return [];
      const isOnce = isFirst(item.slide);
      return isOnce && entryFor(item) !== undefined ? [] : [titleOf(item)];
    }),
    own: shown.flatMap((item) =>
      item.kind === 'slide' ? [] : [{ title: titleOf(item), source: sourceOfOwn(item, remix) }],
    ),
    hidden: remix.items.filter(({ hidden }) => hidden).map(titleOf),
    removed: inEdition.filter((id) => !inRemix.includes(id)).map((id) => pack.slides[id]?.plainTitle ?? id),
    keptForQuestions: shown.filter((item) => item.backup && !wasBackup(item)).map(titleOf),
    broughtIntoTalk: shown.filter((item) => !item.backup && wasBackup(item)).map(titleOf),
    otherWords: told
      .filter((item) => wording(item) !== wording({ ...item, edition: remix.edition }))
      .map(titleOf),
    workedOut: slides.flatMap((item) => {
      const found = assumedCase(item, pack);
      if (found === null) return [];
      const { place } = found.given;
      return [place === null ? titleOf(item) : `${titleOf(item)} (${place.name})`];
    }),
    retimed: told.filter((item) => item.minutes !== entryFor(item)?.minutes).length,
    chartsHidden: decided('hide')
      .filter((item) => chartsOfItem(item, remix, pack).length > 0)
      .map(titleOf),
    chartsKept: decided('keep')
      .filter((item) => hasFigureAtChart(item, remix, pack))
      .map(titleOf),
    reordered: kept.join(' ') !== inEdition.filter((id) => kept.includes(id)).join(' '),
  };
}

/** Where a slide of one's own has its figures from, in words; empty where that is said nowhere. */
function sourceOfOwn(item: Exclude<RemixItem, { kind: 'slide' }>, { locals }: Remix): string {
  if (item.kind === 'break') return 'A section break';
  if (item.content.kind === 'ask') return 'an ask';
  const kept = keptOn(item);
  const sources = [item.source, ...locals.filter(({ id }) => kept.includes(id)).map(({ source }) => source)];
  return [...new Set(sources.filter((source) => source.trim() !== ''))].join('; ');
}
