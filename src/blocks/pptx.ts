import type { Block, BlockKind, BlockOf } from '../model/block.ts';
import type { Seats } from '../model/pptx-plan.ts';
import type { Face } from '../theme/faces.ts';
import { planAgenda } from './agenda/pptx.ts';
import { planCards } from './cards/pptx.ts';
import { cardLook, seatCards } from './cards/seats.ts';
import { planCases } from './cases/pptx.ts';
import { planChart } from './chart/pptx.ts';
import { planColumns } from './columns/pptx.ts';
import { planDiagramBlock } from './diagram/pptx.ts';
import { planFigures } from './figures/pptx.ts';
import { figureLook, seatFigures } from './figures/seats.ts';
import type { PlanBlock } from './kit/context.ts';
import type { Seated, SeatLook } from './kit/seats.ts';
import { planLinks } from './links/pptx.ts';
import { linkLook, seatLinks } from './links/seats.ts';
import { planList } from './list/pptx.ts';
import { planNote } from './note/pptx.ts';
import { planParagraph } from './paragraph/pptx.ts';
import { planPicture } from './picture/pptx.ts';
import { planQuestions } from './questions/pptx.ts';
import { questionLook, seatQuestions } from './questions/seats.ts';
import { planReported } from './reported/pptx.ts';
import { planSteps } from './steps/pptx.ts';
import { planTable } from './table/pptx.ts';

/** What PowerPoint does with one kind of block. */
type PptxSpec<K extends BlockKind> = {
  /** The block as shapes inside a box. */
  plan: PlanBlock<K>;
  /** How much of its own height it may add when there is room. Default: nothing. */
  growth?: (block: BlockOf<K>) => number;
  /** How much larger a block that is set small may be set where there is room: up to the body size of the slide. */
  enlargement?: number;
  /** Its words stand between lines and dots, and are set smaller in a wide typeface. */
  isDrawn?: true;
  /** The block as a grid of body placeholders; null where it holds more than text. */
  seats?: (block: BlockOf<K>, face: Face) => Seated | null;
};

/** Everything that PowerPoint knows of blocks, apart from the other sides so that no page loads it before it is asked. */
const specs: { readonly [K in BlockKind]: PptxSpec<K> } = {
  paragraph: { plan: planParagraph },
  list: { plan: planList },
  table: { plan: planTable, growth: () => 0.5, enlargement: 1.15 },
  figures: {
    plan: planFigures,
    growth: ({ variant }) => (variant === 'cards' ? 0.25 : 0),
    seats: seatFigures,
  },
  cards: { plan: planCards, growth: () => 0.6, enlargement: 1.25, seats: seatCards },
  columns: { plan: planColumns, growth: () => 0.3, enlargement: 1.1 },
  chart: { plan: planChart, growth: () => Number.POSITIVE_INFINITY, isDrawn: true },
  steps: { plan: planSteps, growth: () => 0.5, enlargement: 1.1 },
  cases: { plan: planCases, growth: () => 1, enlargement: 1.2 },
  diagram: { plan: planDiagramBlock, growth: () => Number.POSITIVE_INFINITY, isDrawn: true },
  questions: { plan: planQuestions, growth: () => 0.6, enlargement: 1.2, seats: seatQuestions },
  links: { plan: planLinks, growth: () => 0.6, enlargement: 1.2, seats: seatLinks },
  note: { plan: planNote },
  picture: { plan: planPicture, growth: () => Number.POSITIVE_INFINITY },
  reported: { plan: planReported },
  agenda: { plan: planAgenda },
};

/** The record of a block's own kind. */
export function pptxSpecOf<K extends BlockKind>({ kind }: { kind: K }): PptxSpec<K> {
  return specs[kind];
}

/** More seats than a layout can show legibly. */
const mostSeats = 12;

/** A block as a grid of body placeholders; null for one that is none. */
export function seatBlock(block: Block, face: Face): Seated | null {
  const seated = pptxSpecOf(block).seats?.(block, face) ?? null;
  return seated === null || seated.count < 1 || seated.count > mostSeats ? null : seated;
}

/** How the seats of a layout look. */
export function seatLook(seats: Seats): SeatLook {
  const looks = { cards: cardLook, figures: figureLook, questions: questionLook, links: linkLook };
  return looks[seats.kind](seats);
}
