import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { pushAddress, setAddress } from '../../browser/address.ts';
import { keepFocus } from '../../browser/keep-focus.ts';
import { nameIn, queried } from '../../model/received-address.ts';
import { sitePath } from '../../model/site.ts';
import { fetchAhead } from './fetch-ahead.ts';
import type { InHand } from './keep/carry.ts';
import { keepPage } from './keep-page.ts';
import type { Opened } from './open.ts';
import { InHandContext } from './part/in-hand.ts';
import { lazyPart } from './part/lazy-part.tsx';
import { type EditionCard, StartScreen } from './start/start-screen.tsx';
import { Waiting } from './start/waiting.tsx';

const Workspace = lazyPart('What you work on your deck with', () => import('./work/workspace.tsx'));
const Questions = lazyPart('What asks the five questions', () => import('./start/questions.tsx'));

type View =
  /** `slide`: the address of a slide that waits to be put into a deck. */
  | { at: 'start'; trouble: string | null; slide?: string }
  /** For a deck that begins as an edition, or one whose slides are not known yet. */
  | { at: 'waiting'; edition: string | null }
  | { at: 'questions' }
  | { at: 'work'; opened: Extract<Opened, { ok: true }>; isArrival: boolean };

const noNetwork = 'The pack did not arrive, perhaps because the network is down. Try again when it is back.';

/**
 * The remix page. Its first view is made when the site is built and works as plain links; everything else is fetched
 * when it is asked for.
 *
 *     address ─► nothing asked ─► start screen ─► questions ─┐
 *             └► ?open= ?from= #r2.… ────────────────────────┴─► workspace
 */
export function RemixApp({ editions, slides }: { editions: EditionCard[]; slides: number }) {
  const [view, setView] = useState<View>({ at: 'start', trouble: null });
  // What the address asked for when the page came is no step that somebody took on it.
  const hasBegun = useRef(false);
  const inHand = useRef<() => InHand | null>(() => null);

  const show = useCallback((opened: Opened) => {
    if (!opened.ok) {
      setAddress(sitePath('/remix/'));
      setView({ at: 'start', trouble: opened.message });
      return;
    }
    const address = sitePath(`/remix/?open=${opened.remix.id}`);
    if (`${location.pathname}${location.search}` !== address) setAddress(address);
    const { remix, whys, steps = null } = opened;
    inHand.current = () => ({ remix, whys, history: steps });
    setView({ at: 'work', opened, isArrival: hasBegun.current });
  }, []);

  const follow = useCallback(async () => {
    const asked = location.search.length > 1 || location.hash.length > 1;
    if (!asked) {
      setView({ at: 'start', trouble: null });
      return;
    }
    if (queried(location.search, 'ask') !== null) {
      setView({ at: 'questions' });
      return;
    }
    if (isSlideToPlace(location.search) && (await hasDecks())) {
      setView({ at: 'start', trouble: null, slide: location.search });
      return;
    }
    // What the address says plainly is shown at once; the rest is read by what is fetched for it.
    const from = queried(location.search, 'from');
    if (from !== null || queried(location.search, 'open') !== null)
      setView({ at: 'waiting', edition: from === null ? null : nameIn(from) });
    try {
      fetchAhead();
      const { openWay, wayOf } = await import('./open.ts');
      const way = wayOf(location);
      if (way === null) {
        setView({ at: 'start', trouble: null });
        return;
      }
      setView({ at: 'waiting', edition: way.way === 'edition' ? way.id : null });
      const [opened] = await Promise.all([openWay(way), Workspace.ahead()]);
      show(opened);
    } catch {
      setView({ at: 'start', trouble: noNetwork });
    }
  }, [show]);

  useEffect(keepPage, []);
  useEffect(keepFocus, []);

  useEffect(() => {
    void follow().finally(() => {
      hasBegun.current = true;
    });
    addEventListener('popstate', follow);
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener('hashchange', follow);
    };
  }, [follow]);

  useEffect(() => {
    document.documentElement.classList.toggle('is-working', view.at === 'work' || view.at === 'waiting');
  }, [view.at]);

  const go = (address: string): void => {
    if (pushAddress(address)) void follow();
    else location.assign(address);
  };
  const openFile = async (file: File): Promise<void> => {
    const opened = await import('./open.ts').then(
      (open) => open.openFile(file),
      (): Opened => ({ ok: false, message: noNetwork }),
    );
    if (opened.ok) pushAddress(sitePath('/remix/'));
    show(opened);
  };

  switch (view.at) {
    case 'waiting':
      return <Waiting edition={view.edition} />;
    case 'questions':
      return (
        <Suspense fallback={<p className="panel-wait">One moment…</p>}>
          <Questions onOpen={show} onBack={() => go(sitePath('/remix/'))} />
        </Suspense>
      );
    case 'work':
      return (
        <InHandContext value={inHand}>
          <Suspense fallback={<Waiting />}>
            <Workspace
              key={view.opened.remix.id}
              opened={view.opened}
              isArrival={view.isArrival}
              onLeave={() => go(sitePath('/remix/'))}
              onOpen={show}
            />
          </Suspense>
        </InHandContext>
      );
    default:
      return (
        <StartScreen
          editions={editions}
          slides={slides}
          trouble={view.trouble}
          slide={view.slide}
          onGo={go}
          onFile={openFile}
        />
      );
  }
}

/** The page of sums hands over a slide, and does not say for which deck. */
function isSlideToPlace(search: string): boolean {
  const has = (name: string): boolean => queried(search, name) !== null;
  return has('money') && !has('open') && !has('new');
}

async function hasDecks(): Promise<boolean> {
  const list = import('./keep/database.ts').then(({ listRemixes }) => listRemixes());
  return (await list.catch(() => [])).length > 0;
}
