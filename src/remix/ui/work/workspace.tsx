import { Suspense, useEffect, useMemo, useState } from 'react';
import type { PackModel } from '../../../model/deck.ts';
import { autosave } from '../keep/autosave.ts';
import { type Hold, holdRemix } from '../keep/lock.ts';
import { loadPack, loadPlacedPack } from '../load-pack.ts';
import type { Opened } from '../open.ts';
import { type PanelView, panels } from '../panels.ts';
import { Waiting } from '../start/waiting.tsx';
import { createStore, type RemixStore } from '../store/store.ts';
import { StoreContext, useRemix, useStore } from '../store/use-remix.ts';
import { bindKeys } from './keys.ts';
import './slides.css';
import './work.css';
import { Notices } from './notices.tsx';
import { Order } from './order.tsx';
import { Stage } from './stage.tsx';
import { TopBar } from './top-bar.tsx';

type WorkProps = {
  opened: Extract<Opened, { ok: true }>;
  onLeave: () => void;
  onOpen: (opened: Opened) => void;
};

/** Fetches the pack, and the place of the remix, and opens the workspace on them. */
export default function Workspace({ opened, onLeave, onOpen }: WorkProps) {
  const [pack, setPack] = useState<PackModel | null>(null);
  const [isLost, setLost] = useState(false);
  const fetchPack = (): void => {
    setLost(false);
    const { place } = opened.remix;
    const placed = place === null ? loadPack() : loadPlacedPack(place).catch(loadPack);
    placed.then(setPack, () => setLost(true));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; a remix of another id is another workspace
  useEffect(fetchPack, []);
  if (isLost)
    return (
      <div className="work-lost" role="alert">
        <h1>The pack did not arrive</h1>
        <p>Perhaps the network is down. Your deck is safe in this browser.</p>
        <button type="button" className="button" onClick={fetchPack}>
          Try again
        </button>
      </div>
    );
  return pack === null ? <Waiting /> : <Work pack={pack} opened={opened} onLeave={onLeave} onOpen={onOpen} />;
}

function Work({ pack, opened, onLeave, onOpen }: WorkProps & { pack: PackModel }) {
  const store = useMemo(() => createStore(pack, opened.remix, opened.whys), [pack, opened]);
  const [hold, setHold] = useState<Hold | null>(null);
  useEffect(() => {
    const stops = [bindKeys(store), watchPlace(store)];
    let isKept = false;
    const holding = holdRemix(opened.remix.id, (isMine) => {
      store.set({ isMine });
      // Not before it is known whose the remix is: the other tab may have newer words.
      if (!isKept) stops.push(autosave(store));
      isKept = true;
    });
    stops.push(() => holding.release());
    setHold(holding);
    if (opened.notice !== null) store.say(opened.notice);
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, opened]);
  return (
    <StoreContext value={store}>
      <div className="work">
        <TopBar onLeave={onLeave} />
        <Notices hold={hold} onOpen={onOpen} />
        <Order />
        <Main />
        <SaidLine />
      </div>
    </StoreContext>
  );
}

/** Puts the figures of a place under the remix whenever another one is chosen, undo and redo included. */
function watchPlace(store: RemixStore): () => void {
  let shown = store.get().remix.place;
  return store.subscribe(() => {
    const { place } = store.get().remix;
    if (place === shown) return;
    shown = place;
    const pack = place === null ? loadPack() : loadPlacedPack(place);
    pack.then(
      (next) => {
        if (store.get().remix.place === place) store.setPack(next);
      },
      () =>
        store.say('The figures of this place did not arrive. Try again when the network is back.', 'refused'),
    );
  });
}

/** The panel in front, beside the slide in hand or in its place. */
function Main() {
  const store = useStore();
  const panel = useRemix((state) => state.panel);
  const found: PanelView | undefined = panels.find(({ id }) => id === panel) ?? panels[0];
  if (found === undefined) return null;
  const { View, layout, label } = found;
  return (
    <div className={`work-main work-${layout} work-at-${panel}`}>
      <nav className="work-tabs" aria-label="What to do">
        <ul>
          <li className="work-tab-order">
            <button
              type="button"
              aria-current={panel === 'order' ? 'true' : undefined}
              onClick={() => store.openPanel('order')}
            >
              Order
            </button>
          </li>
          {panels.map(({ id, label: name }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === panel ? 'true' : undefined}
                onClick={() => store.openPanel(id)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {layout === 'beside' ? <Stage /> : null}
      <section className="work-panel" aria-label={label}>
        <Suspense fallback={<p className="panel-wait">One moment…</p>}>
          <View />
        </Suspense>
      </section>
    </div>
  );
}

/** What was last done or refused: a quiet line at the foot, which screen readers hear. */
function SaidLine() {
  const said = useRemix((state) => state.said);
  const [isOver, setOver] = useState(true);
  useEffect(() => {
    if (said.text === '') return;
    setOver(false);
    const timer = setTimeout(() => setOver(true), said.tone === 'refused' ? 9000 : 4000);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <p className={`said said-${said.tone}${isOver ? ' said-over' : ''}`} role="status">
      {said.text}
    </p>
  );
}
