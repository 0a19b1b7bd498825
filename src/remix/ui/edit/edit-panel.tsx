import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Slide } from '../../../model/deck.ts';
import { plainText } from '../../../model/inline-text.ts';
import type { RemixItem, SlideItem } from '../../../model/remix.ts';
import { fieldHandles } from '../../../select/slide-fields.ts';
import { editedFields, resetItem } from '../../core/edit-field.ts';
import { Panel } from '../part/panel.tsx';
import { itemOf } from '../store/item-of.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { bare } from '../work/slide-texts.ts';
import './edit.css';
import { BreakForm } from './break-form.tsx';
import { FieldEditor } from './field-editor.tsx';
import { KeptList } from './kept-list.tsx';
import { NumberList } from './number-list.tsx';
import { OwnFigureDialog } from './own-figure-dialog.tsx';
import { OwnForm } from './own-form.tsx';
import { rehearseField } from './rehearse-field.ts';
import type { BoundNumber } from './rich-field.tsx';

/** The words of the slide in hand, field by field, the pack's own one click away. */
export default function EditPanel() {
  const item = useRemix(({ remix, selected }) => itemOf(remix, selected));
  useEffect(rehearseField, []);
  if (item === undefined)
    return <p className="panel-empty">Choose a slide in the running order to change its words.</p>;
  // Another slide is another form: nothing typed in one may reach the other.
  return <ItemForm key={item.id} item={item} />;
}

function ItemForm({ item }: { item: RemixItem }) {
  const store = useStore();
  const wanted = useRemix((state) => state.wanted);
  const box = useRef<HTMLDivElement>(null);
  const isNew = useRef(true);
  // Before the panel that was left would send the focus to the heading.
  useLayoutEffect(() => {
    const isUntitled = isNew.current && item.kind === 'own' && item.title === '';
    isNew.current = false;
    const path = wanted ?? (isUntitled ? 'title' : null);
    if (path === null || box.current === null) return;
    const field = fieldAt(box.current, path, store.get().live.slides[item.id]);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
    field?.dispatchEvent(new Event('edit-here'));
    // Once is enough: whoever comes back later is not sent there again.
    if (wanted !== null) store.set({ wanted: null });
  }, [store, wanted, item]);
  return (
    <div ref={box}>
      {item.kind === 'break' ? (
        <BreakForm item={item} />
      ) : item.kind === 'own' ? (
        <OwnForm item={item} />
      ) : (
        <SlideForm item={item} />
      )}
    </div>
  );
}

const boxes = '.rich, textarea, input:not([type="checkbox"])';
const wordsIn = (field: Element): string =>
  'value' in field && typeof field.value === 'string' ? field.value : (field.textContent ?? '');

/** The field that a path names: in the form, on the slide that is made of it, or the longest in a part of a slide. */
function fieldAt(form: HTMLElement, path: string, slide: Slide | undefined): HTMLElement | null | undefined {
  const inside = (part: string): HTMLElement | null | undefined => {
    const group = form.querySelector(`:is([data-field="${part}"], [data-path="${part}"])`);
    const found = [...(group?.querySelectorAll<HTMLElement>(boxes) ?? [])];
    return (
      found.find((field) => wordsIn(field) === '') ??
      found[0] ??
      group?.querySelector<HTMLElement>('button:enabled')
    );
  };
  const all = [...form.querySelectorAll<HTMLElement>(boxes)];
  const handle = slide && fieldHandles(slide).find((one) => one.path === path);
  const value = handle?.value ?? '';
  const words = bare(typeof value === 'string' ? value : plainText(value));
  const isContent = (field: HTMLElement): boolean =>
    field.closest('[data-field="title"], [data-field="source"], [data-field="notes"]') === null &&
    (field.closest<HTMLElement>('[data-path]')?.dataset.path ?? path).split('.')[0] === path;
  return (
    inside(path) ??
    (words === '' ? undefined : all.find((field) => bare(wordsIn(field)) === words)) ??
    inside(path.replace(/\.[^.]+$/, '')) ??
    inside(path.split('.')[0] ?? '') ??
    all.filter(isContent).toSorted((a, b) => wordsIn(b).length - wordsIn(a).length)[0]
  );
}

function SlideForm({ item }: { item: SlideItem }) {
  const store = useStore();
  const pack = useRemix((state) => state.pack);
  const title = useRemix((state) => state.remix.title);
  const subtitle = useRemix((state) => state.remix.subtitle);
  const [number, setNumber] = useState<BoundNumber | null>(null);
  // The walk is of the pack's own slide; our words are laid over it.
  const fields = useMemo(
    () => editedFields({ ...store.peek().remix, title, subtitle }, pack, item),
    [store, pack, item, title, subtitle],
  );
  const onSlide = fields.filter(({ kind }) => kind !== 'notes');
  const notes = fields.filter(({ kind }) => kind === 'notes');
  const isEdited = item.edits.length > 0;
  return (
    <Panel
      title="Words on the slide"
      beside={
        isEdited ? (
          <button
            type="button"
            className="form-reset"
            onClick={() =>
              store.change((remix) => resetItem(remix, item.id), {
                label: 'Put all of the pack’s words back',
                say: 'The pack’s words are back.',
              })
            }
          >
            Put all of the pack’s words back
          </button>
        ) : null
      }
    >
      {fields.length === 0 ? <p>This slide is not in the pack now.</p> : null}
      {onSlide.map((field) => (
        <FieldEditor key={field.path} item={item.id} field={field} onNumber={setNumber} />
      ))}
      <KeptList item={item.id} />
      <NumberList item={item} onNumber={setNumber} />
      {notes.length === 0 ? null : <h2 className="form-part">Speaker notes</h2>}
      {notes.map((field) => (
        <FieldEditor key={field.path} item={item.id} field={field} onNumber={setNumber} />
      ))}
      {number === null ? null : (
        <OwnFigureDialog item={item.id} number={number} onClose={() => setNumber(null)} />
      )}
    </Panel>
  );
}
