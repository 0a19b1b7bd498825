import { describe, expect, it } from 'vitest';
import { parasHeight } from '../../../src/blocks/kit/text-stretch.ts';
import { layoutOf } from '../../../src/model/layouts.ts';
import type { PptxShape, TextBody } from '../../../src/model/pptx-plan.ts';
import { planPptx } from '../../../src/render/pptx/index.ts';
import { boundsOf } from '../../../src/render/pptx/write/shapes.ts';
import { arial } from '../../../src/theme/faces.ts';
import { canvas } from '../../../src/theme/tokens.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';
import { standing } from './standing.ts';

const plan = planPptx(fixtureDeck);
const slides = plan.slides.map((slide) => [slide.id, { ...slide, shapes: standing(slide) }] as const);

/** Shapes with a place of their own, groups taken apart. */
function leaves(shapes: readonly PptxShape[]): PptxShape[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? leaves(shape.children) : [shape]));
}

function placed(shapes: readonly PptxShape[]): PptxShape[] {
  return shapes.filter((shape) => shape.kind !== 'placeholder' || shape.box !== undefined);
}

/** Height in px of a shape's text; single spacing of Arial is 1.15 of its size. */
function textHeightOf(text: TextBody, width: number): number {
  const [left, top, right, bottom] = text.inset ?? [0, 0, 0, 0];
  if (text.wrap === false) return 0;
  const percent = text.spacing && 'percent' in text.spacing ? text.spacing.percent : 112;
  const measured = text.paras.map((entry) => {
    const spacing = (entry.spacing ?? percent) / 100;
    const before = entry.before ?? 0;
    const lines = parasHeight([{ ...entry, before: 0 }], width - left - right, arial, text.size);
    return before + (lines / 1.35) * 1.15 * spacing;
  });
  return top + bottom + measured.reduce((sum, h) => sum + h, 0);
}

describe.each(slides)('the slide %s', (_, slide) => {
  it('keeps everything on the canvas and above the line at the foot', () => {
    const floor = layoutOf(slide.layout).ground === 'art' ? canvas.height : 656;
    for (const shape of placed(slide.shapes)) {
      const { x, y, w, h } = boundsOf([shape]);
      expect(x, shape.name).toBeGreaterThanOrEqual(0);
      expect(y, shape.name).toBeGreaterThanOrEqual(0);
      expect(x + w, shape.name).toBeLessThanOrEqual(canvas.width - canvas.right + 1);
      expect(y + h, shape.name).toBeLessThanOrEqual(floor);
    }
  });

  it('gives every text the room it needs', () => {
    for (const shape of leaves(slide.shapes)) {
      if (shape.kind !== 'shape' || shape.text === undefined) continue;
      expect(textHeightOf(shape.text, shape.box.w), shape.name).toBeLessThanOrEqual(shape.box.h + 4);
    }
  });

  it('lets no two parts of its content overlap', () => {
    const boxes = placed(slide.shapes)
      .filter((shape) => shape.alt !== '')
      .map((shape) => ({ name: shape.name, ...boundsOf([shape]) }));
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1)) {
        const wide = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
        const high = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
        expect(wide > 1 && high > 1 ? `${a.name} over ${b.name}` : '').toBe('');
      }
  });

  it('has no text smaller than a projector shows', () => {
    for (const shape of leaves(slide.shapes)) {
      if (shape.kind !== 'shape' || shape.text === undefined) continue;
      const { size, paras } = shape.text;
      const sizes = paras.flatMap((entry) => entry.runs.map((run) => run.size ?? size));
      expect(Math.min(...sizes, 99), shape.name).toBeGreaterThanOrEqual(13);
    }
  });
});

describe('a slide with far too much text', () => {
  const [slide] = fixtureDeck.slides.filter(({ id }) => id === 'practice/cards');
  const long = 'Many homes go short of what keeps people well, and it shows. '.repeat(5);

  it('is set smaller, text and boxes alike, and still ends above the foot', () => {
    if (slide === undefined) throw new Error('no slide');
    const text = [{ kind: 'text' as const, text: long }];
    const items = Array.from({ length: 6 }, () => ({
      title: text.slice(0, 1),
      icon: null,
      body: [{ kind: 'paragraph' as const, lead: false, text }],
    }));
    const main = [
      {
        kind: 'cards' as const,
        columns: 3,
        items: items.map((item) => ({ ...item, title: [{ kind: 'text' as const, text: 'Title' }] })),
      },
    ];
    const [planned] = planPptx({ ...fixtureDeck, slides: [{ ...slide, main }] }).slides;
    if (planned === undefined) throw new Error('no slide');
    const shapes = placed(standing(planned));
    const { y, h } = boundsOf(shapes);
    expect(y + h).toBeLessThanOrEqual(656);
    const sizes = leaves(shapes).flatMap((shape) =>
      shape.kind === 'shape'
        ? (shape.text?.paras ?? []).flatMap(({ runs }) => runs.map((run) => run.size ?? 99))
        : [],
    );
    expect(sizes.length).toBeGreaterThan(6);
    expect(Math.max(...sizes)).toBeLessThan(20);
  });
});
