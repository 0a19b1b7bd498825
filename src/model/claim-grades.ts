/**
 * How the figure was come by. Each design says how far the figure can carry an argument, and why in one line:
 *
 * - `trials-review` a systematic review of trials or controlled studies: it weighs all that was found.
 * - `trial` people or practices were allotted by chance: the groups differ by little but the service.
 * - `controlled` a comparison group that was not allotted by chance: the groups may have differed from the start.
 * - `linked-records` large records or surveys with statistical adjustment: who is referred differs from who is not.
 * - `review` a review of mostly uncontrolled studies: it gathers weak findings and does not make them strong.
 * - `before-after` the same people twice: some change would have come anyway.
 * - `national-statistic` a count or survey by an official body, by a published method.
 * - `survey` what a sample of people answered.
 * - `service-record` what a service counts of itself: it shows work done.
 * - `modelled` worked out or forecast from other figures: no better than what goes in.
 * - `policy` what a plan, contract or law says: it sets aims and shows no result.
 * - `account` what somebody says, without a published method.
 */
export const designs = [
  'trials-review',
  'trial',
  'controlled',
  'linked-records',
  'review',
  'before-after',
  'national-statistic',
  'survey',
  'service-record',
  'modelled',
  'policy',
  'account',
] as const;

/** How far a figure can be relied on for what it states, strongest first; see strength.ts. */
export const strengths = ['strong', 'moderate', 'limited', 'very-limited'] as const;

/** What a check against published pages found. */
export const verdicts = ['confirmed', 'dated', 'corrected', 'unverified', 'withdrawn'] as const;

export type Design = (typeof designs)[number];
export type Strength = (typeof strengths)[number];
export type Verdict = (typeof verdicts)[number];
