import { useMemo, useState } from 'react';
import type { LocalFigure } from '../../../../model/remix.ts';
import { type ColumnMap, type LocalTable, mapRows } from '../../../core/local-csv.ts';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { addLocals, figuresSlide } from './add-locals.ts';
import { deckNumbers } from './deck-numbers.ts';
import { guessColumns } from './guess-columns.ts';
import { localWords, rememberedName, rememberName } from './local-words.ts';
import { StandsFor } from './stands-for.tsx';

type MatchProps = { table: LocalTable; onBack: () => void; onDone: () => void };
const keys = ['label', 'value', 'place', 'period', 'source'] as const;
/** Rows that are shown before they are added. */
const shown = 30;

/** Which column is what, what that makes of every row, and which rows cannot be used and why. */
export function TableMatch({ table, onBack, onDone }: MatchProps) {
  const store = useStore();
  const remix = useRemix((state) => state.remix);
  const pack = useRemix((state) => state.pack);
  const selected = useRemix((state) => state.selected);
  const numbers = useMemo(() => deckNumbers(remix, pack), [remix, pack]);
  const [map, setMap] = useState<ColumnMap>(() => guessColumns(table.header, pack.place?.name ?? ''));
  const [addedBy, setAddedBy] = useState(rememberedName);
  const [stands, setStands] = useState<Record<number, LocalFigure['replaces']>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const rows = useMemo(
    () => mapRows(table, map, addedBy.trim() || 'the maker of this deck'),
    [table, map, addedBy],
  );
  const good = rows.flatMap((row) => ('figure' in row ? [row] : []));
  const bad = rows.flatMap((row) => ('problem' in row ? [row.problem] : []));

  const figures = good.map(({ row, figure }) => ({ ...figure, replaces: stands[row] ?? null }));
  const add = (onSlide: boolean): void => {
    rememberName(addedBy);
    const count = onSlide ? Math.min(6, good.length) : good.length;
    const refused = store.change(
      (now) => (onSlide ? figuresSlide(now, figures, selected) : addLocals(now, figures)),
      {
        label: onSlide ? 'Add a slide of local figures' : 'Add local figures',
        say: onSlide
          ? `A slide with ${count} figures is in the running order.`
          : `${count} local figures are added.`,
      },
    );
    if (refused === null) onDone();
    else setRefusal(refused);
  };
  return (
    <>
      {table.notes.map((note) => (
        <p key={note} className="dialog-claim">
          {note}
        </p>
      ))}
      <div className="match">
        {keys.map((key) => (
          <ColumnChoice
            key={key}
            label={localWords[key].label}
            header={table.header}
            value={map[key]}
            onChange={(value) => setMap({ ...map, [key]: value })}
          />
        ))}
        <label>
          <span>{localWords.addedBy.label}</span>
          <input
            value={addedBy}
            maxLength={120}
            placeholder="Your name or team"
            onChange={({ currentTarget }) => setAddedBy(currentTarget.value)}
          />
        </label>
      </div>
      <p role="status" className="match-sum">
        <b>{good.length}</b> of {rows.length} rows can be used.
      </p>
      {bad.length === 0 ? null : (
        <ul className="match-bad">
          {bad.slice(0, 6).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {bad.length > 6 ? <li>And {bad.length - 6} more rows.</li> : null}
        </ul>
      )}
      {good.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
        <section className="match-rows" tabIndex={0} aria-label="The figures">
          <table>
            <thead>
              <tr>
                {keys.map((key) => (
                  <th key={key}>{localWords[key].label}</th>
                ))}
                <th>Stands in for</th>
              </tr>
            </thead>
            <tbody>
              {good.slice(0, shown).map(({ row, figure }) => (
                <tr key={row}>
                  <td>{figure.label}</td>
                  <td>
                    <b>{figure.value}</b>
                  </td>
                  <td>{figure.place}</td>
                  <td>{figure.period}</td>
                  <td>{figure.source}</td>
                  <td>
                    <StandsFor
                      label={`${figure.value} stands in for`}
                      hidesLabel
                      numbers={numbers}
                      value={stands[row] ?? null}
                      onChange={(replaces) => setStands({ ...stands, [row]: replaces })}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {good.length > shown ? <p>And {good.length - shown} more.</p> : null}
        </section>
      )}
      {refusal === null ? null : (
        <p className="field-refusal" role="alert">
          {refusal}
        </p>
      )}
      <p className="dialog-row">
        <button type="button" className="button" disabled={good.length === 0} onClick={() => add(false)}>
          Add {good.length === 1 ? 'the figure' : `${good.length} figures`}
        </button>
        <button
          type="button"
          className="button button-quiet"
          disabled={good.length === 0}
          onClick={() => add(true)}
        >
          Make a slide of {good.length > 6 ? 'the first 6' : 'them'}
        </button>
        <button type="button" className="button button-quiet" onClick={onBack}>
          Back to the table
        </button>
      </p>
    </>
  );
}

type ChoiceProps = {
  label: string;
  header: readonly string[];
  value: { column: number } | { text: string };
  onChange: (value: { column: number } | { text: string }) => void;
};

/** A column of the table, or one text for every row. */
function ColumnChoice({ label, header, value, onChange }: ChoiceProps) {
  const isText = 'text' in value;
  return (
    <div>
      <label>
        <span>{label}</span>
        <select
          value={isText ? 'text' : value.column}
          onChange={({ currentTarget: { value: chosen } }) =>
            onChange(chosen === 'text' ? { text: '' } : { column: Number(chosen) })
          }
        >
          {header.map((name, index) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
          <option value="text">The same for all rows</option>
        </select>
      </label>
      {isText ? (
        <input
          aria-label={`${label}, the same for all rows`}
          value={value.text}
          maxLength={240}
          onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      ) : null}
    </div>
  );
}
