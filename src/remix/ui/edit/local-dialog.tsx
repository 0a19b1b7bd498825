import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { LocalFigure } from '../../../model/remix.ts';
import { removeLocal, setLocal } from '../../core/commands.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import type { BoundNumber } from './rich-field.tsx';

type DialogProps = { item: string; number: BoundNumber; onClose: () => void };

const words = {
  value: { label: 'The figure', hint: 'As it should read, for example 21.3%', max: 24 },
  label: { label: 'What it counts', hint: 'For example: of residents aged 65 and over', max: 240 },
  place: { label: 'Place', hint: 'For example: Croydon', max: 240 },
  period: { label: 'Period', hint: 'For example: 2024', max: 240 },
  source: { label: 'Source', hint: 'Who published it; a web address helps', max: 240 },
  addedBy: { label: 'Added by', hint: 'Your name or team', max: 120 },
} as const;
type Name = keyof typeof words;
const names = Object.keys(words) as Name[];
const signKey = 'remix-added-by';

/** What a bound number rests on, and the one way to put another in its place. */
export function LocalDialog({ item, number, onClose }: DialogProps) {
  const store = useStore();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const { claims, sources } = useRemix((state) => state.pack);
  const locals = useRemix((state) => state.remix.locals);
  const claim = Object.hasOwn(claims, number.claim) ? claims[number.claim] : undefined;
  const figure = claim?.figures.find(({ name }) => name === number.figure);
  const known = locals.find(
    ({ replaces, item: only }) =>
      replaces?.claim === number.claim &&
      replaces.figure === number.figure &&
      (only === null || only === item),
  );
  const [values, setValues] = useState<Record<Name, string>>(() => ({
    value: known?.value ?? '',
    label: known?.label ?? figure?.label ?? '',
    place: known?.place ?? store.get().pack.place?.name ?? '',
    period: known?.period ?? '',
    source: known?.source ?? '',
    addedBy: known?.addedBy ?? remembered(),
  }));
  const [isHere, setHere] = useState(known?.item != null);
  const [missing, setMissing] = useState<Name[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    box.current?.showModal();
  }, []);

  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const empty = names.filter((name) => values[name].trim() === '');
    setMissing(empty);
    if (empty[0] !== undefined) {
      box.current?.querySelector<HTMLInputElement>(`[name="${empty[0]}"]`)?.focus();
      return;
    }
    const local: LocalFigure = {
      id: known?.id ?? '',
      replaces: { claim: number.claim, figure: number.figure },
      item: isHere ? item : null,
      ...values,
    };
    const refused = store.change((remix) => setLocal(remix, local), {
      label: 'Use a local figure',
      say: 'The local figure is on the slide, with its label.',
    });
    remember(values.addedBy);
    if (refused === null) onClose();
    else setRefusal(refused);
  };

  return (
    <dialog ref={box} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{figure?.display ?? 'This number'}</h2>
      {claim === undefined ? null : (
        <p className="dialog-claim">
          {claim.statement} <span>{sources[claim.source]?.cite}</span>
        </p>
      )}
      <form onSubmit={keep} noValidate>
        <h3>Use a local figure in its place</h3>
        <div className="dialog-grid">
          {names.map((name) => (
            <label key={name} className={`dialog-${name}`}>
              <span>{words[name].label}</span>
              <input
                name={name}
                value={values[name]}
                maxLength={words[name].max}
                aria-invalid={missing.includes(name)}
                aria-describedby={`${id}-${name}`}
                onChange={({ currentTarget }) => setValues({ ...values, [name]: currentTarget.value })}
              />
              <small id={`${id}-${name}`}>
                {missing.includes(name) ? 'This is needed. ' : ''}
                {words[name].hint}
              </small>
            </label>
          ))}
        </div>
        <label className="dialog-check">
          <input type="checkbox" checked={isHere} onChange={() => setHere(!isHere)} />
          On this slide only
        </label>
        {refusal === null ? null : (
          <p className="field-refusal" role="alert">
            {refusal}
          </p>
        )}
        <p className="dialog-row">
          <button type="submit" className="button">
            Use this figure
          </button>
          {known === undefined ? null : (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                store.change((remix) => removeLocal(remix, known.id), {
                  label: 'Take the local figure out',
                  say: 'The pack’s number is back.',
                });
                onClose();
              }}
            >
              Put the pack’s number back
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={() => box.current?.close()}>
            Close
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** Who adds figures is asked once. Where the browser keeps nothing it is asked again. */
function remembered(): string {
  try {
    return localStorage.getItem(signKey)?.slice(0, 120) ?? '';
  } catch {
    return '';
  }
}

function remember(name: string): void {
  try {
    localStorage.setItem(signKey, name);
  } catch {
    // Nothing is lost but a convenience.
  }
}
