import { sessionSettings } from '../../browser/settings.ts';
import { advance, readClock, type TalkClock } from '../../talk/talk-clock.ts';

/** A talk's clock, kept for the session: through a reload, and shared by all that tell it in the tab. */
export type KeptClock = {
  /** The clock now, changed or as it goes, with a slide on the screen since it was last asked. */
  change(slide: string, what?: (clock: TalkClock) => TalkClock): TalkClock;
  /** As it is kept, for another window; null where the talk has not begun. */
  kept(): string | null;
  /** Takes one that another window kept; null forgets it. */
  take(kept: string | null): void;
};

export function keptClock(edition: string): KeptClock {
  const key = `talk-clock ${edition}`;
  const take = (kept: string | null): void => {
    sessionSettings.set(key, kept ?? '');
  };
  return {
    change: (slide, what = (clock) => clock) => {
      const now = Date.now();
      const clock = what(advance(readClock(sessionSettings.get(key), now), now, slide));
      take(JSON.stringify(clock));
      return clock;
    },
    kept: () => sessionSettings.get(key),
    take,
  };
}
