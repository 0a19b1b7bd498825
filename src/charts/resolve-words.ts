import type { Claim, Figure } from '../model/claim.ts';
import { readReference } from '../model/reference.ts';
import { type ChartProblem, type Report, unknownName } from './chart-problem.ts';

type Claims = Record<string, Claim>;
type Path = ChartProblem['path'];

/** Fills every `{claim-id.figure-name}` with the figure as readers see it. */
export function fillFigures(text: string, path: Path, claims: Claims, report: Report): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, reference: string) => {
    const figure = figureOf(reference, path, claims, report);
    return figure ? figure.display : whole;
  });
}

/** Finds the figure that `claim-id.figure-name` names, or reports which of the two is unknown. */
export function figureOf(reference: string, path: Path, claims: Claims, report: Report): Figure | undefined {
  const { claim: claimId, figure: figureName } = readReference(reference);
  const claim = claims[claimId];
  if (!claim) {
    report(unknownName(path, 'unknown-claim', 'claim', claimId, Object.keys(claims)));
    return undefined;
  }
  const figure = claim.figures.find((one) => one.name === figureName);
  if (!figure) {
    const names = claim.figures.map((one) => one.name);
    report(unknownName(path, 'unknown-figure', `figure of the claim "${claimId}" called`, figureName, names));
  }
  return figure;
}

/** A digit typed in words would go stale when its claim changes. Years may stand. */
export function checkTypedFigures(text: string, path: Path, report: Report): void {
  const typed = text
    .replace(/\{[^{}]*\}/g, '')
    .match(/\d[\d,.]*/g)
    ?.find((digits) => !/^(19|20)\d\d[,.]?$/.test(digits));
  if (typed === undefined) return;
  report({
    path,
    code: 'typed-figure',
    message: `"${typed}" is typed by hand. Write the claim instead, like {ons-65-plus.share}.`,
    found: typed,
  });
}
