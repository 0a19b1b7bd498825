import type { Decision, RowDoubt } from '../../../core/map-rows.ts';
import { QuietButton } from '../../part/button.tsx';
import { Quoted } from '../../quoted.tsx';

type DoubtsProps = {
  /** All doubts of one row together. */
  rows: ReadonlyArray<{ row: number; doubts: readonly RowDoubt[] }>;
  decided: Readonly<Record<number, Decision>>;
  onDecide: (decided: Record<number, Decision>) => void;
};
/** Rows that are asked about one by one; the others with the first answer. */
const shown = 12;

/** Cells that may not be what they seem: nothing is used until somebody says so. */
export function RowDoubts({ rows, decided, onDecide }: DoubtsProps) {
  if (rows.length === 0) return null;
  const decide = (some: DoubtsProps['rows'], chosen: string): void => {
    const next = { ...decided };
    for (const { row, doubts } of some) {
      // What has no proposal stays to be decided.
      if (chosen === 'instead' && proposed(doubts) === undefined) continue;
      if (chosen === 'as-is' || chosen === 'instead') next[row] = chosen;
      else delete next[row];
    }
    onDecide(next);
  };
  const hasProposal = rows.some(({ doubts }) => proposed(doubts) !== undefined);
  return (
    <fieldset className="match-doubts">
      <legend>
        {rows.length === 1
          ? 'One row is left out until you look at it'
          : `${rows.length} rows are left out until you look at them`}
      </legend>
      {rows.length > 1 ? (
        <p className="match-all">
          <QuietButton onClick={() => decide(rows, 'as-is')}>Use all as they stand</QuietButton>
          {hasProposal ? (
            <QuietButton onClick={() => decide(rows, 'instead')}>Use all that is proposed</QuietButton>
          ) : null}
          <QuietButton onClick={() => decide(rows, '')}>Leave all out</QuietButton>
        </p>
      ) : null}
      <ul>
        {rows.slice(0, shown).map(({ row, doubts }) => {
          const instead = proposed(doubts);
          const words = doubts.map(({ cell, text }) => `“${cell}” ${text}`).join('; ');
          return (
            <li key={row}>
              <label>
                <span>
                  <Quoted text={`Row ${row}: ${words}.`} />
                </span>
                <select
                  value={decided[row] ?? ''}
                  onChange={({ currentTarget }) => decide([{ row, doubts }], currentTarget.value)}
                >
                  <option value="">Leave it out</option>
                  {instead === undefined ? null : <option value="instead">{`Use ${instead}`}</option>}
                  <option value="as-is">Use it as it stands</option>
                </select>
              </label>
            </li>
          );
        })}
        {rows.length > shown ? <li>And {rows.length - shown} more rows.</li> : null}
      </ul>
    </fieldset>
  );
}

function proposed(doubts: readonly RowDoubt[]): string | undefined {
  return doubts.find(({ instead }) => instead !== undefined)?.instead;
}
