import { z } from './zod.ts';

/** Kinds of place. People choose a borough or a board; the region and the country stand beside it. */
const areaKinds = ['borough', 'icb', 'region', 'country'] as const;

/** Official code of the Office for National Statistics, e.g. `E09000012`. */
const placeCode = z.string().regex(/^[EWSNK]\d{8}$/, 'must be a code like E09000012');

/** A place that is no more: its code and full name, and whether only a part of it went to the place that lists it. */
const formerSchema = z.strictObject({
  code: placeCode,
  official: z.string().min(2),
  part: z.boolean().default(false),
});

const areaSchema = z.strictObject({
  code: placeCode,
  /** As it stands in a list, e.g. `City of London`. */
  name: z.string().min(2),
  kind: z.enum(areaKinds),
  /** Code of the place it lies in: a borough’s care board, a board’s region or country. Absent for a country. */
  parent: z.string().optional(),
  /** As it stands in a sentence, e.g. `the City of London`. Default: `name`. */
  said: z.string().optional(),
  /** Full official name, where it differs, e.g. `NHS Black Country Integrated Care Board`. */
  official: z.string().optional(),
  /** Year and month in which it was made from others, or its boundary changed, e.g. `2026-04`. */
  since: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'must be a month like 2026-04')
    .optional(),
  /** What was there before `since`. */
  replaces: z.array(formerSchema).optional(),
});

/** A place that figures can be about: a London borough, an integrated care board, London, England. */
export type Area = z.infer<typeof areaSchema>;
type AreaKind = Area['kind'];
export const areasSchema = z.array(areaSchema);
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

const peers: Record<AreaKind, string> = {
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
