import type { Area } from './area-schema.ts';

export type { Area };

type Areas = Readonly<Record<string, Area>>;

/** Places as a page fetches them; not `isWhole` in a deck that stands alone, which knows those of its charts only. */
export type AreaList = { places: Area[]; isWhole: boolean };

/** The places a reader can choose, in the order of the register: boroughs, then care boards. */
export function areasToChoose(places: Areas): Area[] {
  return Object.values(places).filter(({ kind }) => kind === 'borough' || kind === 'icb');
}

/** What a place lies in, nearest first, e.g. its care board, London, England. */
export function parentsOf(place: Area, places: Areas): Area[] {
  const parent = places[place.parent ?? ''];
  return parent === undefined || parent.code === place.code ? [] : [parent, ...parentsOf(parent, places)];
}

/** The region and country that figures of a place stand beside. */
export function besideOf(place: Area, places: Areas): Area[] {
  return parentsOf(place, places).filter(({ kind }) => kind === 'region' || kind === 'country');
}

/** Ways in which a text can name the place: `<PlaceName as="in" />` on a slide, `{place.in}` in a chart. */
export const areaForms = ['said', 'start', 'in', 'possessive', 'beside', 'peers'] as const;
export type AreaForm = (typeof areaForms)[number];

const peers: Record<Area['kind'], string> = {
  borough: 'districts',
  icb: 'integrated care boards',
  region: 'regions',
  country: 'countries',
};

/** The place in all its forms, e.g. `the City of London`, `in the City of London`, `London and England`. */
export function areaWords(place: Area, places: Areas): Record<AreaForm, string> {
  const said = place.said ?? place.name;
  return {
    said,
    start: said.charAt(0).toUpperCase() + said.slice(1),
    in: `in ${said}`,
    possessive: said.endsWith('s') ? `${said}’` : `${said}’s`,
    beside: besideOf(place, places)
      .map((one) => one.name)
      .join(' and '),
    peers: peers[place.kind],
  };
}

/** Fills every `{place.form}` in a text. */
export function fillArea(text: string, words: Record<AreaForm, string>): string {
  return areaForms.reduce((filled, form) => filled.replaceAll(`{place.${form}}`, () => words[form]), text);
}
