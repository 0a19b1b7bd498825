import { useMemo, useState } from 'react';
import type { Remix } from '../../../../model/remix.ts';
import {
  applyUpdate,
  reviewUpdate,
  type UpdateChange,
  type UpdateChoice,
} from '../../../../select/merge-remix.ts';
import { Button } from '../../part/button.tsx';
import { Panel, Part } from '../../part/panel.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import '../kit/panels.css';
import { FigureChange } from './figure-change.tsx';
import { GoneChange } from './gone-change.tsx';
import { TextChange } from './text-change.tsx';
import './updates.css';

/** What a newer pack changes in this deck, figures first, and what to do with each. */
export default function UpdatesPanel() {
  const store = useStore();
  const remix = useRemix((state) => state.remix);
  const pack = useRemix((state) => state.pack);
  const isMine = useRemix((state) => state.isMine);
  const [choices, setChoices] = useState<Record<string, UpdateChoice>>({});
  const update = useMemo(() => reviewUpdate(remix, pack), [remix, pack]);
  const { changes, from, to } = update;
  const next = useMemo(() => applyUpdate(remix, pack, choices), [remix, pack, choices]);
  // What is kept without a place in the pack goes on being named.
  const isUpToDate = useMemo(
    () => !changes.some(({ kind }) => kind === 'figure') && isSame(remix, applyUpdate(remix, pack, {})),
    [remix, pack, changes],
  );
  const choose = (id: string, choice: UpdateChoice): void => setChoices({ ...choices, [id]: choice });
  const take = (): void => {
    const [label, said] = isUpToDate
      ? ['Take these choices', 'Your choices are taken. It can be undone.']
      : [`Take the update to version ${to}`, 'The update is taken. It can be undone.'];
    if (store.replace(next, label) === null) store.say(said);
    setChoices({});
  };
  const some = <K extends UpdateChange['kind']>(kind: K) =>
    changes.filter((change): change is Extract<UpdateChange, { kind: K }> => change.kind === kind);
  if (isUpToDate && changes.length === 0)
    return (
      <Panel title="Updates">
        <p>This deck is up to date. It is made from version {to} of the pack, the newest there is.</p>
        <p className="form-help">
          When the pack changes, this page says which of your figures went stale and lets you keep your words.
        </p>
      </Panel>
    );
  const [figures, gone, texts] = [some('figure'), some('slide-gone'), some('text')];
  return (
    <Panel title={isUpToDate ? 'What you keep from before' : 'The pack is newer than this deck'}>
      <p>
        {isUpToDate
          ? `This deck is made from version ${to} of the pack, the newest there is. What has no place in it is named here until you let it go.`
          : `${from === to ? `Version ${to} of the pack has changed.` : `The deck is made from version ${from}; the pack is now version ${to}.`} ${changes.length === 0 ? 'Nothing in your deck is touched by it.' : 'Your words stay unless you choose otherwise.'}`}
      </p>
      {figures.length === 0 ? null : (
        <Part title="Figures that are out of date">
          {figures.map((change) => (
            <FigureChange key={change.id} change={change} />
          ))}
        </Part>
      )}
      {gone.map((change) => (
        <GoneChange key={change.id} change={change} choice={choices[change.id] ?? 'mine'} onChoose={choose} />
      ))}
      {texts.length === 0 ? null : <h2 className="form-part">Words that you and the pack both changed</h2>}
      {texts.map((change) => (
        <TextChange key={change.id} change={change} choice={choices[change.id] ?? 'mine'} onChoose={choose} />
      ))}
      <p className="updates-take">
        <Button disabled={!isMine || (isUpToDate && isSame(remix, next))} onClick={take}>
          {isUpToDate ? 'Take these choices' : 'Take the update'}
        </Button>
        <small>It can be undone.</small>
      </p>
    </Panel>
  );
}

/** Whether an update leaves the slides of a deck as they are. */
function isSame(before: Remix, after: Remix): boolean {
  return (
    before.pack.version === after.pack.version && JSON.stringify(before.items) === JSON.stringify(after.items)
  );
}
