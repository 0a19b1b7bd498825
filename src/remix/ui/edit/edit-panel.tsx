import { useMemo, useState } from 'react';
import type { RemixItem, SlideItem } from '../../../model/remix.ts';
import { editedFields, resetItem } from '../../core/edit-field.ts';
import { Panel } from '../part/panel.tsx';
import { itemOf } from '../store/item-of.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import './edit.css';
import { BreakForm } from './break-form.tsx';
import { FieldEditor } from './field-editor.tsx';
import { KeptList } from './kept-list.tsx';
import { NumberList } from './number-list.tsx';
import { OwnFigureDialog } from './own-figure-dialog.tsx';
import { OwnForm } from './own-form.tsx';
import type { BoundNumber } from './rich-field.tsx';

/** The words of the slide in hand, field by field, the pack's own one click away. */
export default function EditPanel() {
  const item = useRemix(({ remix, selected }) => itemOf(remix, selected));
  if (item === undefined)
    return <p className="panel-empty">Choose a slide in the running order to change its words.</p>;
  // Another slide is another form: nothing typed in one may reach the other.
  return <ItemForm key={item.id} item={item} />;
}

function ItemForm({ item }: { item: RemixItem }) {
  if (item.kind === 'break') return <BreakForm item={item} />;
  return item.kind === 'own' ? <OwnForm item={item} /> : <SlideForm item={item} />;
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
