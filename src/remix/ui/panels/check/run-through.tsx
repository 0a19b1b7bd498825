import { useSyncExternalStore } from 'react';
import { settings } from '../../../../browser/settings.ts';
import { sayDayAndTime } from '../../../../model/dates.ts';
import { readRun, runKey } from '../../../../talk/run-through.ts';
import { clockWords } from '../../../../talk/talk-clock.ts';
import { planFromRun } from '../../../core/plan-from-run.ts';
import { QuietButton } from '../../part/button.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';

/** What the last run-through of this deck took, and a way to plan by it. Nothing where it was never run through here. */
export function RunThrough() {
  const store = useStore();
  const id = useRemix(({ remix }) => remix.id);
  const slides = useRemix(({ live }) => live.slides);
  const isMine = useRemix((state) => state.isMine);
  const kept = useSyncExternalStore(follow, () => settings.get(runKey(id)));
  const run = readRun(kept);
  if (run === null) return null;
  const taken = Object.values(run.onSlide).reduce((sum, ms) => sum + ms, 0);
  const plan = (): void => {
    const ofItem = (item: { id: string }): number => run.onSlide[slides[item.id]?.id ?? ''] ?? 0;
    store.change((remix) => planFromRun(remix, ofItem), {
      label: 'Plan by the run-through',
      say: 'Each slide has the minutes that it took. Ctrl+Z brings the plan back.',
    });
  };
  return (
    <section className="checks" aria-label="Your run-through">
      <h3>Your run-through</h3>
      <ul>
        <li>
          <p>
            It took {clockWords(taken)}, as of {sayDayAndTime(new Date(run.at).toISOString())}.
          </p>
          <QuietButton disabled={!isMine} onClick={plan}>
            Plan what each slide took
          </QuietButton>
        </li>
      </ul>
    </section>
  );
}

/** The talk is run through in another window. */
function follow(changed: () => void): () => void {
  addEventListener('storage', changed);
  return () => removeEventListener('storage', changed);
}
