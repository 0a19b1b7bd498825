import { expect, it } from 'vitest';
import { liveDeck, withItem } from '../../src/remix/ui/store/live-deck.ts';
import { withItem as changed, itemFor, realPack, started } from './pack.ts';

it('a hidden slide is still drawn with its chart, which the deck leaves out', async () => {
  const pack = realPack();
  const item = itemFor(started(pack), 'why/outside-clinical-care');
  const remix = changed(started(pack), item.id, { hidden: true });
  const live = liveDeck(pack, remix, null);
  expect(live.deck.charts).not.toHaveProperty('outside-clinical-care');
  expect(live.drawn.charts).toHaveProperty('outside-clinical-care');
  expect(live.drawn.slides).toBe(live.deck.slides);
  // So it stays while another slide is typed on.
  const other = itemFor(remix, 'what/definition');
  expect(withItem(pack, remix, other.id, live).drawn.charts).toHaveProperty('outside-clinical-care');
});
