import { useId, useMemo } from 'react';
import type { PackModel } from '../../../model/deck.ts';
import { entryOf } from '../../../model/entry-of.ts';
import type { EditedField } from '../../core/edit-field.ts';
import { type BoundNumber, RichField } from './rich-field.tsx';

type SentencesProps = {
  /** The fields in which the number stands among words. */
  fields: readonly EditedField[];
  /** What was written so far, as markup, by path; the words as they are where there is nothing. */
  written: Readonly<Record<string, string>>;
  number: BoundNumber;
  /** The local figure as typed so far. */
  value: string;
  pack: PackModel;
  isLocked: boolean;
  onWrite: (path: string, text: string) => void;
};

/** The sentences that a local figure will stand in, to make them true of it at once. */
export function OwnFigureSentences({
  fields,
  written,
  number,
  value,
  pack,
  isLocked,
  onWrite,
}: SentencesProps) {
  const id = useId();
  // The chip shows the figure that will stand there.
  const register = useMemo(() => {
    const claim = entryOf(pack.claims, number.claim);
    if (claim === undefined || value.trim() === '') return pack;
    const figures = claim.figures.map((figure) =>
      figure.name === number.figure ? { ...figure, display: value } : figure,
    );
    return { ...pack, claims: { ...pack.claims, [number.claim]: { ...claim, figures } } };
  }, [pack, number, value]);
  if (fields.length === 0) return null;
  return (
    <section className="dialog-sentences" aria-labelledby={`${id}-head`}>
      <h3 id={`${id}-head`}>The words around it</h3>
      <p>The pack wrote these for its own number. Change what is not true of yours.</p>
      {fields.map(({ path, label, text, edit }) => (
        <div key={path} className="field">
          <span className="field-label" id={`${id}-${path}`}>
            {label}
          </span>
          <RichField
            // The editor reads the chip's words once.
            key={value}
            labelledBy={`${id}-${path}`}
            value={written[path] ?? edit?.text ?? text}
            register={register}
            isLocked={isLocked}
            onChange={(words) => onWrite(path, words)}
            onDone={() => undefined}
          />
        </div>
      ))}
    </section>
  );
}
