import { remixCaps } from '../../../model/remix.ts';
import { TextLine } from './text-line.tsx';

type LinesProps = {
  label: string;
  /** What one of them is called: `point`, `paragraph`. */
  one: string;
  /** How many there may be. */
  max: number;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
};

/** A list of lines of words: change, add, remove. */
export function LinesEditor({ label, one, max, lines, onChange }: LinesProps) {
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {lines.map((line, at) => (
        <div key={at} className="group-line">
          <TextLine
            label={`${one.charAt(0).toUpperCase()}${one.slice(1)} ${at + 1}`}
            rich
            value={line}
            max={remixCaps.text}
            onChange={(value) => onChange(lines.map((other, index) => (index === at ? value : other)))}
          />
          <button
            type="button"
            className="group-remove"
            onClick={() => onChange(lines.filter((_, index) => index !== at))}
          >
            Remove<span className="visually-hidden">{` ${one} ${at + 1}`}</span>
          </button>
        </div>
      ))}
      {lines.length < max ? (
        <button type="button" className="group-add" onClick={() => onChange([...lines, ''])}>
          Add a {one}
        </button>
      ) : null}
    </fieldset>
  );
}
