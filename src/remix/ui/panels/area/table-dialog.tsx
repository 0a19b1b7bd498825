import { useId, useState } from 'react';
import { decodeTable } from '../../../core/decode-table.ts';
import { csvCaps, type ParsedTable, parsePastedTable } from '../../../core/pasted-table.ts';
import { insert } from '../../edit/paste/plain-fields.ts';
import { cellText } from '../../edit/paste/read-clipboard.ts';
import { Button, FileButton } from '../../part/button.tsx';
import { CloseButton, Dialog } from '../../part/dialog.tsx';
import { Refusal } from '../../part/refusal.tsx';
import { HeadingChoice } from './column-choice.tsx';
import { TableMatch } from './table-match.tsx';

/** Figures from a pasted or uploaded table: brought, matched column by column, checked, added. */
export default function TableDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const [table, setTable] = useState<Extract<ParsedTable, { ok: true }> | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const look = (from: string, heading?: number): void => {
    const parsed = parsePastedTable(from, heading);
    setTrouble(parsed.ok ? null : parsed.message);
    setTable(parsed.ok ? parsed : null);
  };
  const bring = async (file: File): Promise<void> => {
    if (file.size > csvCaps.characters * 2) {
      setTrouble('This table is too large; keep only the rows and columns that you need.');
      return;
    }
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) {
      setTrouble('This file could not be read; choose it again.');
      return;
    }
    const decoded = decodeTable(new Uint8Array(bytes));
    if (!decoded.ok) {
      setTrouble(decoded.message);
      return;
    }
    setText(decoded.text);
    setNote(decoded.note);
    look(decoded.text);
  };
  return (
    <Dialog title="Add figures from a table" isWide onClose={onClose}>
      {table === null ? (
        <>
          <p className="dialog-claim">
            One row for each figure, and a row of headings above. Copy it from Excel, or choose a CSV file.
          </p>
          <label className="field-label" htmlFor={`${id}-text`}>
            The table
          </label>
          <textarea
            dir="auto"
            id={`${id}-text`}
            className="table-paste"
            rows={8}
            maxLength={csvCaps.characters}
            spellCheck={false}
            placeholder={'Measure\tArea\tYear\tValue\nResidents aged 65 and over\tCroydon\t2024\t14.1%'}
            value={text}
            onPaste={(event) => {
              // Only the marked-up copy surely says where its cells end.
              const cells = cellText(event.clipboardData);
              if (cells === null) return;
              event.preventDefault();
              insert(event.currentTarget, cells);
            }}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value);
              setNote(null);
            }}
          />
          <Refusal why={trouble} />
          <div className="dialog-row">
            <Button disabled={text.trim() === ''} onClick={() => look(text)}>
              Look at the columns
            </Button>
            <FileButton accept=".csv,.tsv,.txt,text/csv" onFile={bring}>
              Choose a file
            </FileButton>
            <CloseButton />
          </div>
        </>
      ) : (
        <>
          <HeadingChoice
            lines={table.lines}
            value={table.heading}
            onChange={(heading) => look(text, heading)}
          />
          <TableMatch
            // Other headings, other columns: what was chosen for the old ones is gone.
            key={table.heading}
            parsed={table}
            note={note}
            onBack={() => setTable(null)}
          />
        </>
      )}
    </Dialog>
  );
}
