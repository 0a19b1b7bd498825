import { type Equation, equationsIn, holds, near, stepOf } from '../../model/arithmetic.ts';
import type { Claim, Figure } from '../../model/claim.ts';
import { misstated } from '../../model/figure-words.ts';
import type { ReportInJson } from '../report.ts';

/** Works every sum behind a claim again: it must hold, and what it comes to must be a figure of the claim. */
export function checkDerived(claim: Claim, at: ReportInJson): void {
  if (claim.derived === undefined) return;
  const equations = equationsIn(claim.derived);
  const signs = claim.derived.split('=').length - 1;
  if (equations.length < signs || equations.some(({ value }) => value === null)) {
    const text = equations.find(({ value }) => value === null)?.text ?? claim.derived;
    at(['derived'], 'derived-unreadable', [text, claim.id]);
    return;
  }
  for (const [index, equation] of equations.entries()) {
    if (!holds(equation)) at(['derived'], 'derived-wrong', [claim.id, equation.text, comesTo(equation)]);
    else if (!isUsed(equation, equations.slice(index + 1), claim)) {
      const figures = claim.figures.map(({ name, display }) => `${name} ${display}`).join(', ');
      at(['derived'], 'derived-unused', [claim.id, result(equation), figures]);
    }
  }
}

function comesTo({ value, percent, step }: Equation): string {
  const shown = (value ?? 0) * (percent ? 100 : 1);
  const decimals = Math.max(0, -Math.round(Math.log10(step))) + 2;
  return `${Number(shown.toFixed(decimals)).toLocaleString('en-GB', { maximumFractionDigits: decimals })}${percent ? '%' : ''}`;
}

function result({ stated, percent }: Equation): string {
  return `${stated.toLocaleString('en-GB', { maximumFractionDigits: 6 })}${percent ? '%' : ''}`;
}

/** A result is a figure, a whole, or a step on the way to a later sum. */
function isUsed(equation: Equation, later: readonly Equation[], claim: Claim): boolean {
  if (later.some(({ operands }) => operands.some((operand) => near(operand, equation.stated, 1e-9))))
    return true;
  if (claim.whole !== undefined && near(equation.stated, 100, equation.step)) return true;
  return claim.figures.some((figure) => agrees(equation, figure));
}

/** Is the result the figure: as it stands, in thousands or millions, or as a ratio that is told in percent? */
function agrees({ stated, step, percent }: Equation, figure: Figure): boolean {
  const readings: Array<[number, number]> = [[stated, step]];
  if (!percent && figure.unit === 'percent')
    readings.push([stated * 100, step * 100], [(stated - 1) * 100, step * 100]);
  if (['GBP', 'people', 'count'].includes(figure.unit))
    readings.push([stated * 1e3, step * 1e3], [stated * 1e6, step * 1e6]);
  return [figure.value].flat().some((value) =>
    readings.some(([read, unit]) => {
      if (near(read, value, Math.max(unit, stepOf(String(value))))) return true;
      // "about 60%" for 58: as far as its wording rounds.
      return misstated(figure.display, { value: read, unit: figure.unit }) === null;
    }),
  );
}
