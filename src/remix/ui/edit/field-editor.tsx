import { memo, useId, useState } from 'react';
import { type EditedField, editField, resetField } from '../../core/edit-field.ts';
import { Refusal } from '../part/refusal.tsx';
import { useRemix, useStore } from '../store/use-remix.ts';
import { Changes } from './changes.tsx';
import { FitLine } from './fit-line.tsx';
import { type BoundNumber, RichField } from './rich-field.tsx';

type FieldProps = { item: string; field: EditedField; onNumber: (number: BoundNumber) => void };

/** One field of a pack slide. What is refused stays in the editor with the reason beside it. */
export const FieldEditor = memo(
  function FieldEditor({ item, field, onNumber }: FieldProps) {
    const store = useStore();
    const id = useId();
    const pack = useRemix((state) => state.pack);
    const isMine = useRemix((state) => state.isMine);
    const [refusal, setRefusal] = useState<string | null>(null);
    const [isCompared, setCompared] = useState(false);
    const { path, label, inline, edit } = field;
    const value = edit?.text ?? field.text;
    const isTitle = field.kind === 'title';

    const change = (text: string): void => {
      const key = `edit:${item}:${path}`;
      setRefusal(
        store.change((remix, now) => editField(remix, now, item, path, text), {
          label: `Change ${label.toLowerCase()}`,
          key,
          item,
        }),
      );
    };
    const reset = (): void => {
      setRefusal(null);
      setCompared(false);
      if (edit === null) return;
      store.change((remix) => resetField(remix, item, edit), {
        label: 'Put the pack’s words back',
        say: 'The pack’s words are back.',
      });
    };
    const described = refusal === null ? `${id}-fit` : `${id}-refusal ${id}-fit`;
    return (
      <div className={`field field-${field.kind}${edit === null ? '' : ' is-edited'}`} data-path={path}>
        <div className="field-head">
          <span className="field-label" id={id}>
            {label}
          </span>
          {edit === null ? null : (
            <button
              type="button"
              className="field-compare"
              aria-label={`Changed: ${label}. Show what the pack says`}
              aria-expanded={isCompared}
              onClick={() => setCompared(!isCompared)}
            >
              Changed
            </button>
          )}
        </div>
        {inline ? (
          <RichField
            labelledBy={id}
            describedBy={described}
            value={value}
            register={pack}
            isLocked={!isMine}
            onChange={change}
            onNumber={onNumber}
            onDone={store.endStep}
          />
        ) : (
          <textarea
            dir="auto"
            data-one-line
            aria-labelledby={id}
            aria-describedby={described}
            rows={isTitle ? 2 : Math.max(1, Math.ceil(value.length / 44))}
            readOnly={!isMine}
            value={value}
            onChange={({ currentTarget }) => change(currentTarget.value)}
            onBlur={store.endStep}
          />
        )}
        <FitLine id={`${id}-fit`} item={item} path={path} />
        <Refusal id={`${id}-refusal`} why={refusal} />
        {edit !== null && isCompared ? (
          <div className="field-changes">
            <Changes before={edit.base} after={edit.text} register={pack} />
            <button type="button" className="field-reset" onClick={reset}>
              Put the pack’s words back
            </button>
          </div>
        ) : null}
      </div>
    );
  },
  (before, after) =>
    before.item === after.item &&
    before.field.path === after.field.path &&
    before.field.text === after.field.text &&
    before.field.edit?.text === after.field.edit?.text &&
    before.field.edit?.base === after.field.edit?.base,
);
