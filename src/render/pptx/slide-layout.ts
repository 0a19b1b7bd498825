import { type LayoutName, layoutNames, layoutOf, lift } from '../../model/layouts.ts';
import type { Box, PptxSlide, Seats } from '../../model/pptx-plan.ts';
import { sayCount } from '../../model/say-count.ts';

/** A slide layout of the file: one of the model's, or one with seats. */
export type SlideLayout = { base: LayoutName; seats: Seats | null };

/** Where seats and what belongs to them stand, in px. */
export function regionOf(high: boolean): Box {
  const { main } = layoutOf(seatBase);
  return high ? { ...main, y: main.y - lift, h: main.h + lift } : main;
}

/** Layouts with seats are alike in everything else, whatever the slide's own layout is called. */
const seatBase: LayoutName = 'cards';

/** The layout that a slide stands on. */
export function slideLayoutOf(slide: Pick<PptxSlide, 'layout' | 'seats'>): SlideLayout {
  return slide.seats === undefined
    ? { base: slide.layout, seats: null }
    : { base: seatBase, seats: slide.seats };
}

/** Name of a layout in PowerPoint; no two are called the same. */
export function layoutTitle({ base, seats }: SlideLayout): string {
  return seats === null ? layoutOf(base).name : seatsTitle(seats);
}

const kinds = { cards: 'Cards', figures: 'Figures', questions: 'Questions', links: 'Links' } as const;

function seatsTitle({ kind, count, columns, rows, marks, high, over, under, body }: Seats): string {
  const strip = (place: 'over' | 'under', lines: number): string[] => {
    const what = body === place ? 'text' : 'room';
    return lines === 0 ? [] : [`${sayCount(lines, 'line')} of ${what} ${place}`];
  };
  const words = [
    `${kinds[kind]}, ${count}`,
    ...(kind === 'cards' && columns < count ? [`${columns} in a row`] : []),
    ...(rows === null ? [] : [`rows ${rows.join(' to ')}`]),
    ...(marks ? [kind === 'figures' ? 'bars' : 'icons'] : []),
    ...strip('over', over),
    ...strip('under', under),
    ...(high ? ['short title'] : []),
  ];
  return words.join(', ');
}

const plain = { rows: null, marks: false, high: false, over: 0, under: 0, body: null } as const;

/** Layouts that every file offers for a new slide. */
const offered: Seats[] = [
  { ...plain, kind: 'cards', count: 2, columns: 2 },
  { ...plain, kind: 'cards', count: 3, columns: 3 },
  { ...plain, kind: 'cards', count: 4, columns: 2 },
  { ...plain, kind: 'cards', count: 6, columns: 3 },
  { ...plain, kind: 'figures', count: 2, columns: 2 },
  { ...plain, kind: 'figures', count: 3, columns: 3 },
  { ...plain, kind: 'figures', count: 4, columns: 4 },
  { ...plain, kind: 'questions', count: 4, columns: 2 },
  { ...plain, kind: 'links', count: 4, columns: 2 },
];

/** Every layout of a file: the model's, those on offer, and those that its slides need, in the order of their use. */
export function layoutsOf(slides: readonly PptxSlide[]): SlideLayout[] {
  const layouts = new Map<string, SlideLayout>();
  const add = (layout: SlideLayout): void => {
    const name = layoutTitle(layout);
    if (!layouts.has(name)) layouts.set(name, layout);
  };
  for (const base of layoutNames) add({ base, seats: null });
  for (const seats of offered) add({ base: seatBase, seats });
  for (const slide of slides) add(slideLayoutOf(slide));
  return [...layouts.values()];
}
