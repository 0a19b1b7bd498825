import type { ChartSpec, ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import { entryOf } from '../model/entry-of.ts';
import type { EvidenceMap } from '../model/evidence-map.ts';
import { readReference } from '../model/reference.ts';
import { type ChartProblem, type Report, unknownName } from './chart-problem.ts';
import { figuresIn } from './chart-source.ts';
import { kindOf } from './kinds.ts';
import { resolveAnnotations } from './resolve-annotations.ts';
import { resolveAxis } from './resolve-axis.ts';
import { checkFields, type Plotted, resolveSeries } from './resolve-series.ts';
import { resolveStandings, strengthNotes } from './resolve-standings.ts';
import { resolveSteps } from './resolve-steps.ts';
import { checkTypedFigures, fillFigures } from './resolve-words.ts';
import { tableOf } from './table-of.ts';

export type ResolveResult = { chart: ResolvedChart } | { problems: ChartProblem[] };

/**
 * Settles every value, label and word of a chart; what comes out has no pixel and needs no further decision.
 *
 *     spec + dataset + claims
 *       | fields exist and have the right type
 *       | rows filtered, sorted, cut -> categories, series, labels   (the only place where numbers are written)
 *       | axis and ticks
 *       | words filled from claims, annotations tied to data and held against it
 *       v table and summary made
 *     ResolvedChart, or every problem at once
 */
export function resolveChart(
  spec: ChartSpec,
  dataset: Dataset,
  claims: Record<string, Claim>,
  datasets: Record<string, Dataset> = {},
): ResolveResult {
  const problems: ChartProblem[] = [];
  const report: Report = (problem) => problems.push(problem);

  const kind = kindOf(spec);
  if (!checkFields(spec, dataset, report)) return { problems };
  const read = resolveSeries(spec, dataset, claims, report);
  const arranged = kind.evidence?.(spec, dataset, read, claims, report);
  const plotted = arranged?.plotted ?? read;
  const standings = resolveStandings(plotted, claims, report, kind.words !== undefined);
  kind.check?.(plotted, report, dataset.unit);
  const highlight = spec.highlight.flatMap((name, index) => {
    const at = plotted.categories.indexOf(name);
    if (at < 0)
      report(unknownName(['highlight', index], 'unknown-category', 'category', name, plotted.categories));
    return at < 0 ? [] : [at];
  });
  const map = kind.geometry?.(spec, plotted, datasets, report);
  const annotations = resolveAnnotations(spec, plotted, highlight, claims, report);
  checkTypedFigures(spec.title, ['title'], report);
  if (spec.axis.line) checkTypedFigures(spec.axis.line.text, ['axis', 'line', 'text'], report);
  const fill = (field: 'title' | 'subtitle' | 'alt') => fillFigures(spec[field], [field], claims, report);
  const caveat = fillFigures(spec.caveat ?? dataset.caveat, ['caveat'], claims, report);
  if (spec.limit) checkTypedFigures(spec.limit, ['limit'], report);
  const limit =
    spec.limit ?? spec.claims.map((id) => entryOf(claims, id)?.mark).find((mark) => mark !== undefined);
  const bare = {
    id: spec.id,
    ...(spec.replaces ? { replaces: spec.replaces } : {}),
    kind: spec.kind,
    title: fill('title'),
    subtitle: fill('subtitle'),
    alt: fill('alt'),
    ...(dataset.period === undefined ? {} : { period: dataset.period }),
    unit: dataset.unit,
    categoryLabel: labelOf(dataset, spec.encode.category, spec.axis.category),
    categories: plotted.categories,
    ...(plotted.notes && spec.encode.note
      ? {
          notes: {
            label: labelOf(dataset, spec.encode.note),
            texts: strengthNotes(plotted.notes, standings),
          },
        }
      : {}),
    series: plotted.series,
    ...(plotted.frames ? { frames: plotted.frames } : {}),
    ...(plotted.placeCodes ? { placeCodes: plotted.placeCodes } : {}),
    ...(map ? { map } : {}),
    ...(arranged ? { evidence: arranged.evidence } : {}),
    ...(standings === undefined ? {} : { standings }),
    ...(kind.pointsOrArrows ? { marks: spec.marks } : {}),
    axis: resolveAxis(spec, plotted.series),
    format: spec.format,
    highlight,
    annotations,
    caveat,
    ...(limit === undefined ? {} : { limit }),
    sources: [...new Set([dataset.source, ...spec.sources])],
    claims: [
      ...new Set([...spec.claims, ...claimsNamed(spec, claims), ...claimsOf(plotted, arranged?.evidence)]),
    ],
    licence: licenceOf(spec, dataset, datasets),
  };
  // Only of data that hold can a kind name its parts.
  const parts = problems.length > 0 ? [] : kind.parts?.(bare);
  const steps = problems.length > 0 ? [] : resolveSteps(spec, parts, limit, claims, report);
  if (problems.length > 0) return { problems };
  const inSteps = steps.length === 0 ? {} : { steps };
  return { chart: { ...bare, ...inSteps, summary: kind.summary(bare), table: tableOf(bare) } };
}

function labelOf(dataset: Dataset, field: string, given?: string): string {
  return given ?? dataset.fields.find((one) => one.name === field)?.label ?? field;
}

/** The licence of a chart's dataset, and for a map that of its small areas, each sentence once. */
function licenceOf({ map }: ChartSpec, dataset: Dataset, datasets: Record<string, Dataset>): string {
  const areas = map && datasets[map.areas];
  const sentences = [dataset, ...(areas ? [areas] : [])].flatMap(({ licence }) => licence.split('. '));
  return [...new Set(sentences)].join('. ').replace(/\.$/, '');
}

/** Claims that the chart's file names figures of, so that an author need not list them twice. */
function claimsNamed(spec: ChartSpec, claims: Record<string, Claim>): string[] {
  const named = figuresIn(spec).map((name) => readReference(name).claim);
  return named.filter((id) => Object.hasOwn(claims, id));
}

function claimsOf({ claims = [] }: Plotted, evidence?: EvidenceMap): string[] {
  const ofCells = evidence?.studies.flatMap((study) => study.claims) ?? [];
  return [...claims, ...ofCells].flatMap((one) => (one === null ? [] : readReference(one).claim));
}
