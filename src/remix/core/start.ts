import type { PackModel } from '../../model/deck.ts';
import { entryOf } from '../../model/entry-of.ts';
import { packId, type Remix, type RemixItem, remixFormat } from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';

/** What a new remix is given from outside: a kebab-case id, a name and the moment, as an ISO date and time. */
export type NewRemix = { id: string; name: string; now: string };

/** A remix without slides. */
export function emptyRemix(pack: PackModel, { id, name, now }: NewRemix): Remix {
  return {
    format: remixFormat,
    id,
    name,
    created: now,
    changed: now,
    pack: { id: packId, version: pack.version },
    edition: null,
    title: pack.title,
    subtitle: pack.subtitle,
    audience: '',
    minutes: 0,
    items: [],
    place: null,
    locals: [],
    brand: null,
    seen: {},
  };
}

/** A remix that begins as an edition, slide for slide. An edition that the pack lacks gives an empty one. */
export function remixFromEdition(pack: PackModel, edition: string, made: NewRemix): Remix {
  const from = entryOf(pack.editions, edition);
  const remix = emptyRemix(pack, made);
  if (from === undefined) return remix;
  const items = from.slides.map((entry, index): RemixItem => {
    const own = entry.title !== null || entry.lead !== null || entry.notes !== null;
    return {
      kind: 'slide',
      id: `i${index + 1}`,
      hidden: false,
      slide: entry.id,
      edition: own ? edition : null,
      minutes: entry.minutes,
      edits: [],
      ...(entry.backup ? { backup: true } : {}),
    };
  });
  const minutes = Math.round(shownSlides(items).reduce((sum, item) => sum + item.minutes, 0));
  const words = { title: from.cover, subtitle: from.opening, audience: from.audience };
  return { ...remix, ...words, edition, minutes, items };
}
