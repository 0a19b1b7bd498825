import type { PptxShape, PptxSlide } from '../../../src/model/pptx-plan.ts';
import { placeholderIn } from '../../../src/render/pptx/placeholders.ts';
import { slideLayoutOf } from '../../../src/render/pptx/slide-layout.ts';

/** The shapes of a slide, those in seats as boxes of text where the layout has them. Every run must have a size of its own. */
export function standing(slide: PptxSlide): PptxShape[] {
  return slide.shapes.map((shape): PptxShape => {
    if (shape.kind !== 'placeholder' || shape.role !== 'seat') return shape;
    const spec = placeholderIn(slideLayoutOf(slide), 'seat', shape.seat);
    if (spec?.look === undefined) throw new Error(`${slide.id} has no seat ${shape.seat}`);
    const text = { paras: shape.paras, size: 1, colour: spec.colour, inset: spec.look.inset };
    return { kind: 'shape', name: shape.name, geometry: 'rect', box: spec.box, text };
  });
}
