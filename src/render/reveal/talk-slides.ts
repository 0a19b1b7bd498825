import type { TalkSlide } from '../../talk/pace.ts';
import { idOf, isOut } from './talk-end.ts';

/** Slides, or the notes of slides, as a talk that keeps its time counts them. */
export function talkSlides(elements: readonly HTMLElement[]): TalkSlide[] {
  return elements.map((element) => {
    const { minutes, worth } = element.dataset;
    return {
      id: idOf(element),
      minutes: Number(minutes ?? 0),
      worth: worth === undefined ? null : Number(worth),
      isOut: isOut(element),
    };
  });
}
