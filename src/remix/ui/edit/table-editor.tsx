import { useState } from 'react';
import { type OwnContent, remixCaps } from '../../../model/remix.ts';
import { evenTable } from '../../../select/lower-own.ts';
import { fillCells } from '../../core/fill-cells.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { AddButton, RemoveButton } from './group-buttons.tsx';
import { tableCells } from './paste/read-clipboard.ts';
import { TextLine } from './text-line.tsx';

type Table = Extract<OwnContent, { kind: 'table' }>;

type TableProps = { content: Table; onChange: (content: Table) => void };

/** The cells of a table of one's own. */
export function TableEditor({ content: given, onChange }: TableProps) {
  const store = useStore();
  const isMine = useRemix((state) => state.isMine);
  const content = evenTable(given);
  const { caption, header, rows } = content;
  /** What the last paste had no room for. */
  const [left, setLeft] = useState<string | null>(null);
  /** A spreadsheet's cells fill cells from here on; a single one is words like any other. */
  const paste = (event: ClipboardEvent, row: number, column: number): void => {
    const cells = isMine ? tableCells(event.clipboardData) : null;
    if (cells === null || cells.flat().length < 2) return;
    event.preventDefault();
    const { table, left } = fillCells(content, row, column, cells);
    store.inOneStep(() => onChange(table));
    store.say(left ?? 'The cells are in the table.', left === null ? 'done' : 'refused');
    setLeft(left);
  };
  const cell = (
    label: string,
    value: string,
    [row, column]: [number, number],
    change: (value: string) => void,
  ) => (
    <input
      dir="auto"
      aria-label={label}
      value={value}
      maxLength={remixCaps.short}
      readOnly={!isMine}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onBlur={store.endStep}
      onPaste={({ nativeEvent }) => paste(nativeEvent, row, column)}
    />
  );
  const put = (list: readonly string[], at: number, value: string): string[] =>
    list.map((other, index) => (index === at ? value : other));
  return (
    <fieldset className="group">
      <legend>Table</legend>
      <TextLine
        label="What it shows"
        hint="For people who cannot see the slide; it is not drawn."
        path="caption"
        value={caption}
        max={remixCaps.short}
        onChange={(value) => onChange({ ...content, caption: value })}
      />
      <div className="table-edit" data-field="rows">
        <table>
          <thead>
            <tr>
              {header.map((words, at) => (
                <th key={at} scope="col">
                  {cell(`Heading of column ${at + 1}`, words, [0, at], (value) =>
                    onChange({ ...content, header: put(header, at, value) }),
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((words, column) => (
                  <td key={column}>
                    {cell(`Row ${at + 1}, column ${column + 1}`, words, [at + 1, column], (value) =>
                      onChange({ ...content, rows: rows.with(at, put(row, column, value)) }),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left === null ? null : <p className="field-warning">{left}</p>}
      <div className="table-do">
        <AddButton
          disabled={rows.length >= remixCaps.rows}
          onPress={() => onChange({ ...content, rows: [...rows, header.map(() => '')] })}
        >
          Add a row
        </AddButton>
        <AddButton
          disabled={header.length >= remixCaps.columns}
          onPress={() =>
            onChange({ ...content, header: [...header, ''], rows: rows.map((row) => [...row, '']) })
          }
        >
          Add a column
        </AddButton>
        <RemoveButton
          disabled={rows.length <= 1}
          onPress={() => onChange({ ...content, rows: rows.slice(0, -1) })}
        >
          Remove the last row
        </RemoveButton>
        <RemoveButton
          disabled={header.length <= 1}
          onPress={() =>
            onChange({
              ...content,
              header: header.slice(0, -1),
              rows: rows.map((row) => row.slice(0, header.length - 1)),
            })
          }
        >
          Remove the last column
        </RemoveButton>
      </div>
    </fieldset>
  );
}
