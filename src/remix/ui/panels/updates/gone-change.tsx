import type { UpdateChange, UpdateChoice } from '../../../../select/merge-remix.ts';
import { useRemix } from '../../store/use-remix.ts';
import { Choices } from './choices.tsx';

type GoneProps = {
  change: Extract<UpdateChange, { kind: 'slide-gone' }>;
  choice: UpdateChoice;
  onChoose: (id: string, choice: UpdateChoice) => void;
};

/** A slide that the pack no longer has. */
export function GoneChange({ change, choice, onChoose }: GoneProps) {
  const slides = useRemix((state) => state.pack.slides);
  const { slide, suggestion } = change;
  const other = suggestion === null ? undefined : slides[suggestion];
  const options = [
    {
      choice: 'mine',
      label: 'Keep its place',
      hint: 'It is left out of the deck until the pack has it again.',
    },
    { choice: 'theirs', label: 'Take it out of the order' },
    ...(other === undefined
      ? []
      : [{ choice: 'both', label: `Show “${other.plainTitle}” in its place` } as const]),
  ] as const;
  return (
    <article className="update">
      <h3>A slide is no longer in the pack: {slide}</h3>
      <Choices
        legend={`The slide ${slide}`}
        options={options}
        value={choice}
        onChange={(next) => onChoose(change.id, next)}
      />
    </article>
  );
}
