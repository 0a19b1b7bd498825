import { isOpenedAnew } from '../../browser/opened-anew.ts';
import { sessionSettings } from '../../browser/settings.ts';
import { leaveOut } from './talk-end.ts';

/** The slides that this talk leaves out, kept through a reload of its page; one that is opened anew is whole. */
export type LeftOut = { ids(): string[]; set(ids: readonly string[]): void };

export function leftOut(edition: string, slides: readonly HTMLElement[]): LeftOut {
  const key = `deck-left ${edition}`;
  const ids = (): string[] => (sessionSettings.get(key) ?? '').split(' ').filter(Boolean);
  const set = (all: readonly string[]): void => {
    sessionSettings.set(key, all.join(' '));
    leaveOut(slides, all);
  };
  set(isOpenedAnew() ? [] : ids());
  return { ids, set };
}
