import { useEffect, useMemo, useState } from 'react';
import { type OwnFigure, remixCaps } from '../../../../model/remix.ts';
import { type ColumnMap, columnKeys, type Decision, mapRows, usedRows } from '../../../core/map-rows.ts';
import type { ParsedTable } from '../../../core/pasted-table.ts';
import { loadAreas } from '../../load-pack.ts';
import { Button, QuietButton } from '../../part/button.tsx';
import { closeAround } from '../../part/dialog.tsx';
import { Refusal } from '../../part/refusal.tsx';
import { Quoted } from '../../quoted.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { addOwnFigures, figuresSlide, figuresThatFit } from './add-own-figures.ts';
import { AlsoChoice, ColumnChoice } from './column-choice.tsx';
import { deckNumbers } from './deck-numbers.ts';
import { FiguresTable } from './figures-table.tsx';
import { guessColumns } from './guess-columns.ts';
import { ownFigureWords, rememberedName, rememberName } from './own-figure-words.ts';
import { RowDoubts } from './row-doubts.tsx';

type MatchProps = {
  parsed: Extract<ParsedTable, { ok: true }>;
  /** How the file was read, where that is not certain. */
  note: string | null;
  onBack: () => void;
};

/** Which column is what, what that makes of every row, and which rows cannot be used and why. */
export function TableMatch({ parsed, note, onBack }: MatchProps) {
  const { table, lines, heading } = parsed;
  const store = useStore();
  const remix = useRemix((state) => state.remix);
  const pack = useRemix((state) => state.pack);
  const selected = useRemix((state) => state.selected);
  const numbers = useMemo(() => deckNumbers(remix, pack), [remix, pack]);
  const [map, setMap] = useState<ColumnMap>(() =>
    guessColumns(table, pack.place?.name ?? '', lines.slice(0, heading)),
  );
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [decided, setDecided] = useState<Record<number, Decision>>({});
  // Where the list of places does not arrive, a code is named as one.
  useEffect(() => {
    loadAreas().then(
      (places) => setNames(new Map(places.map(({ code, name }) => [code, name]))),
      () => undefined,
    );
  }, []);
  const [addedBy, setAddedBy] = useState(rememberedName);
  const [stands, setStands] = useState<Record<number, OwnFigure['replaces']>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const rows = useMemo(
    () => mapRows(table, map, addedBy.trim() || 'the maker of this deck', (code) => names.get(code)),
    [table, map, addedBy, names],
  );
  const good = usedRows(rows, decided);
  const bad = rows.flatMap((row) => ('problem' in row ? [row.problem] : []));
  const asked = rows.flatMap((row) =>
    'figure' in row && row.doubts !== undefined ? [{ row: row.row, doubts: row.doubts }] : [],
  );
  const choose = (next: Partial<ColumnMap>): void => {
    setMap({ ...map, ...next });
    // What was said of one column does not hold for another.
    setDecided({});
  };

  const figures = good.map(({ row, figure }) => ({ ...figure, replaces: stands[row] ?? null }));
  const fitting = figuresThatFit(figures).length;
  const add = (onSlide: boolean, button: Element): void => {
    rememberName(addedBy);
    const refused = store.change(
      (now) => (onSlide ? figuresSlide(now, figures, selected) : addOwnFigures(now, figures)),
      {
        label: onSlide ? 'Add a slide of local figures' : 'Add local figures',
        say: onSlide
          ? `A slide with ${fitting === 1 ? 'one figure' : `${fitting} figures`} is in the running order.`
          : `${good.length === 1 ? 'One local figure is' : `${good.length} local figures are`} added.`,
      },
    );
    if (refused === null) closeAround(button);
    else setRefusal(refused);
  };
  return (
    <>
      {[note ?? '', heading === 0 ? '' : aboveWords(heading), ...table.notes]
        .filter((words) => words !== '')
        .map((words) => (
          <p key={words} className="match-note">
            {words}
          </p>
        ))}
      <div className="match">
        {columnKeys.map((key) => (
          <ColumnChoice
            key={key}
            label={ownFigureWords[key].label}
            header={table.header}
            value={map[key]}
            onChange={(value) => choose({ [key]: value })}
          />
        ))}
        <AlsoChoice header={table.header} value={map.also ?? null} onChange={(also) => choose({ also })} />
        <label>
          <span>{ownFigureWords.addedBy.label}</span>
          <input
            dir="auto"
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
            <li key={problem}>
              <Quoted text={problem} />
            </li>
          ))}
          {bad.length > 6 ? <li>And {bad.length - 6} more rows.</li> : null}
        </ul>
      )}
      <RowDoubts rows={asked} decided={decided} onDecide={setDecided} />
      {good.length === 0 ? null : (
        <FiguresTable
          rows={good}
          numbers={numbers}
          stands={stands}
          onStand={(row, replaces) => setStands({ ...stands, [row]: replaces })}
        />
      )}
      {fitting === good.length ? null : (
        <p className="match-note">
          {fitting === remixCaps.figures
            ? `A slide has room for ${remixCaps.figures} figures.`
            : `A slide has room for ${remixCaps.short} characters of sources: those of the first ${fitting} of these figures fit.`}
        </p>
      )}
      <Refusal why={refusal} />
      <p className="dialog-row">
        <Button disabled={good.length === 0} onClick={({ currentTarget }) => add(false, currentTarget)}>
          Add {good.length === 1 ? 'the figure' : `${good.length} figures`}
        </Button>
        <QuietButton disabled={good.length === 0} onClick={({ currentTarget }) => add(true, currentTarget)}>
          Make a slide of {fitting === good.length ? 'them' : `the first ${fitting}`}
        </QuietButton>
        <QuietButton onClick={onBack}>Back to the table</QuietButton>
      </p>
    </>
  );
}

function aboveWords(heading: number): string {
  return heading === 1
    ? 'The line above the headings is left out of the figures.'
    : `The ${heading} lines above the headings are left out of the figures.`;
}
