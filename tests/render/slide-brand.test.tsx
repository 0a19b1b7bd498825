import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/model/brand.ts';
import type { DeckModel } from '../../src/model/deck.ts';
import { SlideView } from '../../src/render/reveal/slide-view.tsx';
import { fixtureDeck } from '../fixtures/deck.ts';

const brand: Brand = {
  name: 'Example & Sons Board',
  logo: { data: 'data:image/png;base64,iVBORw0KGgoAAAA=', width: 800, height: 200, alt: 'Example Board' },
  colours: { main: '#00594C', accent: '#0072CE' },
  footer: 'Draft for discussion',
  font: null,
};

const draw = (deck: DeckModel): string[] =>
  deck.slides.map((slide) => renderToStaticMarkup(<SlideView slide={slide} deck={deck} />));

describe('a slide in an organisation’s look', () => {
  it('shows its name and its words once on every slide, whatever the layout', () => {
    for (const slide of draw({ ...fixtureDeck, brand }))
      expect(slide.split('Example &amp; Sons Board · Draft for discussion')).toHaveLength(2);
  });

  it('shows its logo once, in its own proportions, and names it on the cover', () => {
    const slides = draw({ ...fixtureDeck, brand });
    for (const slide of slides) {
      const [logo = '', ...more] = slide.match(/<img class="slide-logo[^>]*>/g) ?? [];
      expect(more).toEqual([]);
      expect(logo).toContain(`src="${brand.logo?.data}"`);
      const [w, h] = [/width="(\d+)"/, /height="(\d+)"/].map((size) => Number(size.exec(logo)?.[1]));
      expect((w ?? 0) / (h ?? 1)).toBeCloseTo(4, 0);
    }
    const cover = fixtureDeck.slides.findIndex(({ layout }) => layout === 'cover');
    expect(slides[cover]).toContain('alt="Example Board"');
  });

  it('leaves a deck without one, or with an empty one, as it was', () => {
    const plain = draw(fixtureDeck);
    const empty: Brand = { name: ' ', logo: null, colours: null, footer: '', font: null };
    expect(draw({ ...fixtureDeck, brand: empty })).toEqual(plain);
    expect(plain.join('')).not.toMatch(/slide-logo|slide-brand/);
  });
});
