import type { FigureItem, Inline, Reference, UnboundFigure } from '../model/block.ts';
import type { Claim, Figure } from '../model/claim.ts';
import { figureOf, writeReference } from '../model/reference.ts';

type Claims = Readonly<Record<string, Claim>>;
type Stat = Extract<Inline, { kind: 'stat' }>;

/** A figure in a sentence, as it is written; its source has no number yet. */
export function bindStat(reference: Reference & { strong?: boolean }, claims: Claims): Stat {
  const { claim, figure } = found(reference, claims);
  return {
    kind: 'stat',
    claim: claim.id,
    figure: figure.name,
    text: figure.display,
    verdict: claim.verdict,
    cite: 0,
    ...(reference.strong === true ? { strong: true } : {}),
  };
}

/** A big number with its unit, share and verdict; its source has no number yet, and its label is still to come. */
export function bindFigure(item: UnboundFigure, claims: Claims): FigureItem {
  const { claim, figure } = found(item, claims);
  return {
    claim: claim.id,
    figure: figure.name,
    big: figure.big ?? figure.display,
    unit: figure.unit,
    share: shareOf(figure),
    label: [],
    verdict: claim.verdict,
    mark: claim.verdict === 'confirmed' ? '' : (claim.mark ?? ''),
    cite: 0,
  };
}

/** 0 to 1 for a percentage of a whole, which a bar may show. */
function shareOf({ unit, value }: Figure): number | null {
  return unit === 'percent' && typeof value === 'number' && value >= 0 && value <= 100 ? value / 100 : null;
}

function found(reference: Reference, claims: Claims) {
  const one = figureOf(reference, claims);
  if (one === null) throw new Error(`There is no figure "${writeReference(reference)}".`);
  return one;
}
