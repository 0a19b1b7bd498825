import type { OwnFigure } from '../../../../model/remix.ts';
import { columnKeys } from '../../../core/map-rows.ts';
import type { DeckNumber } from './deck-numbers.ts';
import { ownFigureWords } from './own-figure-words.ts';
import { StandsFor } from './stands-for.tsx';

type TableProps = {
  rows: ReadonlyArray<{ row: number; figure: Omit<OwnFigure, 'id'> }>;
  numbers: readonly DeckNumber[];
  stands: Readonly<Record<number, OwnFigure['replaces']>>;
  onStand: (row: number, replaces: OwnFigure['replaces']) => void;
};
/** Rows that are shown before they are added. */
const shown = 30;

/** The figures as they would be added, and which number each stands in for. */
export function FiguresTable({ rows, numbers, stands, onStand }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section className="match-rows" tabIndex={0} aria-label="The figures">
      <table>
        <thead>
          <tr>
            {columnKeys.map((key) => (
              <th key={key}>{ownFigureWords[key].label}</th>
            ))}
            <th>Stands in for</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ row, figure }) => (
            <tr key={row}>
              <td dir="auto">{figure.label}</td>
              <td>
                <b dir="auto">{figure.value}</b>
              </td>
              <td dir="auto">{figure.place}</td>
              <td dir="auto">{figure.period}</td>
              <td dir="auto">{figure.source}</td>
              <td>
                <StandsFor
                  label={`${figure.value} stands in for`}
                  hidesLabel
                  numbers={numbers}
                  value={stands[row] ?? null}
                  onChange={(replaces) => onStand(row, replaces)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown ? <p>And {rows.length - shown} more.</p> : null}
    </section>
  );
}
