/**
 * The place a reader has chosen, by its official code: kept in the address (`?place=E09000030`), so that a link
 * carries it, and told to every chart on the page that has places.
 */
const parameter = 'place';
const changed = 'placechange';
/** Codes of the Office for National Statistics: a letter and eight digits. */
const code = /^[EWSNK]\d{8}$/;

/** The chosen place, or null. Anything in the address that is no code counts as none. */
export function getPlace(): string | null {
  const place = new URLSearchParams(location.search).get(parameter) ?? '';
  return code.test(place) ? place : null;
}

/** Chooses a place, or none, and tells every chart. The page's history stays as it is. */
export function setPlace(place: string | null): void {
  const next = place !== null && code.test(place) ? place : null;
  if (next === getPlace()) return;
  const address = new URL(location.href);
  if (next === null) address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, next);
  history.replaceState(history.state, '', address);
  document.dispatchEvent(new CustomEvent(changed, { detail: next }));
}

/** Calls back now, if a place is chosen, and at every change. Returns the way to stop. */
export function onPlace(tell: (place: string | null) => void): () => void {
  const listen = () => tell(getPlace());
  document.addEventListener(changed, listen);
  if (getPlace() !== null) listen();
  return () => document.removeEventListener(changed, listen);
}

/** The category of a chart that the chosen place is; undefined where none is chosen or the chart lacks it. */
export function chosenCategory(chart: { placeCodes?: string[] }): number | undefined {
  const place = getPlace();
  const at = place === null ? -1 : (chart.placeCodes?.indexOf(place) ?? -1);
  return at < 0 ? undefined : at;
}
