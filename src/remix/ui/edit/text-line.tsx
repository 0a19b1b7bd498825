import { useId } from 'react';
import { useRemix, useStore } from '../store/use-remix.ts';
import { RichField } from './rich-field.tsx';

type LineProps = {
  label: string;
  value: string;
  max: number;
  /** Bold, italic and links may stand in it. */
  rich?: boolean;
  hint?: string;
  /** What checks call it. */
  path?: string;
  onChange: (value: string) => void;
  onLines?: (lines: string[]) => void;
};

/** One line of a slide of one's own. */
export function TextLine({ label, value, max, rich = false, hint, path, onChange, onLines }: LineProps) {
  const store = useStore();
  const id = useId();
  const pack = useRemix((state) => state.pack);
  const isMine = useRemix((state) => state.isMine);
  return (
    <div className="field" data-field={path}>
      <div className="field-head">
        {rich ? (
          <span className="field-label" id={`${id}-label`}>
            {label}
          </span>
        ) : (
          <label className="field-label" htmlFor={id}>
            {label}
          </label>
        )}
      </div>
      {rich ? (
        <RichField
          labelledBy={`${id}-label`}
          describedBy={hint === undefined ? undefined : `${id}-hint`}
          value={value}
          register={pack}
          isLocked={!isMine}
          onChange={(markup) => onChange(store.within(markup, max))}
          onLines={onLines}
          onDone={store.endStep}
        />
      ) : (
        <input
          id={id}
          dir="auto"
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          value={value}
          maxLength={max}
          readOnly={!isMine}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          onBlur={store.endStep}
        />
      )}
      {hint === undefined ? null : (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
