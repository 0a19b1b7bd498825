import type { Claim } from '../../model/claim.ts';
import { strengthName, strengthOf } from '../../model/strength.ts';

/** The strength of a claim as four drawn marks, its word and its reason. Looks come from evidence-marks.css. */
export function Strength({ claim }: { claim: Pick<Claim, 'design' | 'strength' | 'reason'> }) {
  return (
    <span className="strength">
      <StrengthName claim={claim} /> {claim.reason}.
    </span>
  );
}

/** The four marks and the word alone. The marks say nothing aloud: the word does. */
export function StrengthName({ claim }: { claim: Pick<Claim, 'design' | 'strength'> }) {
  const strength = strengthOf(claim);
  return (
    <b className="strength-name">
      <span className={`strength-marks by-${strength}`} aria-hidden="true" />
      {strengthName(strength)}.
    </b>
  );
}
