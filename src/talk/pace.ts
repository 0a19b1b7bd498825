import { leastMissed, type Worth } from './least-missed.ts';

/** A slide of a talk: planned minutes, what the talk loses with it, and whether it is left out or stands behind the end. */
export type TalkSlide = { id: string; minutes: number; worth: Worth; isOut: boolean };

/** How a talk keeps its time, in minutes. */
export type Pace = {
  /** What is left to say. */
  toSay: number;
  /** By how much the talk will end late; below 0: early. */
  over: number;
  /** Slides to come that can be left out to be back on time, in the order of the talk. */
  skip: string[];
};

/** From here on somebody is told, in minutes: less is no news. */
const news = 0.75;

/**
 * How a talk keeps its time, with a slide on the screen.
 *
 * @param onSlide Minutes that this slide has been on the screen.
 * @param timeLeft Minutes until the talk has to end; below 0 once it should have.
 */
export function paceOf(slides: readonly TalkSlide[], id: string, onSlide: number, timeLeft: number): Pace {
  const at = slides.findIndex((slide) => slide.id === id);
  const now = slides[at];
  const coming = slides.slice(at + 1).filter(({ isOut }) => !isOut);
  const ofThis = now === undefined || now.isOut ? 0 : Math.max(0, now.minutes - onSlide);
  const toSay = ofThis + coming.reduce((sum, { minutes }) => sum + minutes, 0);
  const over = toSay - timeLeft;
  const skip = over < news ? [] : leastMissed(coming, (slide) => slide, over);
  return { toSay, over, skip: coming.filter((slide) => skip.includes(slide)).map((slide) => slide.id) };
}

/** `On time`, `A minute over`, `3 minutes in hand`. */
export function paceWords({ over }: Pick<Pace, 'over'>): string {
  if (Math.abs(over) < news) return 'On time';
  const said = minutesWords(Math.abs(over));
  return `${said[0]?.toUpperCase()}${said.slice(1)} ${over > 0 ? 'over' : 'in hand'}`;
}

/** What leaving slides out brings: `Skip 2 slides and be back on time`; null where none can be. */
export function skipWords({ over, skip }: Pace, slides: readonly TalkSlide[]): string | null {
  if (skip.length === 0) return null;
  const won = slides.reduce((sum, { id, minutes }) => sum + (skip.includes(id) ? minutes : 0), 0);
  const what = skip.length === 1 ? 'Skip a slide' : `Skip ${skip.length} slides`;
  return won >= over - news ? `${what} and be back on time` : `${what} and win ${minutesWords(won)}`;
}

/** `a minute`, `12 minutes`: to whole ones, and never none. */
export function minutesWords(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  return whole === 1 ? 'a minute' : `${whole} minutes`;
}
