import { describe, expect, it } from 'vitest';
import { inPowerPoint, linesOf, onTheWeb, overflowsOf, type TextLines } from '../../src/blocks/fit.ts';
import { lineCount } from '../../src/blocks/kit/runs.ts';
import type { DeckModel, Slide } from '../../src/model/deck.ts';
import { layoutOf, textSizeOf } from '../../src/model/layouts.ts';
import type { PptxPlaceholder, PptxShape } from '../../src/model/pptx-plan.ts';
import { planPptx } from '../../src/render/pptx/index.ts';
import { placeholdersOf } from '../../src/render/pptx/placeholders.ts';
import { faceOf } from '../../src/theme/faces.ts';
import { measuredDecks } from '../fixtures/measured-decks.ts';
import { realPack } from '../pack.ts';

const decks = measuredDecks(realPack());

/** The placeholders that take a slide's title, running text and side column. */
function placeholders(shapes: readonly PptxShape[]): PptxPlaceholder[] {
  return shapes.flatMap((shape) => (shape.kind === 'placeholder' ? [shape] : []));
}

/** Lines of each paragraph of a placeholder, counted in its own box at its own size. */
function plannedLines(shape: PptxPlaceholder, slide: Slide, deck: DeckModel): number[] {
  const spec = placeholdersOf(slide.layout).find(({ role }) => role === shape.role);
  if (spec === undefined) throw new Error(`${slide.layout} has no ${shape.role}`);
  const size = shape.role === 'title' ? layoutOf(slide.layout).titleSize : textSizeOf(slide.layout);
  const width = (shape.box ?? spec.box).w / (shape.scale ?? 1);
  return shape.paras.map(({ runs, list, indent = 0 }) => {
    const bold = runs.map((run) => ({ ...run, bold: run.bold ?? spec.bold }));
    return lineCount(bold, size, width - (list === undefined ? 0 : 28) - indent, faceOf(deck.brand?.font));
  });
}

describe.each(decks)('%s', (_, deck) => {
  const plan = planPptx(deck);
  const font = deck.brand?.font ?? null;

  it('breaks every title, body and side column at as many lines on the web as in PowerPoint', () => {
    // The web keeps its own typeface whatever an organisation asks of PowerPoint.
    const differ = deck.slides.flatMap((slide) => {
      const [web, office] = [linesOf(slide, onTheWeb), linesOf(slide, inPowerPoint(null))];
      return (
        web
          // Steps have their number in a circle on the web, and as a list has it in PowerPoint: in different widths.
          .filter((text, index) => !text.isCircled && !agrees(text, office[index]))
          .map(({ words }) => `${slide.id}: ${words}`)
      );
    });
    expect(differ).toEqual([]);
  });

  it('has as many lines in PowerPoint’s plan as the check counts', () => {
    for (const [index, slide] of deck.slides.entries()) {
      const over = overflowsOf(slide, font).map(({ part }) => part);
      for (const shape of placeholders(plan.slides[index]?.shapes ?? [])) {
        const part = shape.role === 'body' ? 'main' : shape.role;
        if ((part !== 'title' && part !== 'main' && part !== 'side') || over.includes(part)) continue;
        expect(shape.scale, `${slide.id} ${part}`).toBeUndefined();
        const planned = plannedLines(shape, slide, deck);
        for (const text of linesOf(slide, inPowerPoint(font)).filter((one) => one.part === part)) {
          const at = shape.paras.findIndex(({ runs }) => plain(runs) === plain([{ text: text.words }]));
          if (at >= 0) expect(planned[at], `${slide.id}: ${text.words}`).toBe(text.most);
        }
      }
    }
  });
});

/** Words as they compare: PowerPoint's title has its last words tied together. */
function plain(runs: ReadonlyArray<{ text: string }>): string {
  return runs.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('');
}

function agrees(a: TextLines, b: TextLines | undefined): boolean {
  return b !== undefined && a.least <= b.most && b.least <= a.most;
}
