import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { recordOf } from '../../../model/entry-of.ts';
import type { OwnFigure } from '../../../model/remix.ts';
import {
  type OwnFigureName,
  ownFigureNames,
  ownFigureWords,
  rememberedName,
  rememberName,
} from '../panels/area/own-figure-words.ts';
import { Button } from '../part/button.tsx';
import { CloseButton } from '../part/dialog.tsx';
import { Refusal } from '../part/refusal.tsx';
import { useStore } from '../store/use-remix.ts';

type Words = Record<OwnFigureName, string>;
type FieldsProps = {
  known: OwnFigure | null;
  /** What a new one counts, where that is clear. */
  label?: string;
  /** The words of the button that keeps it. */
  keep: string;
  /** Buttons between that and the one that closes the dialog. */
  buttons?: ReactNode;
  /** What stands under the fields, given the figure as it is written so far. */
  children: (value: string) => ReactNode;
  /** Why the figure cannot be kept; null where it is. */
  onKeep: (words: Words) => string | null;
};

/** The form of a figure of one's own, in a dialog: all that it must say of itself. */
export function OwnFigureFields({ known, label, keep, buttons, children, onKeep }: FieldsProps) {
  const store = useStore();
  const id = useId();
  const [words, setWords] = useState<Words>(() => {
    const begun = { label, place: store.peek().pack.place?.name, addedBy: rememberedName() };
    const first: Partial<Words> = known ?? begun;
    return recordOf(ownFigureNames.map((name) => [name, first[name] ?? '']));
  });
  const [missing, setMissing] = useState<OwnFigureName[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const empty = ownFigureNames.filter((name) => words[name].trim() === '');
    setMissing(empty);
    if (empty[0] !== undefined) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${empty[0]}"]`)?.focus();
      return;
    }
    rememberName(words.addedBy);
    setRefusal(onKeep(words));
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="dialog-grid">
        {ownFigureNames.map((name) => (
          <label key={name} className={`dialog-${name}`}>
            <span>{ownFigureWords[name].label}</span>
            <input
              dir="auto"
              name={name}
              value={words[name]}
              maxLength={ownFigureWords[name].max}
              aria-invalid={missing.includes(name)}
              aria-describedby={`${id}-${name}`}
              onChange={({ currentTarget }) => setWords({ ...words, [name]: currentTarget.value })}
            />
            <small id={`${id}-${name}`}>
              {missing.includes(name) ? 'This is needed. ' : ''}
              {ownFigureWords[name].hint}
            </small>
          </label>
        ))}
      </div>
      {children(words.value)}
      <Refusal why={refusal} />
      <p className="dialog-row">
        <Button type="submit">{keep}</Button>
        {buttons}
        <CloseButton />
      </p>
    </form>
  );
}
