import { type SeatLook, seatBox, seatFrames, seatRegion } from '../../blocks/kit/seats.ts';
import { seatLook } from '../../blocks/pptx.ts';
import { type LayoutName, layoutOf, textSizeOf } from '../../model/layouts.ts';
import type { Box, PlaceholderRole, Seats } from '../../model/pptx-plan.ts';
import { type ColourName, canvas, sizes } from '../../theme/tokens.ts';
import { regionOf, type SlideLayout } from './slide-layout.ts';

/** A placeholder of a layout: its place in px, how its text looks, and how PowerPoint knows it. */
export type PlaceholderSpec = {
  role: PlaceholderRole;
  /** `content` takes text, a table, a chart or a picture. */
  type: 'title' | 'body' | 'content' | 'ftr' | 'sldNum';
  /** Ties a slide's text to this placeholder; the title needs none. */
  idx: number | null;
  box: Box;
  size: number;
  colour: ColourName;
  bold?: boolean;
  anchor?: 'top' | 'middle';
  align?: 'left' | 'right';
  /** Shown while it is empty. */
  prompt: string;
  /** Which of the seats, from 1, and how seats look. */
  seat?: number;
  look?: SeatLook;
};

/** Index numbers never change: a saved deck finds its placeholders by them. Seats are numbered on from the last. */
const indexes = { body: 1, kicker: 10, side: 11, who: 12, sources: 13, number: 14, seat: 20 } as const;

/** Layouts whose main region is made for more than text: a new slide offers to insert a table or a chart there. */
export const contentLayouts: ReadonlySet<LayoutName> = new Set(['chart', 'table', 'diagram']);

/** Height in px from the rule at the foot to the lower edge of the foot line. */
const foot = { y: 666, h: 36 } as const;

/** The hairline over the sources, in px from the top. */
export const footRule = 663;

/** The placeholders of a layout, in reading order. */
export function placeholdersOf(name: LayoutName): PlaceholderSpec[] {
  const layout = layoutOf(name);
  const dark = layout.ground !== 'paper';
  const title: PlaceholderSpec = {
    role: 'title',
    type: 'title',
    idx: null,
    box: layout.title,
    size: layout.titleSize,
    colour: dark ? 'white' : 'text',
    bold: true,
    prompt: 'The finding, in one sentence',
  };
  const body: PlaceholderSpec = {
    ...text('body', layout.main, textSizeOf(name)),
    colour: layout.ground === 'art' ? 'mist' : 'text',
    type: contentLayouts.has(name) ? 'content' : 'body',
    prompt: 'Text; press Tab for a list',
  };
  const rest = [kickerOf(name), body, ...sideOf(name), ...whoOf(name)];
  return [title, ...rest, ...footOf(name)];
}

/** The placeholders of any layout of a file: where it has seats, they stand in the place of the body. */
export function placeholdersIn({ base, seats }: SlideLayout): PlaceholderSpec[] {
  const specs = placeholdersOf(base);
  if (seats === null) return specs;
  const { over, under } = seatRegion(regionOf(seats.high), seats);
  const grid = seatSpecs(seats);
  return specs.flatMap((spec): PlaceholderSpec[] => {
    // A title of one line ends where the seats begin.
    if (spec.role === 'title' && seats.high) return [{ ...spec, box: { ...spec.box, h: titleHeight } }];
    if (spec.role !== 'body') return [spec];
    if (seats.body === null) return grid;
    const body: PlaceholderSpec = { ...spec, box: seats.body === 'over' ? over : under };
    return seats.body === 'over' ? [body, ...grid] : [...grid, body];
  });
}

/** Height in px of a title of one line over seats that begin higher. */
const titleHeight = 84;

const prompts = {
  cards: 'Title; press Tab for its words',
  figures: 'Number; press Tab for its words',
  questions: 'Question; press Tab for its answer',
  links: 'Title; press Tab for its words',
} as const;

function seatSpecs(seats: Seats): PlaceholderSpec[] {
  const look = seatLook(seats);
  const { grid } = seatRegion(regionOf(seats.high), seats);
  const [head] = look.levels;
  return seatFrames(seats, look, grid).map((frame, index) => ({
    role: 'seat',
    type: 'body',
    idx: indexes.seat + index,
    box: seatBox(frame, look),
    size: head.size,
    colour: head.colour,
    bold: head.bold,
    prompt: prompts[seats.kind],
    seat: index + 1,
    look,
  }));
}

/** The placeholder that a role, and for seats a number, stands for. */
export function placeholderIn(
  layout: SlideLayout,
  role: PlaceholderRole,
  seat?: number,
): PlaceholderSpec | undefined {
  return placeholdersIn(layout).find((spec) => spec.role === role && spec.seat === seat);
}

function text(role: keyof typeof indexes, box: Box, size: number): PlaceholderSpec {
  return { role, type: 'body', idx: indexes[role], box, size, colour: 'text', prompt: 'Text' };
}

function kickerOf(name: LayoutName): PlaceholderSpec {
  const layout = layoutOf(name);
  const prompt = 'Section';
  if (name === 'cover')
    return {
      ...text('kicker', { x: canvas.left, y: 204, w: 760, h: 40 }, sizes.card),
      colour: 'sky',
      prompt,
    };
  // The divider's number stands over its title, under the orange bar.
  if (name === 'section')
    return {
      ...text('kicker', { x: canvas.left, y: 208, w: 200, h: 54 }, sizes.headline),
      colour: 'orange',
      bold: true,
      prompt: '1',
    };
  const box = { x: layout.title.x, y: 48, w: layout.title.w, h: 32 };
  const colour = layout.ground === 'panel' ? 'sky' : 'turquoise-text';
  return { ...text('kicker', box, sizes.small), colour, bold: true, anchor: 'middle', prompt };
}

function sideOf(name: LayoutName): PlaceholderSpec[] {
  const { side } = layoutOf(name);
  return side === null ? [] : [text('side', side, sizes.body)];
}

function whoOf(name: LayoutName): PlaceholderSpec[] {
  const { ground, title } = layoutOf(name);
  if (ground !== 'panel') return [];
  const box = { x: title.x, y: title.y + title.h + 20, w: title.w, h: 250 };
  return [{ ...text('who', box, sizes.body), colour: 'mist', prompt: 'Who did it, and where' }];
}

function footOf(name: LayoutName): PlaceholderSpec[] {
  const { ground, main } = layoutOf(name);
  const right = canvas.width - canvas.right;
  const look = { size: sizes.foot, colour: ground === 'art' ? 'sky' : 'quiet', anchor: 'middle' } as const;
  const left = ground === 'art' ? canvas.left : main.x;
  const sources: PlaceholderSpec = {
    role: 'sources',
    type: 'ftr',
    idx: indexes.sources,
    box: ground === 'art' ? { x: left, y: 626, w: 560, h: 52 } : { ...foot, x: left, w: right - 80 - left },
    ...look,
    prompt: 'Sources',
  };
  const number: PlaceholderSpec = {
    role: 'number',
    type: 'sldNum',
    idx: indexes.number,
    box: { ...foot, x: right - 70, w: 70 },
    ...look,
    align: 'right',
    prompt: '',
  };
  return ground === 'art' ? [sources] : [sources, number];
}
