import { sessionSettings } from '../../browser/settings.ts';

const key = `deck-left ${location.pathname}${location.search}`;
/** Slides that were left by a jump, the last one at the end. Ids have no spaces. */
const left = (sessionSettings.get(key) ?? '').split(' ').filter((id) => id !== '');
const most = 50;
let returning: string | undefined;

/** A jump led away from this slide; the way back is none. */
export function rememberJump(from: string, to: string): void {
  if (to === returning) returning = undefined;
  else {
    left.push(from);
    keep();
  }
}

/** The slide that the last jump led away from; the next time the one before it. */
export function takeWayBack(): string | undefined {
  returning = left.pop();
  keep();
  return returning;
}

function keep(): void {
  sessionSettings.set(key, left.slice(-most).join(' '));
}
