import type { ReactNode } from 'react';
import type { Claim } from '../model/claim.ts';
import { isOwnName } from '../model/own-names.ts';
import { sitePath } from '../model/site.ts';
import { strengthOf } from '../model/strength.ts';
import type { WebContext } from './web-context.ts';

/** Classes of the marks beside a number: its strength, and a second one where nobody could confirm it. */
function marksOf(claim: Claim): string {
  const { verdict } = claim;
  const found = verdict === 'unverified' || verdict === 'withdrawn' ? ` found-${verdict}` : '';
  return `by-${strengthOf(claim)}${found}`;
}

/** Address of everything about a claim; the script opens the same claim in place. */
export function claimAddress(id: string): string {
  return sitePath(`/evidence/${id}/`);
}

/**
 * A number as a link to its claim, with the mark of its strength, which is CSS alone (evidence-marks.css).
 * Plain text where the context has no claims to link to.
 */
export function ClaimLink({
  claim,
  context,
  children,
}: {
  claim: string;
  context: Pick<WebContext, 'claims' | 'claimHref'>;
  children: ReactNode;
}) {
  const found = context.claims?.[claim];
  if (found === undefined || isOwnName(claim)) return <span className="stat">{children}</span>;
  return (
    <a className={`stat ${marksOf(found)}`} href={(context.claimHref ?? claimAddress)(claim)}>
      {children}
    </a>
  );
}
