import { cutText } from '../../../../model/cut-text.ts';

type ChoiceProps = {
  label: string;
  header: readonly string[];
  value: { column: number } | { text: string };
  onChange: (value: { column: number } | { text: string }) => void;
};

/** A column of the table, or one text for every row. */
export function ColumnChoice({ label, header, value, onChange }: ChoiceProps) {
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
          dir="auto"
          aria-label={`${label}, the same for all rows`}
          value={value.text}
          maxLength={240}
          onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
      ) : null}
    </div>
  );
}

type AlsoProps = {
  header: readonly string[];
  value: number | null;
  onChange: (value: number | null) => void;
};

/** A second column that says what a row counts, where one is not enough. */
export function AlsoChoice({ header, value, onChange }: AlsoProps) {
  return (
    <label>
      <span>Tell rows apart by</span>
      <select
        value={value ?? 'none'}
        onChange={({ currentTarget: { value: chosen } }) =>
          onChange(chosen === 'none' ? null : Number(chosen))
        }
      >
        <option value="none">Nothing else</option>
        {header.map((name, index) => (
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

type HeadingProps = { lines: readonly string[][]; value: number; onChange: (line: number) => void };

/** Which line of the file has the headings: titles may stand above them. */
export function HeadingChoice({ lines, value, onChange }: HeadingProps) {
  return (
    <label className="match-heading">
      <span>The headings are in</span>
      <select value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
        {lines.slice(0, -1).map((line, index) => (
          <option key={index} value={index}>
            {`Line ${index + 1}: ${cutText(line.filter((cell) => cell !== '').join(' | '), 70)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
