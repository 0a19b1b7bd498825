import { type Case, figuresFor, headlineOf } from '../break-even/answer.ts';
import { breakEvenClaims, breakEvenDataset } from '../break-even/chart.ts';
import { defaultsOf, inputsOf } from '../break-even/inputs.ts';
import { workOutAll } from '../break-even/steps.ts';
import { studiesOf } from '../break-even/studies.ts';
import { type ResolveResult, resolveChart } from '../charts/resolve-chart.ts';
import type { ChartSpec } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';

/**
 * The chart of the break-even, worked out for a case; without one, for the pack's own numbers. Its title is the answer.
 *
 * @throws Where the register lacks a claim that the break-even takes.
 */
export function resolveBreakEven(
  spec: ChartSpec,
  claims: Record<string, Claim>,
  given?: Case,
): ResolveResult {
  const inputs = inputsOf(claims);
  const known = given ?? { inputs, values: defaultsOf(inputs), place: null };
  const { dataset, worked } = breakEvenDataset(known, claims);
  const { values } = known;
  const all = workOutAll(values);
  const title = headlineOf(values, all, studiesOf(claims));
  // As the words beside it.
  const isClose = [all.needGp, all.needGpActive].some((need) => figuresFor(need, values) === 3);
  const format = { ...spec.format, ...(isClose && { figures: 3 as const }) };
  const result = resolveChart(
    { ...spec, title, format, claims: [...spec.claims, ...breakEvenClaims(claims)] },
    dataset,
    claims,
  );
  return 'problems' in result ? result : { chart: { ...result.chart, worked } };
}
