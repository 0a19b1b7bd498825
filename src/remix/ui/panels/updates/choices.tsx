import { useId } from 'react';
import type { UpdateChoice } from '../../../../select/merge-remix.ts';

type ChoicesProps = {
  legend: string;
  options: ReadonlyArray<{ choice: UpdateChoice; label: string; hint?: string }>;
  value: UpdateChoice;
  onChange: (choice: UpdateChoice) => void;
};

/** One choice of two or three. */
export function Choices({ legend, options, value, onChange }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ choice, label, hint }) => (
        <label key={choice}>
          <input type="radio" name={id} checked={value === choice} onChange={() => onChange(choice)} />
          <span>
            {label}
            {hint === undefined ? null : <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
