import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { OwnFigure } from '../../../../model/remix.ts';
import { setLocal } from '../../../core/commands.ts';
import { Button, QuietButton } from '../../part/button.tsx';
import { Refusal } from '../../part/refusal.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { deckNumbers } from './deck-numbers.ts';
import {
  type OwnFigureName,
  ownFigureNames,
  ownFigureWords,
  rememberedName,
  rememberName,
} from './own-figure-words.ts';
import { StandsFor } from './stands-for.tsx';

/** Adds a local figure, or changes one. */
export function OwnFigureForm({
  local,
  onClose,
}: {
  local: OwnFigure | null;
  /** `kept`: a new figure that stands in for none of the pack's, and is on no slide yet. */
  onClose: (kept: OwnFigure | null) => void;
}) {
  const store = useStore();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const remix = useRemix((state) => state.remix);
  const pack = useRemix((state) => state.pack);
  const numbers = useMemo(() => deckNumbers(remix, pack), [remix, pack]);
  const [values, setValues] = useState<Record<OwnFigureName, string>>(() => ({
    value: local?.value ?? '',
    label: local?.label ?? '',
    place: local?.place ?? pack.place?.name ?? '',
    period: local?.period ?? '',
    source: local?.source ?? '',
    addedBy: local?.addedBy ?? rememberedName(),
  }));
  const [replaces, setReplaces] = useState<OwnFigure['replaces']>(local?.replaces ?? null);
  const [missing, setMissing] = useState<OwnFigureName[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => box.current?.showModal(), []);

  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const empty = ownFigureNames.filter((name) => values[name].trim() === '');
    setMissing(empty);
    if (empty[0] !== undefined) {
      box.current?.querySelector<HTMLInputElement>(`[name="${empty[0]}"]`)?.focus();
      return;
    }
    const next: OwnFigure = { id: local?.id ?? '', replaces, item: local?.item ?? null, ...values };
    const refused = store.change((now) => setLocal(now, next), {
      label: local === null ? 'Add a local figure' : 'Change a local figure',
      say: replaces === null ? 'The figure is kept.' : 'The local figure is on the slide, with its label.',
    });
    rememberName(values.addedBy);
    if (refused === null)
      onClose(local === null && replaces === null ? (store.get().remix.locals.at(-1) ?? null) : null);
    else setRefusal(refused);
  };
  return (
    <dialog ref={box} className="dialog" aria-labelledby={`${id}-title`} onClose={() => onClose(null)}>
      <h2 id={`${id}-title`}>{local === null ? 'Add a local figure' : 'Local figure'}</h2>
      <form onSubmit={keep} noValidate>
        <div className="dialog-grid">
          {ownFigureNames.map((name) => (
            <label key={name} className={`dialog-${name}`}>
              <span>{ownFigureWords[name].label}</span>
              <input
                dir="auto"
                name={name}
                value={values[name]}
                maxLength={ownFigureWords[name].max}
                aria-invalid={missing.includes(name)}
                aria-describedby={`${id}-${name}`}
                onChange={({ currentTarget }) => setValues({ ...values, [name]: currentTarget.value })}
              />
              <small id={`${id}-${name}`}>
                {missing.includes(name) ? 'This is needed. ' : ''}
                {ownFigureWords[name].hint}
              </small>
            </label>
          ))}
        </div>
        <StandsFor
          label="Put it in the place of a number in the deck (if you like)"
          numbers={numbers}
          value={replaces}
          onChange={setReplaces}
        />
        <Refusal why={refusal} />
        <p className="dialog-row">
          <Button type="submit">Keep this figure</Button>
          <QuietButton onClick={() => box.current?.close()}>Close</QuietButton>
        </p>
      </form>
    </dialog>
  );
}
