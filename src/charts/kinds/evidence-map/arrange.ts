import type { ChartSpec } from '../../../model/chart.ts';
import type { Claim } from '../../../model/claim.ts';
import { type Design, designs } from '../../../model/claim-grades.ts';
import { designWords } from '../../../model/claim-words.ts';
import type { Dataset } from '../../../model/dataset.ts';
import { entryOf } from '../../../model/entry-of.ts';
import type { EvidenceMap, Study } from '../../../model/evidence-map.ts';
import { type Report, unknownName } from '../../chart-problem.ts';
import { noFigure } from '../../format-value.ts';
import type { Plotted, Row } from '../../resolve-series.ts';

/** Faults of rows: the compiler leads from `found` to the row's own line. */
const path = ['dataset'];

/**
 * Puts the strongest designs first and the outcomes in the order of the spec, and gives each cell its claim. Reports
 * a row without a claim, and an outcome, a design or a claim that nobody knows.
 */
export function arrangeEvidence(
  spec: ChartSpec,
  dataset: Dataset,
  plotted: Plotted,
  claims: Record<string, Claim>,
  report: Report,
): { plotted: Plotted; evidence: EvidenceMap } | undefined {
  const { evidence, encode } = spec;
  const outcome = encode.series;
  if (evidence === undefined || outcome === undefined || encode.note === undefined) {
    const message = 'An evidence map needs "evidence", and "series" and "note" in "encode".';
    report({ path: ['encode'], code: 'evidence-needs-fields', message });
    return undefined;
  }
  const names = dataset.fields.map(({ name }) => name);
  const lost = (['design', 'year', 'audience', 'claim'] as const).filter(
    (key) => !names.includes(evidence[key]),
  );
  for (const key of lost) {
    const what = `field in "${dataset.id}" called`;
    report(unknownName(['evidence', key], 'unknown-field', what, evidence[key], names));
  }
  if (lost.length > 0) return undefined;

  const { rows } = plotted;
  const text = (row: Row | undefined, field: string) => String(row?.[field] ?? '');
  for (const row of rows) checkRow(row);
  const used = evidence.outcomes.filter((name) => plotted.series.some((one) => one.name === name));
  const studies = plotted.categories.map((category, index) => {
    const own = rows.filter((row) => text(row, encode.category) === category);
    const [first] = own;
    const study: Study = {
      design: designOf(text(first, evidence.design)) ?? 'account',
      year: text(first, evidence.year),
      who: text(first, encode.note ?? ''),
      audiences: text(first, evidence.audience).split('; '),
      claims: used.map((name) => {
        const row = own.find((one) => text(one, outcome) === name);
        return row === undefined ? null : text(row, evidence.claim);
      }),
    };
    const filled = own.map((row) => text(row, outcome));
    if (evidence.all !== undefined && filled.includes(evidence.all) && filled.length > 1) {
      const message = `"${category}" has a row for "${evidence.all}" and others; it can have only that one.`;
      report({ path, code: 'all-outcomes-and-one', message, found: category });
    }
    return { category, index, study };
  });
  studies.sort((a, b) => designs.indexOf(a.study.design) - designs.indexOf(b.study.design));
  const series = used.map((name) => {
    const data = plotted.series.find((one) => one.name === name)?.data ?? [];
    return {
      name,
      data: studies.map(({ index }) => {
        const { value = null, label = noFigure } = data[index] ?? {};
        return { value, label: value === null ? noFigure : label };
      }),
    };
  });
  const all = evidence.all === undefined ? -1 : used.indexOf(evidence.all);
  return {
    plotted: {
      ...plotted,
      categories: studies.map(({ category }) => category),
      series,
      notes: studies.map(({ study }) => `${designWords[study.design]}, ${study.year}: ${study.who}`),
    },
    evidence: { studies: studies.map(({ study }) => study), all: all < 0 ? null : all },
  };

  function checkRow(row: Row): void {
    if (evidence === undefined) return;
    const study = text(row, encode.category);
    const where = text(row, outcome ?? '');
    if (!evidence.outcomes.includes(where))
      report(unknownName(path, 'unknown-outcome', 'outcome', where, evidence.outcomes));
    const design = text(row, evidence.design);
    if (designOf(design) === undefined)
      report(unknownName(path, 'unknown-design', 'design of a study', design, [...designs]));
    const id = row[evidence.claim] ?? null;
    if (id === null) {
      const message = `The row of "${study}" for "${where}" names no claim, so nobody can open what it says.`;
      report({ path, code: 'unknown-claim', message, found: study });
      return;
    }
    const claim = entryOf(claims, String(id));
    if (claim === undefined)
      report(unknownName(path, 'unknown-claim', 'claim', String(id), Object.keys(claims)));
    else if (claim.design !== design) {
      const message = `"${study}" says that its design is "${design}", but its claim "${id}" says "${claim.design}".`;
      report({ path, code: 'design-disagrees', message, found: String(id) });
    }
  }
}

function designOf(word: string): Design | undefined {
  return designs.find((one) => one === word);
}
