import { beforeAll, describe, expect, it } from 'vitest';
import { lineCount } from '../../../src/blocks/kit/runs.ts';
import type { Brand } from '../../../src/model/brand.ts';
import type { DeckModel, PackModel } from '../../../src/model/deck.ts';
import { type LayoutName, layoutOf } from '../../../src/model/layouts.ts';
import type { Para, PptxPlaceholder, PptxShape } from '../../../src/model/pptx-plan.ts';
import { planPptx } from '../../../src/render/pptx/index.ts';
import { selectEdition } from '../../../src/select/select-edition.ts';
import { type Face, faceOf } from '../../../src/theme/faces.ts';
import { editionIds } from '../../edition-ids.ts';
import { fixtureDeck } from '../../fixtures/deck.ts';
import { realPack } from '../../pack.ts';
import { standing } from './standing.ts';

/** A line of Arial at single spacing, against its size. */
const arial = 1.149;
/** Inset of a table's cells, in font sizes: left and right together, and above and below together. */
const cell = { across: 1.2, down: 0.6 };
const denseCell = { across: 0.2, down: 0.2 };

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

function heightOf(
  paras: readonly Para[],
  size: number,
  width: number,
  percent: number | null,
  face: Face,
): number {
  return paras.reduce((sum, { runs, before = 0, list, indent = 0, spacing }, index) => {
    const large = Math.max(0, ...runs.filter((run) => !run.superscript).map((run) => run.size ?? size));
    const line = percent === null ? 1.25 : arial * ((spacing ?? percent) / 100);
    const inner = width - indent - (list ? 28 : 0);
    return sum + (index === 0 ? 0 : before) + lineCount(runs, size, inner, face) * large * line;
  }, 0);
}

/** Text that is higher than the box it is in: what it is, and by how many px. */
function overfull(shape: PptxShape, layout: LayoutName, face: Face): string[] {
  if (shape.kind === 'group') return shape.children.flatMap((child) => overfull(child, layout, face));
  if (shape.kind === 'table') {
    const { across, down } = shape.dense ? denseCell : cell;
    return shape.rows.flatMap(({ height, cells }) => {
      let column = 0;
      return cells.flatMap(({ span = 1, ...para }) => {
        const widths = shape.columns.slice(column, column + span);
        column += span;
        const width = widths.reduce((sum, one) => sum + one, 0) - shape.size * across;
        const needs = heightOf([para], shape.size, width, 105, face);
        return beyond('cell', needs, height - shape.size * down);
      });
    });
  }
  if (shape.kind === 'placeholder' && shape.role === 'title') return overlong(shape, layout, face);
  if (shape.kind !== 'shape' || shape.text === undefined || shape.text.wrap === false) return [];
  const { paras, size, spacing = { percent: 112 }, inset = [0, 0, 0, 0] } = shape.text;
  const [left, top, right, bottom] = inset;
  const percent = 'percent' in spacing ? spacing.percent : null;
  const needs = heightOf(paras, size, shape.box.w - left - right, percent, face);
  return beyond(shape.name, needs, shape.box.h - top - bottom);
}

/** A title of more lines than its layout has. */
function overlong({ paras, scale = 1 }: PptxPlaceholder, layout: LayoutName, face: Face): string[] {
  const { title, titleSize, titleLines } = layoutOf(layout);
  const runs = paras.flatMap((para) => para.runs.map((run) => ({ ...run, bold: true })));
  const lines = lineCount(runs, titleSize * scale, title.w, face);
  return lines > titleLines ? [`title of ${lines} lines`] : [];
}

/** A few px are the space below the letters of the last line. */
function beyond(name: string, needs: number, has: number): string[] {
  return needs > has + 4 ? [`${name}: ${Math.round(needs)} px of text in ${Math.round(has)} px`] : [];
}

/** Everything that runs over on the slides of a deck, measured in its own typeface. */
function overOn(deck: DeckModel): string[] {
  const { slides } = planPptx(deck);
  const face = faceOf(deck.brand?.font);
  return slides.flatMap((slide) =>
    standing(slide)
      .flatMap((shape) => overfull(shape, slide.layout, face))
      .map((words) => `${slide.id}: ${words}`),
  );
}

describe('no text runs out of its box', () => {
  it.each(editionIds)('in the edition %s', (id) => {
    expect(overOn(selectEdition(pack, id))).toEqual([]);
  });

  it.each(['Verdana', 'Poppins', 'Montserrat'])('in the wide typeface %s', (font) => {
    const brand: Brand = { name: 'Example Board', logo: null, colours: null, footer: '', font };
    expect(overOn({ ...selectEdition(pack, 'full'), brand })).toEqual([]);
  });

  it('in any kind of block', () => {
    expect(overOn(fixtureDeck)).toEqual([]);
  });
});
