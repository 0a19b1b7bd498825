/**
 * What is wrong with a chart, for its author. `path` leads into the chart's JSON; the caller adds the file, the
 * line and, from `found` and `expected`, the nearest name.
 */
export type ChartProblem = {
  path: Array<string | number>;
  code: ChartProblemCode;
  message: string;
  found?: string;
  expected?: string[];
};

export type ChartProblemCode =
  | 'unknown-field'
  | 'not-a-number'
  | 'cell-without-number'
  | 'duplicate-category'
  | 'no-rows'
  | 'range-upside-down'
  | 'range-of-several-series'
  | 'unknown-category'
  | 'unknown-series'
  | 'no-such-gap'
  | 'figure-disagrees'
  | 'unknown-claim'
  | 'unknown-figure'
  | 'typed-figure'
  | 'negative-share'
  | 'missing-share'
  | 'shares-sum'
  | 'shares-need-one-series'
  | 'strip-needs-one-series'
  | 'pyramid-needs-two-sides'
  | 'share-out-of-range'
  | 'not-a-month'
  | 'not-a-direction'
  | 'map-needs-areas'
  | 'unknown-dataset'
  | 'unknown-place'
  | 'not-a-tenth'
  | 'breaks-not-rising'
  | 'evidence-needs-fields'
  | 'unknown-outcome'
  | 'unknown-design'
  | 'design-disagrees'
  | 'all-outcomes-and-one'
  | 'steps-not-drawn'
  | 'steps-need-a-limit'
  | 'step-adds-nothing'
  | 'step-too-long'
  | 'unknown-part';

/** Collects problems, so that an author sees all of them at once. */
export type Report = (problem: ChartProblem) => void;

/** A problem about a name that is not among those that exist. */
export function unknownName(
  path: ChartProblem['path'],
  code: ChartProblemCode,
  what: string,
  found: string,
  expected: string[],
): ChartProblem {
  // A whole register of claims would bury the message; the caller names the nearest one.
  const known =
    expected.length > 0 && expected.length <= 12
      ? `Known: ${expected.map((name) => `"${name}"`).join(', ')}.`
      : '';
  return { path, code, message: `There is no ${what} "${found}". ${known}`.trim(), found, expected };
}
