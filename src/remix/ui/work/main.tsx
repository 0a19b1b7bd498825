import { type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { focusLater } from '../../../browser/focus-later.ts';
import { firstPanel, panels, steps } from '../panels.ts';
import { Guard } from '../part/lazy-part.tsx';
import { useRemix, useStore } from '../store/use-remix.ts';
import { nextPanel } from './next-panel.ts';
import { Stage } from './stage.tsx';

/** The panel in front, beside the slide in hand or in its place. */
export function Main() {
  const store = useStore();
  const [asked, setAsked] = useState<Asked>({ times: 0, at: 'h2', arrive: focusLater() });
  const box = useRef<HTMLElement>(null);
  const panel = useRemix((state) => state.panel);
  const selected = useRemix((state) => state.selected);
  useEffect(() => {
    // Another slide begins at its title, but for somebody who is at one of its fields already.
    if (selected !== null && !box.current?.contains(document.activeElement)) box.current?.scrollTo(0, 0);
  }, [selected]);
  const { View, layout, label } = panels.find(({ id }) => id === panel) ?? firstPanel;
  return (
    <div className={`work-main work-${layout} work-at-${panel}`}>
      <Tabs
        panel={panel}
        onPanel={(id, at = 'h2') => {
          store.openPanel(id);
          setAsked({ times: asked.times + 1, at, arrive: focusLater() });
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

/** How often somebody opened a panel by its button, where that leads, and what takes the focus there. */
type Asked = { times: number; at: string; arrive: ReturnType<typeof focusLater> };

type TabsProps = { panel: string; onPanel: (id: string, at?: string) => void };

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
    useRemix(({ live }) => live.notes),
    seen,
    panel,
  );
  if (next === undefined) return null;
  return (
    <button type="button" className="work-next" onClick={() => onPanel(next.id, next.at)}>
      <b>Next:</b> {next.words}
    </button>
  );
}

type ArriveProps = { box: RefObject<HTMLElement | null>; panel: string; asked: Asked };

/**
 * Takes the focus to the heading of a panel that somebody opened, or to what there is to do in it, once its code is
 * there: it stands many stops after its button. The panel that is in front at the start leaves the focus where it is, and
 * so does one whose code comes when somebody has gone on.
 */
function Arrive({ box, panel, asked }: ArriveProps) {
  const seen = useRef({ panel, times: 0 });
  useEffect(() => {
    const before = seen.current;
    seen.current = { panel, times: asked.times };
    // A button that opened a panel from within another one went away with it.
    const isLost = panel !== before.panel && document.activeElement === document.body;
    if (asked.times === before.times && !isLost) return;
    const goal = box.current?.querySelector<HTMLElement>(asked.at) ?? box.current?.querySelector('h2');
    if (goal == null || !asked.arrive(goal)) return;
    // What comes late above it, such as the figures of a place, would push it out of sight.
    const kept = new ResizeObserver(() => {
      if (document.activeElement === goal) goal.scrollIntoView({ block: 'nearest' });
    });
    for (const part of box.current?.children ?? []) kept.observe(part);
    return () => kept.disconnect();
  }, [box, panel, asked]);
  return null;
}
