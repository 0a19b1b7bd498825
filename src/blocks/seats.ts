import type { Block } from '../model/block.ts';
import type { Seats } from '../model/pptx-plan.ts';
import type { Face } from '../theme/faces.ts';
import { cardLook, seatCards } from './cards/seats.ts';
import { figureLook, seatFigures } from './figures/seats.ts';
import type { Seated, SeatLook } from './kit/seats.ts';
import { linkLook, seatLinks } from './links/seats.ts';
import { questionLook, seatQuestions } from './questions/seats.ts';

/** More seats than a layout can show legibly. */
const mostSeats = 12;

/** A block as a grid of body placeholders; null for one that is none. */
export function seatBlock(block: Block, face: Face): Seated | null {
  const seated = seatsOf(block, face);
  return seated === null || seated.count < 1 || seated.count > mostSeats ? null : seated;
}

function seatsOf(block: Block, face: Face): Seated | null {
  switch (block.kind) {
    case 'cards':
      return seatCards(block, face);
    case 'figures':
      return seatFigures(block, face);
    case 'questions':
      return seatQuestions(block, face);
    case 'links':
      return seatLinks(block, face);
    default:
      return null;
  }
}

/** How the seats of a layout look. */
export function seatLook(seats: Seats): SeatLook {
  const looks = { cards: cardLook, figures: figureLook, questions: questionLook, links: linkLook };
  return looks[seats.kind](seats);
}
