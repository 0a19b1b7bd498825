import { sessionSettings } from '../../browser/settings.ts';
import { leaveOut } from './talk-end.ts';

/** The slides that this talk leaves out, kept through a reload of its page. */
export type LeftOut = { ids(): string[]; set(ids: readonly string[]): void };

export function leftOut(edition: string, slides: readonly HTMLElement[]): LeftOut {
  const key = `deck-left ${edition}`;
  const ids = (): string[] => (sessionSettings.get(key) ?? '').split(' ').filter(Boolean);
  leaveOut(slides, ids());
  return {
    ids,
    set: (all) => {
      sessionSettings.set(key, all.join(' '));
      leaveOut(slides, all);
    },
  };
}
