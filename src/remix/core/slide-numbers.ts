import type { PackModel } from '../../model/deck.ts';
import { figureOf, writeReference } from '../../model/reference.ts';
import type { SlideItem } from '../../model/remix.ts';
import { referencesIn } from '../../model/visit.ts';
import { originalSlide } from '../../select/apply-remix.ts';
import { assumedCase, assumedParts } from '../../select/assumed-slide.ts';

/** A number on a slide: the figure that it names, how it is written and what it is. */
export type SlideNumber = { claim: string; figure: string; display: string; what: string };

/** What a deck assumes on a slide: by whom, the numbers that were changed, what follows, and the page that has them all. */
export type AssumedNumbers = {
  by: string;
  changed: Array<{ id: string; display: string; what: string; usual: string }>;
  results: SlideNumber[];
  /** What the page of the break-even takes to show the same numbers: `?caseload=190-250`. */
  search: string;
};

/** The numbers of a slide that rest on a source, and apart from them what the deck itself assumes; null for nothing. */
export function numbersOn(
  pack: PackModel,
  item: SlideItem,
  place: string | null,
): { sourced: SlideNumber[]; assumed: AssumedNumbers | null } {
  const own = assumedParts(item, pack).claims;
  const { title, main, side } = originalSlide(pack, { title: '', subtitle: '' }, item) ?? {};
  const found = new Map<string, SlideNumber>();
  for (const reference of referencesIn({ title, main, side })) {
    const named = figureOf(reference, { ...pack.claims, ...own });
    if (named === null || named.figure.limit === true) continue;
    const { claim, figure } = named;
    found.set(writeReference(reference), {
      claim: reference.claim,
      figure: reference.figure,
      display: figure.big ?? figure.display,
      what: figure.label ?? claim.statement,
    });
  }
  const all = [...found.values()];
  const isOwn = ({ claim }: SlideNumber): boolean => Object.hasOwn(own, claim);
  const assumed = assumedCase(item, pack);
  return {
    sourced: all.filter((one) => !isOwn(one)),
    assumed:
      assumed === null || assumed.changed.length === 0
        ? null
        : {
            by: assumed.by,
            changed: assumed.changed.map(({ id, label, value, usual }) => ({
              id,
              display: value,
              what: label,
              usual,
            })),
            results: all.filter(isOwn),
            search: searchOf(item, place),
          },
  };
}

function searchOf({ assumes }: SlideItem, place: string | null): string {
  const asked = new URLSearchParams(place === null ? {} : { place });
  for (const { id, low, high } of assumes?.inputs ?? [])
    asked.set(id, low === high ? String(low) : `${low}-${high}`);
  return `?${asked}`;
}
