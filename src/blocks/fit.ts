import type { Block, BlockKind, Bound, FigureItem, Inline } from '../model/block.ts';
import type { Slide } from '../model/deck.ts';
import { type LayoutName, layoutOf, lift, type Region, textSizeOf } from '../model/layouts.ts';
import type { Run } from '../model/pptx-plan.ts';
import { mapSlide } from '../model/visit.ts';
import { type Face, faceOf, figtree } from '../theme/faces.ts';
import { fitsIn, inHand } from '../theme/measure.ts';
import { flowHeight, flowParts, isAiry } from './flow-parts.ts';
import type { LinedText, TextRoom } from './kit/context.ts';
import { figuresWhole, lineCount, runsOf } from './kit/runs.ts';
import { textsOf } from './kit/text-stretch.ts';
import { measureOf, measurerIn } from './measure.ts';

/** The words of a slide that are measured. */
type Measured = Pick<Slide, 'layout' | 'title' | 'main' | 'side'>;

/** What words are drawn in: the typeface of text and of titles, and the share of its place that a title fills. */
export type Letters = { text: Face; title: Face; titleShare: number };

/** The web's titles are set closer than Arial's, and in as much less room, so that both break at the same words. */
export const onTheWeb: Letters = {
  text: figtree,
  title: { ...figtree, tracking: -0.015 },
  titleShare: 0.96,
};

/** PowerPoint's letters: Arial, or the typeface that an organisation asks for. */
export function inPowerPoint(font: string | null | undefined): Letters {
  const face = faceOf(font);
  return { text: face, title: face, titleShare: 1 };
}

export function titleRuns(title: readonly Inline[]): Run[] {
  return runsOf(title, { bold: true });
}

/**
 * How many lines a title takes at the size of its layout, or at `scale` times that. `full`: lines may be filled to their
 * end, where the letters' own widths are known.
 */
export function titleLines(
  { layout, title }: Pick<Slide, 'layout' | 'title'>,
  { title: face, titleShare }: Letters,
  { scale = 1, full = false } = {},
): number {
  const place = layoutOf(layout);
  const spare = full && face.regular === 1 && face.bold === 1 ? 0 : inHand;
  const width = (place.title.w * titleShare * (1 - spare)) / (1 - inHand);
  return lineCount(titleRuns(title), place.titleSize * scale, width, face);
}

/** A slide's words as they are drawn: on the web a figure stays in one piece with its mark, and a slide has its number. */
function drawnWords(slide: Measured, letters: Letters): Measured {
  if (letters !== onTheWeb) return slide;
  const { title, main, side } = slide;
  const run = (inlines: readonly Inline[]): Inline[] =>
    figuresWhole(inlines).map((part) => {
      const isNumbered = part.kind === 'ref' && part.number !== null;
      return isNumbered ? { ...part, text: `${part.text} (slide ${part.number})` } : part;
    });
  const figure = (item: FigureItem): FigureItem => ({ ...item, label: run(item.label) });
  return {
    layout: slide.layout,
    ...mapSlide<Bound, Bound>({ title, main, side, notes: [] }, { figure, run }),
  };
}

/** A part of a slide: its blocks, where they stand in px on the canvas, and whether that is higher than in the layout. */
export type Room = { part: 'main' | 'side'; blocks: Block[]; region: Region; isRaised: boolean };

/**
 * Where the parts of a slide stand: what has no column of its own stands in the main part, and that takes the width of
 * a column that is empty. Under a short title on paper both begin higher, but not text that keeps to its placeholder.
 */
export function roomsOf(slide: Measured, isShort: boolean, letters: Letters): Room[] {
  const { main, side, ground } = layoutOf(slide.layout);
  const blocks = side === null ? [...slide.main, ...slide.side] : slide.main;
  const isRaised = isShort && ground === 'paper' && (letters === onTheWeb || !blocks.every(isAiry));
  const room = (part: Room['part'], of: Block[], region: Region): Room => ({
    part,
    blocks: of,
    region: isRaised ? { ...region, y: region.y - lift, h: region.h + lift } : region,
    isRaised,
  });
  if (side === null) return [room('main', blocks, main)];
  if (slide.side.length > 0) return [room('main', blocks, main), room('side', slide.side, side)];
  return [room('main', blocks, { ...main, w: side.x + side.w - main.x })];
}

/** Lines of one text: `most` as measured, with a hair of each line in hand; `least` with letters pulled closer by as much. */
export type TextLines = {
  part: 'title' | 'main' | 'side';
  kind: BlockKind | 'title';
  words: string;
  isCircled?: boolean;
  least: number;
  most: number;
};

/** The lines of a slide's title, then of each text in its main part and side column. */
export function linesOf(measured: Measured, letters: Letters): TextLines[] {
  const slide = drawnWords(measured, letters);
  const { title, titleSize } = layoutOf(slide.layout);
  const counted = (runs: readonly Run[], size: number, width: number, face: Face) => ({
    words: runs.map(({ text }) => text).join(''),
    least: lineCount(runs, size, (width * (1 + inHand)) / (1 - inHand), face),
    most: lineCount(runs, size, width, face),
  });
  const heading = counted(titleRuns(slide.title), titleSize, title.w * letters.titleShare, letters.title);
  const texts = roomsOf(slide, false, letters).flatMap(({ part, blocks, region }) =>
    blocks.flatMap((block) =>
      linedTexts(block, region.w, { face: letters.text, isWeb: letters === onTheWeb, part }).map(
        ({ runs, size, width, isCircled = false }) => ({
          part,
          kind: block.kind,
          isCircled,
          ...counted(runs, size ?? textSizeOf(slide.layout), width, letters.text),
        }),
      ),
    ),
  );
  return [{ part: 'title', kind: 'title', ...heading }, ...texts];
}

/** The texts of a block that are counted, and the width that each has. */
function linedTexts(block: Block, width: number, room: TextRoom): readonly LinedText[] {
  const { texts, flow } = measureOf(block);
  return texts?.(block, width, room) ?? textsOf(flow?.paras(block, width, room.face) ?? [], width);
}

/** What a layout has no room for: lines of a title, or px of a part's height. */
export type Overflow = { part: 'title' | 'main' | 'side'; needs: number; has: number };

/**
 * Everything on a slide that is larger than its place, on the web or in PowerPoint. Empty when it fits in both.
 *
 * @param font The typeface that an organisation asks of PowerPoint.
 */
export function overflowsOf(slide: Measured, font: string | null = null): Overflow[] {
  const found = new Map<string, Overflow>();
  for (const over of [...overflowsIn(slide, inPowerPoint(font)), ...overflowsIn(slide, onTheWeb)]) {
    const known = found.get(over.part);
    if (known === undefined || known.needs < over.needs) found.set(over.part, over);
  }
  return [...found.values()];
}

function overflowsIn(measured: Measured, letters: Letters): Overflow[] {
  const slide = drawnWords(measured, letters);
  const has = layoutOf(slide.layout).titleLines;
  const lines = titleLines(slide, letters);
  // One that fills its last line to the end stands there, on the slide and in the file: nobody is told to shorten it.
  const needs = titleLines(slide, letters, { full: true });
  const title: Overflow[] = needs > has ? [{ part: 'title', needs, has }] : [];
  const parts = roomsOf(slide, lines < has, letters).flatMap((room): Overflow[] => {
    const needs =
      letters === onTheWeb
        ? heightOnTheWeb(room, slide.layout)
        : heightInPowerPoint(room, slide.layout, letters.text);
    return fitsIn(needs, room.region.h)
      ? []
      : [{ part: room.part, needs: Math.round(needs), has: room.region.h }];
  });
  return [...title, ...parts];
}

/** In PowerPoint neighbouring text runs on in one placeholder. */
function heightInPowerPoint({ part, blocks, region }: Room, layout: LayoutName, face: Face): number {
  const parts = flowParts(blocks, part === 'main' ? 'body' : 'side');
  return flowHeight(parts, region.w, measurerIn(face), textSizeOf(layout));
}

function heightOnTheWeb({ blocks, region }: Room, layout: LayoutName): number {
  const parts = blocks.map((block) => ({ block }));
  return flowHeight(parts, region.w, measurerIn(figtree), textSizeOf(layout));
}
