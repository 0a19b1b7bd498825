import type { TalkSlide } from './pace.ts';
import type { TalkClock } from './talk-clock.ts';

/** How long each slide was on the screen in a run through the talk, in ms by its id, and when that was. */
export type RunThrough = { at: number; onSlide: Record<string, number> };

/** Taken and planned, in ms. */
export type Times = { title: string; taken: number; planned: number };

/** A part of the talk with its slides; its title is empty for slides that stand in none. */
export type PartTimes = Times & { slides: Times[] };

/** A talk shorter than this, in ms, takes the place of no run-through that is kept: somebody only looked. */
const shortest = 60_000;

/** Under which name the browser keeps the last run-through of a deck. */
export const runKey = (deck: string): string => `run-through ${deck}`;

/** What is to be kept: the run that the clock has, or that which was kept where the clock has hardly begun. */
export function lastRun(kept: RunThrough | null, clock: TalkClock): RunThrough | null {
  const { at, isGoing, passed, onSlide } = clock;
  const isRun = isGoing && passed >= shortest && Object.keys(onSlide).length > 0;
  return isRun ? { at, onSlide } : kept;
}

/** A run-through as it was kept; null where none was, or nothing that can be read. */
export function readRun(kept: string | null): RunThrough | null {
  try {
    const { at, onSlide } = JSON.parse(kept ?? '') as RunThrough;
    return [at, ...Object.values(onSlide)].every((ms) => Number.isFinite(ms) && ms >= 0)
      ? { at, onSlide }
      : null;
  } catch {
    return null;
  }
}

/**
 * What each slide and each part took, and what was planned: slides of the talk that have minutes, and those that were on
 * the screen all the same.
 */
export function timesOf(
  slides: readonly (Pick<TalkSlide, 'id' | 'minutes' | 'isOut'> & { title: string; part: string })[],
  onSlide: RunThrough['onSlide'],
): { parts: PartTimes[]; taken: number; planned: number } {
  const parts: PartTimes[] = [];
  for (const { id, minutes, isOut, title, part } of slides) {
    const times = { title, taken: onSlide[id] ?? 0, planned: isOut ? 0 : minutes * 60_000 };
    if (times.taken + times.planned === 0) continue;
    if (parts.at(-1)?.title !== part) parts.push({ title: part, taken: 0, planned: 0, slides: [] });
    parts.at(-1)?.slides.push(times);
  }
  const summed = parts.map((part) => ({ ...part, ...sumOf(part.slides) }));
  return { parts: summed, ...sumOf(summed) };
}

function sumOf(times: readonly Times[]): { taken: number; planned: number } {
  return {
    taken: times.reduce((sum, { taken }) => sum + taken, 0),
    planned: times.reduce((sum, { planned }) => sum + planned, 0),
  };
}
