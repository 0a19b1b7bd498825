import type { Remix } from '../../../model/remix.ts';
import { sitePath } from '../../../model/site.ts';
import type { History } from '../../core/history.ts';

/** A deck on this page that a reload would take away. */
export type InHand = { remix: Remix; whys: Record<string, string>; history: History<Remix> | null };

type Step = { state: Remix; label: string };
/** The nearest step first. */
export type Carried = { remix: Remix; whys: Record<string, string>; past: Step[]; future: Step[] };

/** Steps of undo and redo that come along. */
const most = 60;

let isGoing = false;

/**
 * Puts the deck, with what can be undone, into the tab's own history, where a reload finds it, also in a browser that
 * keeps nothing. False where it does not fit or may not.
 */
export function carry({ remix, whys, history: steps }: InHand): boolean {
  for (const count of [most, 0])
    try {
      const carried: Carried = {
        remix,
        whys,
        past: listOf(steps?.past ?? null, count),
        future: listOf(steps?.future ?? null, count),
      };
      history.replaceState({ carried }, '', sitePath(`/remix/?open=${remix.id}`));
      return true;
    } catch {
      // Without the steps it may fit.
    }
  return false;
}

/** Does the same for good: the page may be left without a question then. */
export function carryOver(deck: InHand): boolean {
  isGoing = carry(deck);
  return isGoing;
}

/** True once the page may be left without a question. */
export function isCarried(): boolean {
  return isGoing;
}

/** The deck of that id that was carried here, once. */
export function takeCarried(id: string): Carried | null {
  const carried = (history.state as { carried?: Carried } | null)?.carried;
  if (carried?.remix.id !== id) return null;
  try {
    history.replaceState(null, '', location.href);
  } catch {
    // It is taken again at the next reload.
  }
  return carried;
}

function listOf(steps: History<Remix>['past'], count: number): Step[] {
  const list: Step[] = [];
  for (let step = steps; step !== null && list.length < count; step = step.rest)
    list.push({ state: step.state, label: step.label });
  return list;
}
