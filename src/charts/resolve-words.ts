import type { Claim } from '../model/claim.ts';
import { entryOf } from '../model/entry-of.ts';
import { figureOf, readReference } from '../model/reference.ts';
import { type ChartProblem, type Report, unknownName } from './chart-problem.ts';

type Claims = Record<string, Claim>;
type Path = ChartProblem['path'];

/** Fills every `{claim-id.figure-name}` with the figure as readers see it. */
export function fillFigures(text: string, path: Path, claims: Claims, report: Report): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, reference: string) => {
    return findFigure(reference, path, claims, report)?.figure.display ?? whole;
  });
}

/**
 * The figure that `claim-id.figure-name` names, with its claim. Null where there is none: then it is reported at `path`
 * which of the two names is unknown.
 */
export function findFigure(
  reference: string,
  path: Path,
  claims: Claims,
  report: Report,
): ReturnType<typeof figureOf> {
  const named = readReference(reference);
  const found = figureOf(named, claims);
  if (found !== null) return found;
  const { claim, figure } = named;
  const names = entryOf(claims, claim)?.figures.map(({ name }) => name);
  report(
    names === undefined
      ? unknownName(path, 'unknown-claim', 'claim', claim, Object.keys(claims))
      : unknownName(path, 'unknown-figure', `figure of the claim "${claim}" called`, figure, names),
  );
  return null;
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
