import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fitNumber, type NumberStep } from '../../src/blocks/figures/number.ts';
import type { FigureItem } from '../../src/model/block.ts';
import type { PptxShape, Run } from '../../src/model/pptx-plan.ts';
import { planPptx } from '../../src/render/pptx/index.ts';
import { SlideView } from '../../src/render/reveal/slide-view.tsx';
import { arial, faceOf } from '../../src/theme/faces.ts';
import { inHand, textWidth } from '../../src/theme/measure.ts';
import { sizes } from '../../src/theme/tokens.ts';
import { measuredDecks } from '../fixtures/measured-decks.ts';
import { realPack } from '../pack.ts';

const decks = measuredDecks(realPack());

/** The big numbers among shapes: bold, in one of their two colours, and set in a step of the scale. */
function numbersIn(shapes: readonly PptxShape[]): Run[] {
  return shapes.flatMap((shape): Run[] => {
    if (shape.kind === 'group') return numbersIn(shape.children);
    const paras =
      shape.kind === 'shape' ? shape.text?.paras : shape.kind === 'placeholder' ? shape.paras : [];
    return (paras ?? []).flatMap(({ runs }) => {
      const [first] = runs;
      const isNumber = first?.bold && (first.colour === 'blue' || first.colour === 'turquoise-text');
      return first !== undefined && isNumber && (first.size ?? 0) >= sizes.part ? [first] : [];
    });
  });
}

describe.each(decks)('%s', (_, deck) => {
  const plan = planPptx(deck);

  // A wider typeface of an organisation may shrink what PowerPoint shows.
  it.skipIf(deck.brand?.font != null)(
    'sets every big number at the same step on the web as in PowerPoint',
    () => {
      let count = 0;
      for (const [index, slide] of deck.slides.entries()) {
        const html = renderToStaticMarkup(<SlideView slide={slide} deck={deck} />);
        const web = [...html.matchAll(/figure-number number-([a-z]+)/g)].map(([, step]) => step);
        if (web.length === 0) continue;
        const office = numbersIn(plan.slides[index]?.shapes ?? []).map(({ size }) => size);
        expect(office, slide.id).toEqual(web.map((step) => sizes[step as NumberStep]));
        count += web.length;
      }
      expect(count).toBeGreaterThan(3);
    },
  );
});

const item = (big: string, unit: FigureItem['unit'] = 'count'): FigureItem => ({
  claim: 'a',
  figure: 'b',
  big,
  unit,
  share: null,
  label: [],
  cite: 0,
  verdict: 'confirmed',
  mark: '',
});

describe('the size of a number', () => {
  it('is the largest step at which it stands on one line', () => {
    expect(fitNumber([item('61%')], 240, 'title')).toBe('title');
    expect(fitNumber([item('11,063,400')], 240, 'title')).toBe('headline');
    expect(fitNumber([item('61%'), item('11,063,400')], 240, 'title')).toBe('headline');
  });

  it('of a long typed one breaks between its words, none of which leaves the place', () => {
    const typed = 'about 320,000 of them';
    const step = fitNumber([item(typed)], 240, 'title');
    expect(step).toBe('part');
    for (const word of typed.split(' '))
      expect(textWidth(word, sizes[step], 700, arial)).toBeLessThanOrEqual(240 * (1 - inHand));
  });

  it('is a step lower in a wider typeface of an organisation, and never under the words', () => {
    expect(fitNumber([item('£4,000,000')], 230, 'title', faceOf('Verdana'))).not.toBe(
      fitNumber([item('£4,000,000')], 230, 'title'),
    );
    expect(fitNumber([item('x'.repeat(60))], 240, 'title', faceOf('Verdana'))).toBe('body');
  });
});
