import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { firstPanel, panels, steps } from '../panels.ts';
import { Guard } from '../part/lazy-part.tsx';
import { useRemix, useStore } from '../store/use-remix.ts';
import { nextPanel } from './next-panel.ts';
import { Stage } from './stage.tsx';

/** The panel in front, beside the slide in hand or in its place. */
export function Main() {
  const store = useStore();
  const [asked, setAsked] = useState(0);
  const box = useRef<HTMLElement>(null);
  const panel = useRemix((state) => state.panel);
  const { View, layout, label } = panels.find(({ id }) => id === panel) ?? firstPanel;
  return (
    <div className={`work-main work-${layout} work-at-${panel}`}>
      <Tabs
        panel={panel}
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

type TabsProps = { panel: string; onPanel: (id: string) => void };

/** The four steps, the panels of the one in front, and what comes next. On a phone the running order is a panel. */
export function Tabs({ panel, onPanel }: TabsProps) {
  const step = panels.find(({ id }) => id === panel)?.step ?? 'choose';
  const isAt = (id: string) => (id === panel ? 'true' : undefined);
  return (
    <nav className="work-tabs" aria-label="What to do">
      <div className="work-steps">
        <ol>
          {steps.map(({ id, label }, index) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === step ? 'step' : undefined}
                onClick={() => onPanel(panels.find((one) => one.step === id)?.id ?? panel)}
              >
                <span aria-hidden="true" className="work-step-number">
                  {index + 1}
                </span>
                {label}
              </button>
            </li>
          ))}
        </ol>
        <Next panel={panel} onPanel={onPanel} />
      </div>
      <ul>
        {step === 'choose' ? (
          <li className="work-tab-order">
            <button type="button" aria-current={isAt('order')} onClick={() => onPanel('order')}>
              Order
            </button>
          </li>
        ) : null}
        {panels
          .filter((one) => one.step === step)
          .map(({ id, label }) => (
            <li key={id}>
              <button type="button" aria-current={isAt(id)} onClick={() => onPanel(id)}>
                {label}
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** What to do next: the first thing that the deck lacks and nobody has looked at yet. */
function Next({ panel, onPanel }: TabsProps) {
  const [seen, setSeen] = useState<readonly string[]>([panel]);
  if (!seen.includes(panel)) setSeen([...seen, panel]);
  const next = nextPanel(
    useRemix(({ remix }) => remix),
    seen,
    panel,
  );
  if (next === undefined) return null;
  return (
    <button type="button" className="work-next" onClick={() => onPanel(next.id)}>
      <b>Next:</b> {next.words}
    </button>
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
