import { expect, test } from 'vitest';
import type { RemixItem } from '../../src/model/remix.ts';
import { shownSlides } from '../../src/model/shown-slides.ts';
import { talkMinutes } from '../../src/remix/core/over-time.ts';
import { planFromRun } from '../../src/remix/core/plan-from-run.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { realPack, started } from './pack.ts';

const minute = 60_000;

test('a run-through becomes the plan: each slide has what it took, and the deck is as long as the run was', () => {
  const pack = realPack();
  const remix = started(pack, 'cyp');
  const shown = shownSlides(remix.items);
  const [left] = shown.slice(3);
  const taken = (item: RemixItem): number => (item.id === left?.id ? 0 : 1.26 * minute);
  const planned = planFromRun(remix, taken);
  if (!planned.ok) throw new Error(planned.message);
  const minutes = new Map(planned.remix.items.map((item) => [item.id, item.minutes]));
  for (const item of shown) expect(minutes.get(item.id)).toBe(item === left ? left.minutes : 1.3);
  // Slides for questions are not in the talk.
  for (const item of remix.items.filter((item) => !shown.includes(item)))
    expect(minutes.get(item.id)).toBe(item.minutes);
  expect(applyRemix(pack, planned.remix).deck.minutes).toBeCloseTo(talkMinutes(planned.remix), 1);
});

test('a run through slides that are gone changes nothing, and says so', () => {
  const planned = planFromRun(started(realPack(), 'cyp'), () => 0);
  expect(planned).toMatchObject({ ok: false, message: expect.stringContaining('None of the slides') });
});
