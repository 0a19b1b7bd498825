import { drawingNames } from '../model/story.ts';
import { agendaLowering } from './agenda/lower.ts';
import { cardsLowering } from './cards/lower.ts';
import { casesLowering } from './cases/lower.ts';
import { chartLowering } from './chart/lower.ts';
import { columnsLowering } from './columns/lower.ts';
import { diagramLowering } from './diagram/lower.ts';
import { figureProps, figuresLowering } from './figures/lower.ts';
import { linksLowering } from './links/lower.ts';
import { localLowering } from './local/lower.ts';
import type { LowerTag, TagSpec } from './lowering.ts';
import { noteLowering } from './note/lower.ts';
import { paragraphLowering } from './paragraph/lower.ts';
import { questionsLowering } from './questions/lower.ts';
import { reportedLowering } from './reported/lower.ts';
import type { Side } from './spec.ts';
import { stepsLowering } from './steps/lower.ts';

const kinds: Side<'lower'> = {
  paragraph: paragraphLowering,
  list: null,
  table: null,
  figures: figuresLowering,
  cards: cardsLowering,
  columns: columnsLowering,
  chart: chartLowering,
  steps: stepsLowering,
  cases: casesLowering,
  diagram: diagramLowering,
  questions: questionsLowering,
  links: linksLowering,
  note: noteLowering,
  picture: null,
  reported: reportedLowering,
  agenda: agendaLowering,
};

const lowerings = [...Object.values(kinds).filter((lowering) => lowering !== null), localLowering];

/** Tags that are not blocks: the parts of a slide, a scene and a section's text, and what stands in a sentence. */
const slideTags: Record<string, TagSpec> = {
  Drawing: {
    props: {
      of: { required: true, values: drawingNames },
      state: { required: true },
      chart: {},
      claim: {},
      figure: {},
      names: { prose: true },
    },
    within: ['scene'],
  },
  Side: { props: {}, within: ['root'] },
  Notes: { props: {}, within: ['root', 'scene'] },
  Before: { props: { slide: { required: true } }, within: ['root'] },
  Stat: { props: figureProps, within: ['text'] },
  Ref: { props: { slide: { required: true } }, within: ['text'] },
  Cite: { props: { source: { required: true } }, within: ['text'] },
};

/** The whole vocabulary of the slide dialect. */
export const vocabulary: Readonly<Record<string, TagSpec>> = Object.assign(
  {},
  slideTags,
  ...lowerings.map((lowering) => lowering.tags),
);

/** How each block tag is lowered. */
export const lowerTag: Readonly<Record<string, LowerTag>> = Object.assign(
  {},
  ...lowerings.map((lowering) => lowering.lower),
);
