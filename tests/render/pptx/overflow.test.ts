import { beforeAll, describe, expect, it } from 'vitest';
import { lineCount } from '../../../src/blocks/kit/runs.ts';
import { compilePack } from '../../../src/compile/compile-pack.ts';
import type { PackModel } from '../../../src/model/deck.ts';
import type { Para, PptxShape } from '../../../src/model/pptx-plan.ts';
import { planPptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';

/** A line of Arial at single spacing, against its size. */
const arial = 1.149;
/** Inset of a table's cells, in font sizes: left and right together, and above and below together. */
const cell = { across: 1.2, down: 0.6 };

let pack: PackModel;
beforeAll(async () => {
  const compiled = await compilePack('.');
  if (compiled.pack === null) throw new Error('The content has problems.');
  pack = compiled.pack;
});

function heightOf(paras: readonly Para[], size: number, width: number, percent: number | null): number {
  return paras.reduce((sum, { runs, before = 0, list, indent = 0, spacing }, index) => {
    const large = Math.max(0, ...runs.filter((run) => !run.superscript).map((run) => run.size ?? size));
    const line = percent === null ? 1.25 : arial * ((spacing ?? percent) / 100);
    const inner = width - indent - (list ? 28 : 0);
    return sum + (index === 0 ? 0 : before) + lineCount(runs, size, inner) * large * line;
  }, 0);
}

/** Text that is higher than the box it is in: what it is, and by how many px. */
function overfull(shape: PptxShape): string[] {
  if (shape.kind === 'group') return shape.children.flatMap(overfull);
  if (shape.kind === 'table')
    return shape.rows.flatMap(({ height, cells }) =>
      cells.flatMap((para, column) => {
        const width = (shape.columns[column] ?? 0) - shape.size * cell.across;
        return beyond('cell', heightOf([para], shape.size, width, 105), height - shape.size * cell.down);
      }),
    );
  if (shape.kind !== 'shape' || shape.text === undefined || shape.text.wrap === false) return [];
  const { paras, size, spacing = { percent: 112 }, inset = [0, 0, 0, 0] } = shape.text;
  const [left, top, right, bottom] = inset;
  const percent = 'percent' in spacing ? spacing.percent : null;
  const needs = heightOf(paras, size, shape.box.w - left - right, percent);
  return beyond(shape.name, needs, shape.box.h - top - bottom);
}

/** A few px are the space below the letters of the last line. */
function beyond(name: string, needs: number, has: number): string[] {
  return needs > has + 4 ? [`${name}: ${Math.round(needs)} px of text in ${Math.round(has)} px`] : [];
}

describe('in Arial no text runs out of its box', () => {
  it.each(['full', 'commissioner', 'cyp', 'secondary-care', 'swla'])('in the edition %s', (id) => {
    const found = planPptx(selectEdition(pack, id)).slides.flatMap((slide) =>
      slide.shapes.flatMap(overfull).map((words) => `${slide.id}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('in any kind of block', () => {
    const found = planPptx(fixtureDeck).slides.flatMap((slide) =>
      slide.shapes.flatMap(overfull).map((words) => `${slide.id}: ${words}`),
    );
    expect(found).toEqual([]);
  });
});
