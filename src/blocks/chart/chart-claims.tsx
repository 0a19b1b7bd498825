import type { ResolvedChart } from '../../model/chart.ts';
import type { Claim } from '../../model/claim.ts';
import { ClaimLink } from '../claim-link.tsx';
import type { WebContext } from '../web-context.ts';

/** A picture cannot hold links that a keyboard reaches: the claims that a chart stands on follow under it. */
export function ChartClaims({ chart, context }: { chart: ResolvedChart; context: WebContext }) {
  const claims = chart.claims.flatMap((id) => context.claims?.[id] ?? []);
  if (claims.length === 0) return null;
  return (
    <p className="chart-claims">
      Who says so?{' '}
      {claims.map((claim, index) => (
        <span key={claim.id}>
          {index > 0 ? '; ' : ''}
          <ClaimLink claim={claim.id} context={context}>
            {drawnFigures(chart, claim).join(', ')}
          </ClaimLink>
        </span>
      ))}
    </p>
  );
}

/** Figures of a claim that the chart shows as they are written; the first one where it writes none of them out. */
function drawnFigures(chart: ResolvedChart, claim: Claim): string[] {
  const labels = chart.series.flatMap((series) => series.data.map((datum) => datum.label));
  const said = [...labels, ...chart.annotations.map((annotation) => annotation.text), chart.title];
  const drawn = claim.figures.filter(({ display }) => said.some((text) => holds(text, display)));
  return (drawn.length > 0 ? drawn : claim.figures.slice(0, 1)).slice(0, 4).map((figure) => figure.display);
}

/** True when the text has the figure by itself: `4%` does not stand in `84%`. */
function holds(text: string, figure: string): boolean {
  const at = text.indexOf(figure);
  return at >= 0 && !/[\d.,£]/.test(text[at - 1] ?? '') && !/\d/.test(text[at + figure.length] ?? '');
}
