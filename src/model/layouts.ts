/** The slide layouts: what each is for and where its parts stand on the 1280 by 720 canvas, in px. */

import { sizes } from '../theme/tokens.ts';
import { namesOf } from './entry-of.ts';

export type Region = { x: number; y: number; w: number; h: number };

export type LayoutSpec = {
  /** Name of the layout in PowerPoint. */
  name: string;
  /** Dark ground with the map behind it, paper, or paper with a dark panel on the left. */
  ground: 'art' | 'paper' | 'panel';
  title: Region;
  /** Title size in px and how many lines it may take. */
  titleSize: number;
  titleLines: number;
  main: Region;
  /** Column on the right for figures and notes; null when the layout has none. */
  side: Region | null;
};

const title: Region = { x: 72, y: 84, w: 1136, h: 104 };
const main: Region = { x: 72, y: 208, w: 1136, h: 436 };
const paper = { ground: 'paper', title, titleSize: sizes.headline, titleLines: 2, main, side: null } as const;

export const layouts = {
  cover: {
    name: 'Cover',
    ground: 'art',
    title: { x: 72, y: 256, w: 760, h: 190 },
    titleSize: sizes.title,
    titleLines: 2,
    main: { x: 72, y: 460, w: 680, h: 114 },
    side: null,
  },
  section: {
    name: 'Section',
    ground: 'art',
    title: { x: 72, y: 280, w: 720, h: 170 },
    titleSize: sizes.title,
    titleLines: 2,
    main: { x: 72, y: 466, w: 640, h: 130 },
    side: null,
  },
  statement: { ...paper, name: 'Statement' },
  chart: {
    ...paper,
    name: 'Chart',
    main: { x: 72, y: 200, w: 780, h: 448 },
    side: { x: 900, y: 208, w: 308, h: 436 },
  },
  figures: { ...paper, name: 'Figure cards' },
  cards: { ...paper, name: 'Card grid' },
  columns: { ...paper, name: 'Two columns' },
  table: { ...paper, name: 'Table' },
  case: {
    name: 'Case study',
    ground: 'panel',
    title: { x: 72, y: 88, w: 350, h: 220 },
    titleSize: sizes.headline,
    titleLines: 4,
    main: { x: 526, y: 60, w: 682, h: 584 },
    side: null,
  },
  cases: { ...paper, name: 'Two case studies' },
  diagram: { ...paper, name: 'Diagram' },
  questions: { ...paper, name: 'Questions' },
  links: { ...paper, name: 'Links' },
  agenda: { ...paper, name: 'Contents' },
} as const satisfies Record<string, LayoutSpec>;

export type LayoutName = keyof typeof layouts;
export const layoutNames = namesOf(layouts);

/** How much higher content begins under a title of one line, in px. */
export const lift = 28;

/** Size in px of running text: larger on covers and dividers. */
export function textSizeOf(name: LayoutName): number {
  return layoutOf(name).ground === 'art' ? sizes.lead : sizes.body;
}

/** The spec of a layout, without its literal types. */
export function layoutOf(name: LayoutName): LayoutSpec {
  return layouts[name];
}
