import type { Stage } from '../model/block.ts';
import type { UnboundSlide } from '../model/deck.ts';
import { visitSlide } from '../model/visit.ts';
import { type Binding, wordsOf } from './bind.ts';

/** How a talk is timed: words said in a minute, seconds to look at a figure, and seconds to turn a slide and breathe. */
export const pace = { wordsAMinute: 130, secondsAFigure: 10, secondsASlide: 5 } as const;

/** Minutes that a slide takes to present, to a tenth: all its notes, answers included, its figures, and a pause. */
export function spokenMinutes(slide: UnboundSlide, register: Pick<Binding, 'claims'>): number {
  const speech = (notesWords(slide.notes, register) / pace.wordsAMinute) * 60;
  const seconds = speech + figuresOn(slide) * pace.secondsAFigure + pace.secondsASlide;
  return Math.round(seconds / 6) / 10;
}

/** How many words speaker notes have. */
export function notesWords(notes: UnboundSlide['notes'], register: Pick<Binding, 'claims'>): number {
  const words = notes.map((text) => wordsOf(text, register)).join(' ');
  return words.split(/\s+/).filter(Boolean).length;
}

/** What has to be looked at: big numbers, and each chart, drawing, table or picture. */
function figuresOn({ main, side }: UnboundSlide): number {
  const looked = new Set(['chart', 'diagram', 'table', 'picture']);
  let count = 0;
  visitSlide<Stage>(
    { main, side },
    {
      block: ({ kind }) => {
        if (looked.has(kind)) count += 1;
      },
      figure: () => {
        count += 1;
      },
    },
  );
  return count;
}
