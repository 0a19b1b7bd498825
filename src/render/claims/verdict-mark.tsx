import type { Verdict } from '../../model/claim-grades.ts';
import { verdictWords } from '../../model/claim-words.ts';

/** A shape a verdict, the same as on slides: told apart without colour, and always beside its word. */
const shapes: Record<Verdict, string> = {
  confirmed: 'M3 8.5 6.5 12 13 4.5',
  dated: 'M8 2 14 8 8 14 2 8Z',
  corrected: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z',
  unverified: 'M3 3H13V13H3Z',
  withdrawn: 'M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5',
};

/** The shape alone, hidden from screen readers: the word must stand beside it. */
export function VerdictShape({ verdict }: { verdict: Verdict }) {
  return (
    <svg
      className={`claim-shape claim-shape-${verdict}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[verdict]} fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}

/** The verdict as shape and word. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span className={`claim-verdict claim-verdict-${verdict}`}>
      <VerdictShape verdict={verdict} />
      {verdictWords[verdict]}
    </span>
  );
}
