import { isIn, tooLong } from '../../core/too-long.ts';
import { itemOf } from '../store/item-of.ts';
import type { RemixState } from '../store/store.ts';
import { useRemix } from '../store/use-remix.ts';

type FitProps = { id?: string; item: string; path: string };

/** Says under a field that its words do not fit: when the typing pauses, and politely. */
export function FitLine({ id, item, path }: FitProps) {
  const text = useRemix((state) => fitOf(state, item, path));
  return (
    <div id={id} aria-live="polite">
      {text === '' ? null : <p className="field-warning">{text}</p>}
    </div>
  );
}

/** The check's words for a field; empty where it fits. Of several fields in one part, the one that was changed last. */
function fitOf({ settled, remix }: RemixState, id: string, path: string): string {
  const slide = settled.slides[id];
  const item = itemOf(remix, id);
  const found = slide === undefined ? [] : tooLong(slide, item, remix);
  const over = found.find(({ part }) => isIn(part, path));
  if (over === undefined) return '';
  const edits = item?.kind === 'slide' ? item.edits : [];
  const last = edits.findLast((edit) => isIn(over.part, edit.path))?.path;
  const first = item?.kind !== 'slide' || over.part === 'title' ? over.part : `${over.part}.0.text`;
  return (last ?? first) === path ? over.text : '';
}
