import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SlideView } from '../../src/render/reveal/slide-view.tsx';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { richRemix } from '../fixtures/rich-remix.ts';
import { realPack } from '../pack.ts';

it('no number of one’s own leads to the register, and every other one does', () => {
  const pack = realPack();
  const { deck } = applyRemix(pack, richRemix(pack));
  const html = deck.slides
    .map((slide) => renderToStaticMarkup(<SlideView slide={slide} deck={deck} />))
    .join('');
  const linked = [...html.matchAll(/href="\/evidence\/([^/"]+)\/"/g)].map(([, id = '']) => id);
  const own = Object.keys(deck.claims).filter((id) => id.includes('--'));
  expect(own.length).toBeGreaterThan(2);
  expect(linked.length).toBeGreaterThan(20);
  expect(linked.filter((id) => own.includes(id) || id.includes('--'))).toEqual([]);
  expect(html).toContain('<span class="stat">7.9%</span>');
});
