import { type Area, areasToChoose } from './area.ts';
import { sayMonth } from './dates.ts';
import { nearest } from './messages.ts';

/**
 * A borough or a board as it is today; `said` tells what became of the one that was asked for, in a sentence, and is
 * null where that one is still there. Without a place `said` tells why.
 */
export type FoundArea = { place: Area; said: string | null } | { place: null; said: string };

type Places = Readonly<Record<string, Area>>;
type Former = { code: string; official: string; now: Area[] };

/**
 * Finds what a code or a name stands for today: the place itself, or the one that an old place became part of. An old
 * place that was divided stands for none: which part is meant is not known.
 *
 * @param wanted Official code, name or full name, e.g. `E54000027`, `North West London`; case does not count.
 */
export function findArea(wanted: string, places: Places): FoundArea {
  const known = areasToChoose(places);
  const lower = wanted.trim().toLowerCase();
  const same = (name: string | undefined): boolean => name?.toLowerCase() === lower;
  const place = known.find(({ code, name, said, official }) => [code, name, said, official].some(same));
  if (place !== undefined) return { place, said: null };
  const old = formerPlaces(known);
  const former = old.find(({ code, official }) => [code, official, shortName(official)].some(same));
  if (former !== undefined) return whatBecameOf(former);
  return { place: null, said: unknownWords(wanted, known, old) };
}

/** Every place that is no more, with the places of today that it went to. */
function formerPlaces(known: readonly Area[]): Former[] {
  const found = new Map<string, Former>();
  for (const place of known)
    for (const { code, official } of place.replaces ?? []) {
      const former = found.get(code) ?? { code, official, now: [] };
      former.now.push(place);
      found.set(code, former);
    }
  return [...found.values()];
}

function whatBecameOf({ official, now }: Former): FoundArea {
  const [place] = now;
  if (place === undefined) throw new Error(`${official} has no place that it went to.`);
  const when = place.since === undefined ? '' : ` in ${sayMonth(place.since)}`;
  const fullName = ({ official, name }: Area): string => official ?? name;
  if (now.length > 1) {
    const names = now.map(fullName);
    const between = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
    return { place: null, said: `${official} was divided${when} between ${between}: choose one of them.` };
  }
  const said =
    official === fullName(place)
      ? `The boundary of ${official} changed${when}; the figures shown are those of the new area.`
      : `${official} became part of ${fullName(place)}${when}; its figures are shown.`;
  return { place, said };
}

function unknownWords(wanted: string, known: readonly Area[], old: readonly Former[]): string {
  const isCode = /^[a-z]\d{4,}$/i.test(wanted);
  const choices = [
    ...known.map(({ code, name }) => ({ code, name })),
    ...old.map(({ code, official }) => ({ code, name: shortName(official) })),
  ].map(({ code, name }) => ({ wanted: isCode ? code : name, said: `${name} (${code})` }));
  const near = nearest(
    wanted,
    choices.map((choice) => choice.wanted),
  );
  const meant = choices.find((choice) => choice.wanted === near);
  const help = meant === undefined ? '' : ` Did you mean ${meant.said}?`;
  return `There is no borough or integrated care board “${wanted}”.${help}`;
}

/** `North West London` of `NHS North West London Integrated Care Board`. */
function shortName(official: string): string {
  return official.replace(/^NHS /, '').replace(/ Integrated Care Board$/, '');
}
