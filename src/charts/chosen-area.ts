import { setQuery } from '../browser/address.ts';
import { bareOf, nameIn, queried } from '../model/received-address.ts';

/**
 * The place that a reader has chosen, by its official code: kept in the address (`?place=E09000030`), so that a link
 * carries it, and told to every chart on the page that has places.
 */
const parameter = 'place';
const changed = 'placechange';
/** Codes of the Office for National Statistics: a letter and eight digits. */
const code = /^[EWSNK]\d{8}$/;
/** Longer than the name of any place. */
const most = 80;
/** What a search in the address stands for, remembered: every chart asks. */
let read: { search: string; place: string | null } = { search: '', place: null };
/** A choice that the address could not take. */
let unwritten: string | null | undefined;

/**
 * The chosen place, or null: its code, or the words of an address that somebody wrote, which may be its name, or that of
 * no place at all: `findArea` knows.
 */
export function getArea(): string | null {
  if (unwritten !== undefined) return unwritten;
  if (read.search !== location.search) {
    const asked = queried(location.search, parameter) ?? '';
    const place = nameIn(asked).toUpperCase();
    const words = bareOf(asked).slice(0, most);
    read = { search: location.search, place: code.test(place) ? place : words || null };
  }
  return read.place;
}

/** Chooses a place, or none, and tells every chart. The page's history stays as it is. */
export function setArea(place: string | null): void {
  const next = place !== null && code.test(place) ? place : null;
  if (next === getArea()) return;
  const address = new URL(location.href);
  if (next === null) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, next);
  unwritten = undefined;
  setQuery(address.search);
  if (getArea() !== next) unwritten = next;
  document.dispatchEvent(new CustomEvent(changed, { detail: next }));
}

/** Calls back now, if a place is chosen, and at every change. Returns the way to stop. */
export function onArea(tell: (place: string | null) => void): () => void {
  const listen = () => tell(getArea());
  document.addEventListener(changed, listen);
  if (getArea() !== null) listen();
  return () => document.removeEventListener(changed, listen);
}

type WithAreas = { placeCodes?: string[]; series?: Array<{ place?: string }> };

/** True when the rows or the series of a chart are places. */
export function hasAreas({ placeCodes, series = [] }: WithAreas): boolean {
  return placeCodes !== undefined || series.some(({ place }) => place !== undefined);
}

/** The category, or in a chart whose series are places the series, that a place is; undefined where it has none. */
export function chosenAreaIn(chart: WithAreas, place: string | null): number | undefined {
  if (place === null) return undefined;
  const at = chart.placeCodes?.indexOf(place) ?? chart.series?.findIndex((one) => one.place === place) ?? -1;
  return at < 0 ? undefined : at;
}
