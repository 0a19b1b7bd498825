import { useState } from 'react';

type MinutesProps = {
  value: number;
  /** What a screen reader calls it; without, the label around it does. */
  name?: string;
  /** 0.1 where tenths count. */
  step?: number;
  least?: number;
  onChange: (minutes: number) => void;
  onLeave?: () => void;
};

/**
 * A number of minutes, up to 240. What is typed stands as it is typed; a field that is empty or holds no such number
 * changes nothing, and shows the number in use again once it is left.
 */
export function MinutesInput({ value, name, step = 1, least = 0, onChange, onLeave }: MinutesProps) {
  /** What stands in the field while it is typed in, and the number in use with it: undo may bring another. */
  const [typed, setTyped] = useState<{ words: string; with: number } | null>(null);
  return (
    <input
      type="number"
      min={least}
      max={240}
      step={step}
      value={typed?.with === value ? typed.words : value}
      aria-label={name}
      onChange={({ currentTarget }) => {
        const minutes = Math.round(currentTarget.valueAsNumber / step) / (1 / step);
        const isMinutes = minutes >= least && minutes <= 240;
        setTyped({ words: currentTarget.value, with: isMinutes ? minutes : value });
        if (isMinutes) onChange(minutes);
      }}
      onBlur={() => {
        setTyped(null);
        onLeave?.();
      }}
    />
  );
}
