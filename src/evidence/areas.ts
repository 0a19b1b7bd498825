/** Kinds of place that the register can be narrowed to. */
export const areas = [
  'London',
  'England',
  'United Kingdom',
  'Elsewhere in the UK',
  'Abroad',
  'Not stated',
] as const;
export type Area = (typeof areas)[number];

const boroughs =
  /Barking|Barnet|Bexley|Brent|Bromley|Camden|Croydon|Ealing|Enfield|Greenwich|Hackney|Hammersmith|Haringey|Harrow|Havering|Hillingdon|Hounslow|Islington|Kensington|Kingston|Lambeth|Lewisham|Merton|Newham|Redbridge|Richmond|Southwark|Sutton|Tower Hamlets|Waltham|Wandsworth|Westminster/;

/** The kinds of place that a claim's words name: more than one where it compares them. */
export function areasOf(place: string): Area[] {
  const found: Area[] = [];
  if (/London/.test(place) || boroughs.test(place)) found.push('London');
  if (/^(Probably )?England|and England|rest of England/.test(place)) found.push('England');
  if (/United Kingdom/.test(place)) found.push('United Kingdom');
  if (/United States|International|elsewhere/.test(place)) found.push('Abroad');
  if (/^Not stated/.test(place)) found.push('Not stated');
  return found.length === 0 ? ['Elsewhere in the UK'] : found;
}
