import { sessionSettings } from '../../browser/settings.ts';
import { changeTold, readTold, type Told, type ToldChange, watchScreen } from '../../talk/told.ts';

/** A meeting so far; `isKept`: the list is there after a reload. */
export type ToldNow = Told & { isKept: boolean };

export type KeptTold = {
  now(): ToldNow;
  change(change: ToldChange): void;
  /** Called whenever something may have come to the screen or gone: the slide that stands there, null for none. */
  look(id: string | null): void;
};

/**
 * What this meeting has seen and asked, kept for as long as the tab lives: one meeting a tab.
 *
 * @param changed Called when the list is another.
 */
export function keepTold(deck: string, changed: () => void): KeptTold {
  const key = `deck-told ${deck}`;
  let told = readTold(sessionSettings.get(key), Date.now());
  let standing: string | null = null;
  const keep = (): boolean => sessionSettings.set(key, JSON.stringify(told));
  // Only a try shows whether anything is kept.
  let isKept = keep();
  const change = (by: ToldChange): void => {
    const before = told;
    told = changeTold(told, by, Date.now());
    if (told === before) return;
    isKept = keep();
    // The slide on the screen is the first of the next meeting.
    if (by.do === 'clear') watch(null);
    watch(standing);
    changed();
  };
  const watch = watchScreen((id) => change({ do: 'show', id }));
  return {
    now: () => ({ ...told, isKept }),
    change,
    look: (id) => {
      standing = id;
      watch(id);
    },
  };
}
