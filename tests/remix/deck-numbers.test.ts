import { expect, it } from 'vitest';
import { deckNumbers } from '../../src/remix/ui/panels/area/deck-numbers.ts';
import { realPack, started } from './pack.ts';

it('numbers that a local figure may replace are findings, not ages and limits of what is counted', async () => {
  const pack = realPack();
  const offered = deckNumbers(started(pack, 'full'), pack);
  expect(offered.length).toBeGreaterThan(60);
  const limits = offered.filter(({ what }) => /where the count begins|below which the count runs/.test(what));
  expect(limits).toEqual([]);
  // A service's own ages may differ here.
  expect(offered.map(({ claim, figure }) => `${claim}.${figure}`)).toContain('isledon-model.ages');
});
