import { near, stepOf } from '../../model/arithmetic.ts';
import { type Claim, reasonLength } from '../../model/claim.ts';
import { designWords } from '../../model/claim-words.ts';
import { misstated, numbersIn, states } from '../../model/figure-words.ts';
import { strengthByDesign, strengthOf, strengthWords } from '../../model/strength.ts';
import type { ReportInJson } from '../report.ts';
import { checkDerived } from './check-derived.ts';

const asked = { population: 'whom it is about', place: 'where', period: 'when' } as const;
const blank = /^\W*$|^(tbc|tba|n\/?a|none|todo|unknown|x+)$/i;
const unstated = /\b(not stated|not known|unclear)\b/i;

/** Everything one claim can be held to on its own. `at` reports inside the claim's record. */
export function checkClaim(claim: Claim, names: readonly string[], at: ReportInJson): void {
  checkAsked(claim, at);
  checkWhy(claim, at);
  checkStrength(claim, at);
  checkWording(claim, at);
  checkStatement(claim, names, at);
  checkWhole(claim, at);
  checkDerived(claim, at);
}

/** Who, where and when are said; a figure that counts as checked should not leave them open. */
function checkAsked(claim: Claim, at: ReportInJson): void {
  for (const [field, question] of Object.entries(asked) as Array<[keyof typeof asked, string]>) {
    if (blank.test(claim[field].trim())) at([field], 'claim-blank', [claim.id, question]);
    else if (unstated.test(claim[field]) && claim.verdict === 'confirmed')
      at([field], 'claim-unstated', [claim.id, claim.verdict, field, claim[field]], { level: 'warning' });
  }
}

function checkWhy(claim: Claim, at: ReportInJson): void {
  if (claim.verdict === 'confirmed') return;
  if (claim.why === undefined) at([], 'claim-why', [claim.id, claim.verdict, '"why", one plain sentence']);
  if (claim.mark === undefined) at([], 'claim-why', [claim.id, claim.verdict, 'a "mark" of a few words']);
}

/** A strength has a reason of one line, and is not written where the design gives it. */
function checkStrength(claim: Claim, at: ReportInJson): void {
  const { id, design, strength, reason, population } = claim;
  const word = strengthWords[strengthOf(claim)];
  if (blank.test(reason.trim())) {
    const fix = oneLine(`${designWords[design]}: ${population}`);
    at([reason === '' ? (strength === undefined ? 'design' : 'strength') : 'reason'], 'claim-reason', [
      id,
      word,
      fix,
    ]);
  } else if (reason.length > reasonLength)
    at(['reason'], 'reason-length', [id, reason.length, reasonLength, oneLine(reason)]);
  if (strength === strengthByDesign[design]) at(['strength'], 'strength-same', [id, design]);
}

/** As many whole parts of a text as one line holds, or else words. */
function oneLine(text: string): string {
  if (text.length <= reasonLength) return text;
  const cut = text.slice(0, reasonLength + 1);
  const end = Math.max(cut.lastIndexOf('; '), cut.lastIndexOf(', '));
  return cut.slice(0, end > 0 ? end : cut.lastIndexOf(' ')).trim();
}

/** What readers see is what the value says. */
function checkWording(claim: Claim, at: ReportInJson): void {
  for (const [index, figure] of claim.figures.entries())
    for (const field of ['display', 'big'] as const) {
      const words = figure[field];
      if (words === undefined || misstated(words, figure, field === 'big') === null) continue;
      const value = [figure.value].flat().join(' to ');
      at(['figures', index, field], 'figure-wording', [figure.name, claim.id, words, value]);
    }
}

/** The sentence gives no number that the figures do not. */
function checkStatement(claim: Claim, names: readonly string[], at: ReportInJson): void {
  let text = claim.statement.replace(/each £1\b/g, '');
  for (const name of names) text = text.replaceAll(name, '');
  for (const stated of numbersIn(text)) {
    const known = claim.figures.some(
      (figure) =>
        states(stated, figure) || figure.display.includes(stated.text) || figure.big === stated.text,
    );
    if (!known) at(['statement'], 'statement-figure', [claim.id, stated.text.trim()]);
  }
}

/** Parts of a whole add up to 100, give or take what rounding each of them can do. */
function checkWhole(claim: Claim, at: ReportInJson): void {
  const parts = (claim.whole ?? []).flatMap((name, index): number[] => {
    const figure = claim.figures.find((one) => one.name === name);
    const choices = claim.figures.map((one) => one.name);
    if (figure === undefined)
      at(['whole', index], 'unknown-figure', [claim.id, name], { found: name, choices });
    else if (figure.unit !== 'percent' || typeof figure.value !== 'number')
      at(['whole', index], 'whole-figure', [claim.id, name]);
    else return [figure.value];
    return [];
  });
  if (claim.whole === undefined || parts.length < claim.whole.length) return;
  const sum = parts.reduce((total, part) => total + part, 0);
  if (addUp(parts)) return;
  at(['whole'], 'whole-sum', [`the parts of claim "${claim.id}"`, parts.join(' + '), Number(sum.toFixed(4))]);
}

/** Do percentages come to 100, each rounded to the digits it shows? */
export function addUp(parts: readonly number[]): boolean {
  const sum = parts.reduce((total, part) => total + part, 0);
  // Each part may be half of its last digit off; a whole number that is not rounded costs no more than half a point.
  const slack = parts.reduce((total, part) => total + stepOf(String(part)), 0);
  return near(sum, 100, Math.min(slack, 2));
}
