import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { type PanelView, panels } from '../panels.ts';
import { Guard } from '../part/lazy-part.tsx';
import { useRemix, useStore } from '../store/use-remix.ts';
import { Stage } from './stage.tsx';

/** The panel in front, beside the slide in hand or in its place. */
export function Main() {
  const store = useStore();
  const [asked, setAsked] = useState(0);
  const box = useRef<HTMLElement>(null);
  const panel = useRemix((state) => state.panel);
  const found: PanelView | undefined = panels.find(({ id }) => id === panel) ?? panels[0];
  if (found === undefined) return null;
  const { View, layout, label } = found;
  return (
    <div className={`work-main work-${layout} work-at-${panel}`}>
      <Tabs
        panel={panel}
        onOrder={() => store.openPanel('order')}
        onPanel={(id) => {
          store.openPanel(id);
          setAsked(asked + 1);
        }}
      />
      {layout === 'beside' ? (
        <Guard what="The slide">
          <Stage />
        </Guard>
      ) : null}
      <section className="work-panel" aria-label={label} ref={box}>
        <Suspense fallback={<p className="panel-wait">One moment…</p>}>
          <View />
          <Arrive box={box} panel={panel} asked={asked} />
        </Suspense>
      </section>
    </div>
  );
}

type TabsProps = { panel: string; onOrder: () => void; onPanel: (id: string) => void };

/** The panels by name. On a phone the running order is one of them. */
export function Tabs({ panel, onOrder, onPanel }: TabsProps) {
  return (
    <nav className="work-tabs" aria-label="What to do">
      <ul>
        <li className="work-tab-order">
          <button type="button" aria-current={panel === 'order' ? 'true' : undefined} onClick={onOrder}>
            Order
          </button>
        </li>
        {panels.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === panel ? 'true' : undefined}
              onClick={() => onPanel(id)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type ArriveProps = { box: RefObject<HTMLElement | null>; panel: string; asked: number };

/**
 * Takes the focus to the heading of a panel that somebody opened, once its code is there: it stands many stops after
 * its button. The panel that is in front at the start leaves the focus where it is.
 */
function Arrive({ box, panel, asked }: ArriveProps) {
  const seen = useRef({ panel, asked: 0 });
  useEffect(() => {
    const before = seen.current;
    seen.current = { panel, asked };
    // A button that opened a panel from within another one went away with it.
    const isLost = panel !== before.panel && document.activeElement === document.body;
    if (asked === before.asked && !isLost) return;
    const heading = box.current?.querySelector<HTMLElement>('h2');
    if (heading == null) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [box, panel, asked]);
  return null;
}
