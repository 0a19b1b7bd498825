import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { entryOf } from '../../../model/entry-of.ts';
import { ownFigureFor, ownFigures } from '../../../model/own-names.ts';
import type { OwnFigure } from '../../../model/remix.ts';
import { type Change, removeLocal, setLocal } from '../../core/commands.ts';
import { editField } from '../../core/edit-field.ts';
import { wordsBeside } from '../../core/pack-words.ts';
import {
  type OwnFigureName,
  ownFigureNames,
  ownFigureWords,
  rememberedName,
  rememberName,
} from '../panels/area/own-figure-words.ts';
import { Button, QuietButton } from '../part/button.tsx';
import { Refusal } from '../part/refusal.tsx';
import { itemOf } from '../store/item-of.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { OwnFigureSentences } from './own-figure-sentences.tsx';
import type { BoundNumber } from './rich-field.tsx';

type DialogProps = { item: string; number: BoundNumber; onClose: () => void };

/** What a bound number rests on, and the one way to put another in its place. */
export function OwnFigureDialog({ item, number, onClose }: DialogProps) {
  const store = useStore();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const pack = useRemix((state) => state.pack);
  const isMine = useRemix((state) => state.isMine);
  const { claims, sources } = pack;
  const locals = useRemix((state) => state.remix.locals);
  const claim = entryOf(claims, number.claim);
  const figure = claim?.figures.find(({ name }) => name === number.figure);
  const known = ownFigureFor(ownFigures({ locals }, pack).used, item, number);
  // As they were when the dialog opened: what is written here stays until it is kept.
  const [beside] = useState(() => {
    const { remix } = store.peek();
    const shown = itemOf(remix, item);
    return shown?.kind === 'slide'
      ? wordsBeside(shown, remix, pack, number)
      : { counts: null, sentences: [] };
  });
  const [written, setWritten] = useState<Record<string, string>>({});
  const [values, setValues] = useState<Record<OwnFigureName, string>>(() => ({
    value: known?.value ?? '',
    label: known?.label ?? beside.counts ?? figure?.label ?? '',
    place: known?.place ?? store.peek().pack.place?.name ?? '',
    period: known?.period ?? '',
    source: known?.source ?? '',
    addedBy: known?.addedBy ?? rememberedName(),
  }));
  const [isHere, setHere] = useState(known?.item != null);
  const [missing, setMissing] = useState<OwnFigureName[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    box.current?.showModal();
  }, []);

  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const empty = ownFigureNames.filter((name) => values[name].trim() === '');
    setMissing(empty);
    if (empty[0] !== undefined) {
      box.current?.querySelector<HTMLInputElement>(`[name="${empty[0]}"]`)?.focus();
      return;
    }
    const local: OwnFigure = {
      id: known?.id ?? '',
      replaces: { claim: number.claim, figure: number.figure },
      item: isHere ? item : null,
      ...values,
    };
    const refused = store.change(
      (remix, now) => {
        let change: Change = setLocal(remix, local);
        for (const [path, text] of Object.entries(written))
          if (change.ok) change = editField(change.remix, now, item, path, text);
        return change;
      },
      {
        label: 'Use a local figure',
        say: 'The local figure is on the slide, with its label.',
      },
    );
    rememberName(values.addedBy);
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
        <OwnFigureSentences
          fields={beside.sentences}
          written={written}
          number={number}
          value={values.value}
          pack={pack}
          isLocked={!isMine}
          onWrite={(path, text) => setWritten((before) => ({ ...before, [path]: text }))}
        />
        <label className="dialog-check">
          <input type="checkbox" checked={isHere} onChange={() => setHere(!isHere)} />
          On this slide only
        </label>
        <Refusal why={refusal} />
        <p className="dialog-row">
          <Button type="submit">Use this figure</Button>
          {known === undefined ? null : (
            <QuietButton
              onClick={() => {
                store.change((remix) => removeLocal(remix, known.id), {
                  label: 'Take the local figure out',
                  say: 'The pack’s number is back.',
                });
                onClose();
              }}
            >
              Put the pack’s number back
            </QuietButton>
          )}
          <QuietButton onClick={() => box.current?.close()}>Close</QuietButton>
        </p>
      </form>
    </dialog>
  );
}
