import { sessionSettings } from '../../browser/settings.ts';
import { drawStep, sayingOf, stepsOf } from './draw-step.ts';

const key = 'deck-chart-steps';

/** The step that the slide on screen is at, and how many it has. */
export type AtStep = { step: number; of: number };

/**
 * Steps of the chart on screen. Only a press or a swipe that goes on from the slide before begins them; however else a
 * slide is reached (a link, the contents, from the slide after it), its chart stands there whole.
 */
export type ChartSteps = {
  /** One step on or back; false where there is none left, so that the page is to be turned. */
  press(slide: Element | undefined, by: 1 | -1): boolean;
  /** Called before a slide is shown that a press goes on to. */
  begin(slide: Element): void;
  /** Draws a slide's chart at one of its steps once more. */
  bringBack(slide: Element, step: number): void;
  /** Any other slide than this one has its chart whole. */
  keep(slide: Element): void;
  /** Draws the chart whole. */
  end(): void;
  /** Null where the chart is whole. */
  at(): AtStep | null;
  /** `Step 1 of 3: …`; empty where the chart is whole. */
  words(): string;
  /** Switches steps off, or on again, for this session; in words what is now. */
  switch(): string;
};

/** @param changed Called after a press has led to another step. */
export function chartSteps(changed: () => void): ChartSteps {
  let shown: (AtStep & { slide: Element }) | null = null;
  const isOn = (): boolean => sessionSettings.get(key) !== 'off';

  const draw = (slide: Element, step: number, of: number): void => {
    shown = { slide, step, of };
    drawStep(slide, step);
  };
  const end = (): void => {
    if (shown !== null) drawStep(shown.slide, null);
    shown = null;
  };
  return {
    press: (slide, by) => {
      if (shown === null || shown.slide !== slide) return false;
      const next = shown.step + by;
      if (next < 1 || next > shown.of) return false;
      draw(shown.slide, next, shown.of);
      changed();
      return true;
    },
    begin: (slide) => {
      end();
      const of = isOn() ? stepsOf(slide) : 0;
      if (of > 0) draw(slide, 1, of);
    },
    bringBack: (slide, step) => {
      end();
      const of = stepsOf(slide);
      if (step <= of) draw(slide, step, of);
    },
    keep: (slide) => {
      if (shown?.slide !== slide) end();
    },
    end,
    at: () => shown && { step: shown.step, of: shown.of },
    words: () =>
      shown === null ? '' : `Step ${shown.step} of ${shown.of}: ${sayingOf(shown.slide, shown.step)}`,
    switch: () => {
      sessionSettings.set(key, isOn() ? 'off' : 'on');
      if (isOn()) return 'Charts are drawn step by step when you go on to them.';
      end();
      return 'Charts stand whole at once.';
    },
  };
}
