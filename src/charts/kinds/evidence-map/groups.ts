import type { ResolvedChart } from '../../../model/chart.ts';
import type { Design } from '../../../model/claim-grades.ts';
import type { Study } from '../../../model/evidence-map.ts';
import { isMissing } from '../../format-value.ts';
import type { Bare } from '../../sentence.ts';

/** Ways a study can be read: against people without the help, against itself before, or worked out. */
const kinds = {
  compared: { title: 'Compared with people without the help', said: 'compared with people without the help' },
  alone: { title: 'Before and after, without a comparison group', said: 'without a comparison group' },
  modelled: { title: 'Worked out, not observed', said: 'worked out from other figures' },
} as const;
export type GroupKind = keyof typeof kinds;

const compared: readonly Design[] = ['trials-review', 'trial', 'controlled', 'linked-records'];

/** Which group of rows a study stands in. */
export function groupOf({ design }: Study): GroupKind {
  if (design === 'modelled') return 'modelled';
  return compared.includes(design) ? 'compared' : 'alone';
}

/** Rows that are read the same way, strongest group first. `studies` and `outcomes` are numbers in the chart. */
export type Group = { kind: GroupKind; title: string; said: string; studies: number[] };

/** What is shown: on a slide the studies that its author chose and the outcomes they have, elsewhere all. */
export type Shown = { groups: Group[]; outcomes: number[] };

export function shownOf(chart: Bare, onSlide: boolean): Shown {
  const { evidence, highlight, categories, series } = chart;
  const chosen = onSlide && highlight.length > 0 ? highlight : categories.map((_, index) => index);
  const groups = (['compared', 'alone', 'modelled'] as const).flatMap((kind): Group[] => {
    const studies = categories.flatMap((_, index) => {
      const study = evidence?.studies[index];
      return study && chosen.includes(index) && groupOf(study) === kind ? [index] : [];
    });
    return studies.length === 0 ? [] : [{ kind, ...kinds[kind], studies }];
  });
  const studies = groups.flatMap((group) => group.studies);
  const outcomes = series.flatMap((_, at) =>
    at !== evidence?.all && studies.some((study) => cellOf(chart, study, at)) ? [at] : [],
  );
  return { groups, outcomes };
}

/** One finding: which way it went, and the claim that says so. */
export type Finding = { study: number; outcome: number; value: number; label: string; claim: string };

/** The finding of a study for an outcome; undefined where it states none. */
export function cellOf(chart: Bare, study: number, outcome: number): Finding | undefined {
  const datum = chart.series[outcome]?.data[study];
  const claim = chart.evidence?.studies[study]?.claims[outcome];
  if (datum === undefined || isMissing(datum) || datum.value === null || !claim) return undefined;
  return { study, outcome, value: datum.value, label: datum.label, claim };
}

/** What a study found on everything at once; undefined where it names its outcomes. */
export function wholeOf(chart: ResolvedChart, study: number): Finding | undefined {
  const all = chart.evidence?.all;
  return all === null || all === undefined ? undefined : cellOf(chart, study, all);
}

/** "no clear difference (all outcomes)": a finding that stands across all columns. */
export function wholeWords(chart: ResolvedChart, { label, outcome }: Finding): string {
  return `${label} (${(chart.series[outcome]?.name ?? '').toLowerCase()})`;
}

/** "Deep End, Glasgow (Trial, 2019: 288 people and 612 others). Health: better." */
export function findingWords(chart: ResolvedChart, { study, outcome, label }: Finding): string {
  const note = chart.notes?.texts[study];
  return `${chart.categories[study]}${note ? ` (${note})` : ''}. ${chart.series[outcome]?.name}: ${label}.`;
}
