import { useState } from 'react';
import { entryOf } from '../../../model/entry-of.ts';
import { ownFigureFor, ownFigures } from '../../../model/own-names.ts';
import { type Change, removeLocal, setLocal } from '../../core/commands.ts';
import { editField } from '../../core/edit-field.ts';
import { wordsBeside } from '../../core/pack-words.ts';
import { QuietButton } from '../part/button.tsx';
import { Dialog } from '../part/dialog.tsx';
import { itemOf } from '../store/item-of.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { OwnFigureFields } from './own-figure-fields.tsx';
import { OwnFigureSentences } from './own-figure-sentences.tsx';
import type { BoundNumber } from './rich-field.tsx';

type DialogProps = { item: string; number: BoundNumber; onClose: () => void };

/** What a bound number rests on, and the one way to put another in its place. */
export function OwnFigureDialog({ item, number, onClose }: DialogProps) {
  const store = useStore();
  const pack = useRemix((state) => state.pack);
  const isMine = useRemix((state) => state.isMine);
  const locals = useRemix((state) => state.remix.locals);
  const claim = entryOf(pack.claims, number.claim);
  const figure = claim?.figures.find(({ name }) => name === number.figure);
  const known = ownFigureFor(ownFigures({ locals }, pack).used, item, number) ?? null;
  // As they were when the dialog opened: what is written here stays until it is kept.
  const [beside] = useState(() => {
    const { remix } = store.peek();
    const shown = itemOf(remix, item);
    return shown?.kind === 'slide'
      ? wordsBeside(shown, remix, pack, number)
      : { counts: null, sentences: [] };
  });
  const [written, setWritten] = useState<Record<string, string>>({});
  const [isHere, setHere] = useState(known?.item != null);
  return (
    <Dialog title={figure?.display ?? 'This number'} onClose={onClose}>
      {claim === undefined ? null : (
        <p className="dialog-claim">
          {claim.statement} <span>{pack.sources[claim.source]?.cite}</span>
        </p>
      )}
      <h3>Use a local figure in its place</h3>
      <OwnFigureFields
        known={known}
        label={beside.counts ?? figure?.label}
        keep="Use this figure"
        buttons={
          known === null ? null : (
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
          )
        }
        onKeep={(words) => {
          const { claim, figure } = number;
          const local = {
            id: known?.id ?? '',
            replaces: { claim, figure },
            item: isHere ? item : null,
            ...words,
          };
          const refused = store.change(
            (remix, now) => {
              let change: Change = setLocal(remix, local);
              for (const [path, text] of Object.entries(written))
                if (change.ok) change = editField(change.remix, now, item, path, text);
              return change;
            },
            { label: 'Use a local figure', say: 'The local figure is on the slide, with its label.' },
          );
          if (refused === null) onClose();
          return refused;
        }}
      >
        {(value) => (
          <>
            <OwnFigureSentences
              fields={beside.sentences}
              written={written}
              number={number}
              value={value}
              pack={pack}
              isLocked={!isMine}
              onWrite={(path, text) => setWritten((before) => ({ ...before, [path]: text }))}
            />
            <label className="dialog-check">
              <input type="checkbox" checked={isHere} onChange={() => setHere(!isHere)} />
              On this slide only
            </label>
          </>
        )}
      </OwnFigureFields>
    </Dialog>
  );
}
