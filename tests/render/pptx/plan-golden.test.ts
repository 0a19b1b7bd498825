import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PptxPlan } from '../../../src/model/pptx-plan.ts';
import { planPptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { expectKept } from '../../golden.ts';
import { realPack } from '../../pack.ts';
import { slideText } from './plan-text.ts';

const folder = 'tests/golden/pptx';

let plan: PptxPlan;
/** File by file: the slides of a section, in words. */
let sections: Map<string, string>;
beforeAll(async () => {
  const pack = realPack();
  const deck = selectEdition(pack, 'full');
  plan = planPptx(deck, { artwork: readdirSync('public/art') });
  sections = new Map();
  for (const slide of plan.slides) {
    const section =
      deck.slides.find(({ id }) => id === slide.id)?.section ??
      (slide.id.startsWith('next/') ? 'closing' : 'opening');
    const file = `${folder}/${section}.txt`;
    sections.set(file, `${sections.get(file) ?? ''}${slideText(slide)}\n`);
  }
});

describe('the PowerPoint plan of the full edition', () => {
  it('is, section by section, the one that was last looked at', () => {
    for (const [file, text] of sections) expectKept(file, text);
  });

  it('has no kept file without a section', () => {
    const kept = readdirSync(folder).map((file) => `${folder}/${file}`);
    expect(kept.sort()).toEqual([...sections.keys()].sort());
  });

  it('reads differently when a paragraph, a place or a name changes', () => {
    const slide = plan.slides.find(
      ({ layout, shapes }) =>
        layout !== 'agenda' &&
        shapes.some(
          (shape) => shape.kind === 'placeholder' && shape.role === 'body' && shape.paras.length > 1,
        ),
    );
    if (slide === undefined) throw new Error('No slide has a body of several paragraphs.');
    const before = slideText(slide);
    const changed: Array<Partial<typeof slide>> = [
      { layout: 'agenda' },
      { shapes: slide.shapes.slice(1) },
      { shapes: slide.shapes.map((shape) => ({ ...shape, name: 'Another' })) },
      {
        shapes: slide.shapes.map((shape) =>
          shape.kind === 'placeholder' ? { ...shape, box: { x: 1, y: 2, w: 3, h: 4 } } : shape,
        ),
      },
      {
        shapes: slide.shapes.map((shape) =>
          shape.kind === 'placeholder' && shape.role === 'body'
            ? { ...shape, paras: shape.paras.slice(0, -1) }
            : shape,
        ),
      },
    ];
    for (const change of changed) expect(slideText({ ...slide, ...change })).not.toBe(before);
  });
});
