import type { OwnFigure } from '../../../../model/remix.ts';
import type { DeckNumber } from './deck-numbers.ts';

type StandsProps = {
  label: string;
  hidesLabel?: boolean;
  numbers: readonly DeckNumber[];
  value: OwnFigure['replaces'];
  onChange: (value: OwnFigure['replaces']) => void;
};

/** Which number of the deck a figure stands in for, slide by slide. */
export function StandsFor({ label, hidesLabel = false, numbers, value, onChange }: StandsProps) {
  const slides = [...new Set(numbers.map(({ slide }) => slide))];
  const chosen = value === null ? '' : `${value.claim}.${value.figure}`;
  const known = chosen === '' || numbers.some(({ claim, figure }) => `${claim}.${figure}` === chosen);
  return (
    <label className="stands">
      <span className={hidesLabel ? 'visually-hidden' : undefined}>{label}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          const [claim, figure] = currentTarget.value.split('.');
          onChange(claim === undefined || figure === undefined ? null : { claim, figure });
        }}
      >
        <option value="">No number yet</option>
        {known ? null : <option value={chosen}>A number that this deck does not show</option>}
        {slides.map((slide) => (
          <optgroup key={slide} label={slide}>
            {numbers
              .filter((number) => number.slide === slide)
              .map(({ claim, figure, display, what }) => (
                <option key={`${claim}.${figure}`} value={`${claim}.${figure}`}>
                  {display} {what}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
