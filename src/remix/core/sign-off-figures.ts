import { lowerFirst } from '../../charts/format-value.ts';
import { citeOf } from '../../model/claim-words.ts';
import type { DeckModel, PackModel } from '../../model/deck.ts';
import { entryOf } from '../../model/entry-of.ts';
import { ownFigureName, ownFigures, ownSourceName } from '../../model/own-names.ts';
import type { OwnFigure, Remix } from '../../model/remix.ts';
import { markedStrengthLine } from '../../model/strength.ts';
import { referencesIn } from '../../model/visit.ts';
import { assumedCase } from '../../select/assumed-slide.ts';
import { isOnSlide, keptOn } from './kept-figures.ts';

/** A figure that somebody put in by hand. All text is plain. */
export type HandFigure = {
  value: string;
  label: string;
  /** What it stands in for; null for a figure of its own. */
  replaces: string | null;
  where: string;
  place: string;
  period: string;
  source: string;
  /** An https address in the words of the source; null without one. */
  url: string | null;
  /** Empty where nobody is named. */
  addedBy: string;
};

/** Published figures of the chosen place that stand on slides. */
export type PlaceFigure = {
  what: string;
  figures: string[];
  slides: string[];
  period: string;
  source: string;
  url: string | null;
  /** Its strength with the reason. */
  strength: string;
  verdict: DeckModel['claims'][string]['verdict'];
};

/** Local figures of a remix, then the figures on slides of its maker's own. `where` names an item, null for all. */
export function handFigures(
  remix: Remix,
  pack: PackModel,
  { slides, sources }: Pick<DeckModel, 'slides' | 'sources'>,
  where: (item: string) => string,
): HandFigure[] {
  const { refused } = ownFigures(remix, pack);
  const shownOn = (figure: string): string =>
    remix.items
      .filter((item) => !item.hidden && keptOn(item).includes(figure))
      .map((item) => where(item.id))
      .join('; ');
  const stands = (local: OwnFigure): string => {
    if (refused.includes(local)) return 'refused, on no slide';
    if (local.replaces === null) return shownOn(local.id) || 'kept, on no slide';
    if (!isOnSlide(local, { slides })) return 'on no slide';
    return local.item === null ? 'every slide that shows it' : where(local.item);
  };
  const replacing = remix.locals.map((local): HandFigure => {
    const { id, replaces, value, label, place, period, source, addedBy } = local;
    const claim = replaces === null ? undefined : entryOf(pack.claims, replaces.claim);
    const figure = claim?.figures.find(({ name }) => name === replaces?.figure);
    const name = ownFigureName(id);
    const known = entryOf(sources, name);
    return {
      value,
      label,
      replaces: claim === undefined ? null : `${figure?.display ?? ''}: ${claim.statement}`,
      where: stands(local),
      place,
      period,
      source,
      url: known?.url ?? null,
      addedBy,
    };
  });
  const own = remix.items.flatMap((item): HandFigure[] => {
    if (item.kind !== 'own' || item.hidden || item.content.kind !== 'figures') return [];
    const name = ownSourceName(item.id);
    const url = entryOf(sources, name)?.url;
    return item.content.figures.map(({ value, label, place, period }) => {
      const { source } = item;
      const on = where(item.id);
      return {
        value,
        label,
        replaces: null,
        where: on,
        place,
        period,
        source,
        url: url ?? null,
        addedBy: '',
      };
    });
  });
  const assumed = remix.items.flatMap((item): HandFigure[] => {
    const found = item.kind === 'slide' && !item.hidden ? assumedCase(item, pack) : null;
    if (found === null) return [];
    return found.changed.map(({ label, value, usual }) => ({
      value,
      label: lowerFirst(label),
      replaces: `${usual}, the pack’s number.`,
      where: where(item.id),
      place: found.given.place?.name ?? 'England',
      period: 'one year',
      source: 'Our assumption',
      url: null,
      addedBy: found.by,
    }));
  });
  return [...replacing, ...own, ...assumed];
}

/** Figures that choosing a place put on slides, a table each. Those of London and England beside them are not listed. */
export function placeFigures({ place }: PackModel, { slides, claims, sources }: DeckModel): PlaceFigure[] {
  if (place === undefined) return [];
  return Object.values(claims).flatMap((claim): PlaceFigure[] => {
    if (!claim.id.startsWith('local-') || !claim.id.endsWith(`-${place.code.toLowerCase()}`)) return [];
    const on = slides.filter((slide) => slide.claims.includes(claim.id));
    if (on.length === 0) return [];
    const named = new Set(
      on
        .flatMap(({ title, main, side }) => referencesIn({ title, main, side }))
        .flatMap((one) => (one.claim === claim.id ? one.figure : [])),
    );
    // A chart shows the whole row.
    const shown = claim.figures.filter(({ name }) => named.size === 0 || named.has(name));
    const source = sources[claim.source];
    return [
      {
        what: claim.statement,
        figures: shown.map(({ label, display }) => (label === undefined ? display : `${label} ${display}`)),
        slides: on.map(({ plainTitle }) => plainTitle),
        period: claim.period,
        source: citeOf(claim, sources),
        url: source?.url ?? null,
        strength: markedStrengthLine(claim),
        verdict: claim.verdict,
      },
    ];
  });
}
