import { useContext, useEffect, useMemo, useState } from 'react';
import type { PackModel } from '../../../model/deck.ts';
import { sayCount } from '../../../model/say-count.ts';
import { bindPlainFields } from '../edit/paste/plain-fields.ts';
import { autosave } from '../keep/autosave.ts';
import { answerWith } from '../keep/hand-over.ts';
import { type Hold, holdRemix } from '../keep/lock.ts';
import { loadPack, loadPlacedPack } from '../load-pack.ts';
import type { Opened } from '../open.ts';
import { firstPanel } from '../panels.ts';
import { InHandContext } from '../part/in-hand.ts';
import { Guard } from '../part/lazy-part.tsx';
import { PartLost } from '../part/part-lost.tsx';
import { Quoted } from '../quoted.tsx';
import { Waiting } from '../start/waiting.tsx';
import { createStore, type RemixStore } from '../store/store.ts';
import { StoreContext, useRemix } from '../store/use-remix.ts';
import { Drag } from './drag.tsx';
import { bindKeys } from './keys.ts';
import './slides.css';
import './work.css';
import { Main } from './main.tsx';
import { Notices } from './notices.tsx';
import { Order } from './order.tsx';
import { deckHeadingId, deckName, TopBar } from './top-bar.tsx';

type WorkProps = {
  opened: Extract<Opened, { ok: true }>;
  /** True where somebody came here from another view of this page: the focus went with the button they pressed. */
  isArrival: boolean;
  onLeave: () => void;
  onOpen: (opened: Opened) => void;
};

/** Fetches the pack, and the place of the remix, and opens the workspace on them. */
export default function Workspace(props: WorkProps) {
  const { opened } = props;
  const [pack, setPack] = useState<PackModel | null>(null);
  const [isLost, setLost] = useState(false);
  /** True when it is there. */
  const fetchPack = async (): Promise<boolean> => {
    const { place } = opened.remix;
    try {
      const [pack] = await Promise.all([
        place === null ? loadPack() : loadPlacedPack(place).catch(loadPack),
        firstPanel.View.ahead(),
      ]);
      setPack(pack);
      setLost(false);
      return true;
    } catch {
      setLost(true);
      return false;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; a remix of another id is another workspace
  useEffect(() => void fetchPack(), []);
  if (isLost)
    return (
      <div className="work-lost">
        <h1>{deckName(opened.remix.name)}</h1>
        <PartLost what="The pack" hasArrived={false} onAgain={fetchPack} />
      </div>
    );
  return pack === null ? <Waiting /> : <Work pack={pack} {...props} />;
}

function Work({ pack, opened, isArrival, onLeave, onOpen }: WorkProps & { pack: PackModel }) {
  const inHand = useContext(InHandContext);
  const store = useMemo(() => {
    // What is in hand may be newer than what was opened: after a part of this page had failed.
    const { remix, whys, history } = inHand.current() ?? { ...opened, history: null };
    const live = remix === opened.remix ? opened.live : undefined;
    const made = createStore(pack, remix, whys, history ?? undefined, live);
    inHand.current = made.get;
    return made;
  }, [pack, opened, inHand]);
  const [hold, setHold] = useState<Hold | null>(null);
  useEffect(() => {
    const stops = [
      bindKeys(store),
      bindPlainFields(store),
      watchPlace(store),
      answerWith(() => store.get().remix),
    ];
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
    else if (isArrival) store.say(`Your deck is here: ${sayCount(opened.remix.items.length, 'slide')}.`);
    if (isArrival) document.getElementById(deckHeadingId)?.focus();
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, opened, isArrival]);
  useEffect(() => nameTab(store), [store]);
  return (
    <StoreContext value={store}>
      <Drag>
        <div className="work">
          <TopBar onLeave={onLeave} />
          <Notices hold={hold} onOpen={onOpen} />
          <Guard what="The running order">
            <Order />
          </Guard>
          <Main />
          <SaidLine />
        </div>
      </Drag>
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
    const fetchPlace = (): void => {
      if (store.get().remix.place !== place) return;
      const pack = place === null ? loadPack() : loadPlacedPack(place);
      pack.then(
        (next) => {
          if (store.get().remix.place === place) store.setPack(next);
        },
        () => {
          store.say(
            'The figures of this place did not arrive. They are fetched when the network is back.',
            'refused',
          );
          addEventListener('online', fetchPlace, { once: true });
        },
      );
    };
    fetchPlace();
  });
}

/** Keeps the tab of the browser named after the deck, until it is left. */
function nameTab(store: RemixStore): () => void {
  const before = document.title;
  const show = (): void => {
    const title = deckName(store.get().remix.name);
    if (document.title !== title) document.title = title;
  };
  show();
  const stop = store.subscribe(show);
  return () => {
    stop();
    document.title = before;
  };
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
      {/* Put there anew each time: the same words are said again. */}
      <Quoted key={said.count} text={said.text} />
    </p>
  );
}
