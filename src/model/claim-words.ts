import type { Claim, Figure } from './claim.ts';
import type { Design, Verdict } from './claim-grades.ts';
import { sayDate } from './dates.ts';
import type { Source } from './source.ts';

/** Verdicts as readers see them. */
export const verdictWords: Record<Verdict, string> = {
  confirmed: 'Confirmed',
  dated: 'Dated',
  corrected: 'Corrected',
  unverified: 'Unverified',
  withdrawn: 'Withdrawn',
};

/** Designs as readers see them beside a study. */
export const designWords: Record<Design, string> = {
  'trials-review': 'Review of controlled studies',
  trial: 'Trial',
  controlled: 'Comparison group',
  'linked-records': 'Large records, adjusted',
  review: 'Review, mostly uncontrolled',
  'before-after': 'Before and after',
  'national-statistic': 'Official count',
  survey: 'Survey',
  'service-record': 'Count by the service',
  modelled: 'Worked out',
  policy: 'Policy',
  account: 'Account',
};

/** A mark with its verdict's name in front, unless it begins with it. */
export function verdictMark(verdict: Verdict, mark: string): string {
  const name = verdictWords[verdict];
  return mark.toLowerCase().startsWith(name.toLowerCase()) ? mark : `${name}: ${mark}`;
}

/** `Confirmed.`, or the verdict with its reason in a few words. */
export function standingOf({ verdict, mark }: Pick<Claim, 'verdict' | 'mark'>): string {
  const words =
    mark === undefined || verdict === 'confirmed' ? verdictWords[verdict] : verdictMark(verdict, mark);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** Of whom, where and when: `Adults, England, 2022 to 2024`. */
export function populationOf({ population, place, period }: Claim): string {
  return `${population}, ${place}, ${period}`;
}

/** `, read 20 November 2026` behind the name of a source; nothing where no day is known. */
export function readOn({ checked }: Pick<Claim, 'checked'>): string {
  return checked === '' ? '' : `, read ${sayDate(checked)}`;
}

/** Figures that the claim's sentence does not give: `3.8% of women; 2% of men`. Empty when it gives all. */
export function otherFigures({ figures, statement }: Claim): string {
  return figures
    .filter(({ display }) => !statement.includes(display))
    .map((figure) => `${figure.display} ${figure.label ?? `(${figureLabel(figure)})`}`)
    .join('; ');
}

/** What a verdict means, in one sentence. */
export const verdictMeanings: Record<Verdict, string> = {
  confirmed: 'Its publisher’s own page, abstract or record says the same.',
  dated: 'It was right when it was published. It is old, or it holds only for its own time.',
  corrected: 'The February 2025 pack says something else than the source. We show what the source says.',
  unverified:
    'Its publisher’s own page was not read: it was found in somebody else’s account, or nowhere. That does not make it wrong.',
  withdrawn: 'Its own source contradicts it. It is not used as a benefit.',
};

/** The mark of a claim without its verdict's name, e.g. `The pack said 81%`; empty when it has none. */
export function markText({ mark, verdict }: Claim): string {
  if (mark === undefined) return '';
  const rest = mark.replace(new RegExp(`^${verdictWords[verdict]}:\\s*`, 'i'), '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** What a figure counts, e.g. `of GP appointments`; its name as words where it has no label. */
export function figureLabel({ label, name }: Figure): string {
  return label ?? name.replaceAll('-', ' ');
}

/** A figure standing alone: in numerals, where its sentence spells it out. */
export function figureAlone({ display, big }: Figure): string {
  return /\d/.test(display) ? display : (big ?? display);
}

/** Who published a source and when, e.g. `Office for National Statistics, 2 November 2022`. */
export function publishedBy(source: Source): string {
  return source.date === undefined
    ? `${source.publisher}, no date given`
    : `${source.publisher}, ${sayDate(source.date)}`;
}

/** How old figures are: whole years from the year they are of to the day of the last check. */
export function ageWords(age: number): string {
  if (age === 0) return 'of this year';
  return age === 1 ? '1 year old' : `${age} years old`;
}

/** For a figure of somebody's own that comes from nowhere. */
export const noSource = 'No source given';

/** Who says so, as short as a slide has it. */
export function citeOf(claim: Claim, sources: Readonly<Record<string, Source>>): string {
  return sources[claim.source]?.cite ?? noSource;
}
