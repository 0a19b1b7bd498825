import { useDeferredValue, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { signOff } from '../../../core/sign-off.ts';
import { Button, QuietButton } from '../../part/button.tsx';
import { Panel } from '../../part/panel.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import '../kit/panels.css';
import { saveSheet } from './save-sheet.ts';
import { Sheet } from './sheet.tsx';
import './sign-off.css';

/** Everything that is not as published, on one sheet to print and to sign. */
export default function SignOffPanel() {
  const store = useStore();
  const remix = useDeferredValue(useRemix((state) => state.remix));
  const pack = useRemix((state) => state.pack);
  const sheet = useMemo(() => signOff(pack, remix, new Date().toISOString()), [pack, remix]);
  const save = async (): Promise<void> => {
    const made = await saveSheet(store.get()).catch(() => null);
    store.say(
      made === null ? 'The sheet could not be made. Try again.' : `${made.name} is in your downloads.`,
    );
  };
  return (
    <Panel title="Sign-off sheet">
      <p className="form-help">What is not as published, and what stands behind it. Made on this computer.</p>
      <div className="keep-row">
        <Button onClick={() => void save()}>Download the sheet</Button>
        <QuietButton onClick={() => print()}>Print</QuietButton>
      </div>
      <div className="sheet">
        <Sheet sheet={sheet} heading="h3" />
      </div>
      {createPortal(
        <div className="sheet sheet-paper">
          <Sheet sheet={sheet} heading="h1" />
        </div>,
        document.body,
      )}
    </Panel>
  );
}
