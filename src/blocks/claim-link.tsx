import type { ReactNode } from 'react';
import type { Claim } from '../model/claim.ts';
import { isOwnName } from '../model/own-names.ts';
import { sitePath } from '../model/site.ts';
import type { WebContext } from './web-context.ts';

/** What the mark beside a number says: the kind of evidence, or that nobody could confirm it. */
export type EvidenceMark = Claim['grade'] | 'unverified' | 'withdrawn';

/** The mark of a claim. A figure that nothing bears out has no kind of evidence to show. */
export function evidenceMark({ grade, verdict }: Pick<Claim, 'grade' | 'verdict'>): EvidenceMark {
  return verdict === 'unverified' || verdict === 'withdrawn' ? verdict : grade;
}

/** Address of everything about a claim; the script opens the same claim in place. */
export function claimAddress(id: string): string {
  return sitePath(`/evidence/${id}/`);
}

/**
 * A number as a link to its claim, with the mark of its evidence, which is CSS alone (evidence-marks.css).
 * Plain text where the context has no claims to link to.
 */
export function ClaimLink({
  claim,
  context,
  children,
}: {
  claim: string;
  context: WebContext;
  children: ReactNode;
}) {
  const found = context.claims?.[claim];
  if (found === undefined || isOwnName(claim)) return <span className="stat">{children}</span>;
  return (
    <a className={`stat by-${evidenceMark(found)}`} href={(context.claimHref ?? claimAddress)(claim)}>
      {children}
    </a>
  );
}
