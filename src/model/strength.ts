import type { Claim } from './claim.ts';
import { type Design, type Strength, strengths } from './claim-grades.ts';

/**
 * The strength that each design gives: for the effect of something, how well it tells the effect from what would have
 * come anyway; for a count or a description, how well the way of counting bears out what is stated. A claim whose own
 * record says more or less than this carries a `strength` of its own, and its `reason` says why.
 */
export const strengthByDesign: Readonly<Record<Design, Strength>> = {
  'trials-review': 'strong',
  trial: 'strong',
  controlled: 'moderate',
  'linked-records': 'moderate',
  review: 'limited',
  'before-after': 'limited',
  'national-statistic': 'strong',
  survey: 'moderate',
  'service-record': 'limited',
  modelled: 'limited',
  policy: 'moderate',
  account: 'very-limited',
};

/** The steps as readers see them. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  strong: 'Strong',
  moderate: 'Moderate',
  limited: 'Limited',
  'very-limited': 'Very limited',
};

/** What strength means: the one place that says it, in at most 60 words. Shown on the evidence page alone. */
export const strengthMeaning =
  'Strength says how far to rely on a figure for what it states. Strong: a trial, or an official count. Moderate: a comparison, a survey or large records. Limited: change before and after, or a service’s own count. Very limited: what somebody says. It is not the size of an effect, nor the verdict: whether we read the source.';

/** The strength of a claim: its own where it has one, else that of its design. */
export function strengthOf({ design, strength }: Pick<Claim, 'design' | 'strength'>): Strength {
  return strength ?? strengthByDesign[design];
}

/** How many of the four marks are filled: 4 for strong, 1 for very limited. */
export function marksFilled(strength: Strength): number {
  return strengths.length - strengths.indexOf(strength);
}

/** `Moderate evidence`: the step where it stands alone. */
export function strengthName(strength: Strength): string {
  return `${strengthWords[strength]} evidence`;
}

/** The strength with its reason: `Moderate evidence. Compared with a matched group; not randomised.` */
export function strengthLine(claim: Pick<Claim, 'design' | 'strength' | 'reason'>): string {
  return `${strengthName(strengthOf(claim))}. ${claim.reason}.`;
}

/** The same for plain text, with four marks in front in characters that every typeface has: `■■■□`. */
export function markedStrengthLine(claim: Pick<Claim, 'design' | 'strength' | 'reason'>): string {
  const filled = marksFilled(strengthOf(claim));
  return `${'■'.repeat(filled)}${'□'.repeat(strengths.length - filled)} ${strengthLine(claim)}`;
}
