import { createElement, type ReactNode, useDeferredValue, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { signOff } from '../../../core/sign-off.ts';
import { type Part, signOffPage } from '../../../core/sign-off-page.ts';
import '../../edit/edit.css';
import { useRemix, useStore } from '../../store/use-remix.ts';
import '../kit/panels.css';
import { saveSheet } from './save-sheet.ts';
import './sign-off.css';

/** Everything that is not as published, on one sheet to print and to sign. */
export default function SignOffPanel() {
  const store = useStore();
  const remix = useDeferredValue(useRemix((state) => state.remix));
  const pack = useRemix((state) => state.pack);
  const parts = useMemo(() => signOffPage(signOff(pack, remix)), [pack, remix]);
  const save = async (): Promise<void> => {
    const made = await saveSheet(store.get()).catch(() => null);
    store.say(
      made === null ? 'The sheet could not be made. Try again.' : `${made.name} is in your downloads.`,
    );
  };
  return (
    <div className="form">
      <header className="form-head">
        <h2>Sign-off sheet</h2>
      </header>
      <p className="form-help">What is not as published, and what stands behind it. Made on this computer.</p>
      <div className="keep-row">
        <button type="button" className="button" onClick={() => void save()}>
          Download the sheet
        </button>
        <button type="button" className="button button-quiet" onClick={() => print()}>
          Print
        </button>
      </div>
      <div className="sheet">{parts.map((part, index) => draw(part, index, 2))}</div>
      {createPortal(
        <div className="sheet sheet-paper">{parts.map((part, index) => draw(part, index, 0))}</div>,
        document.body,
      )}
    </div>
  );
}

/** `deeper`: how many levels the headings stand under those of a page of their own. */
function draw(part: Part, key: number, deeper: 0 | 2): ReactNode {
  if (typeof part === 'string') return part;
  const { tag, scope, className, parts } = part;
  const name = deeper === 2 && tag === 'h1' ? 'h3' : deeper === 2 && tag === 'h2' ? 'h4' : tag;
  const drawn = createElement(
    name,
    { key, scope, className },
    ...parts.map((inner, index) => draw(inner, index, deeper)),
  );
  if (tag !== 'table') return drawn;
  return createElement('div', { key, className: 'sheet-table' }, drawn);
}
