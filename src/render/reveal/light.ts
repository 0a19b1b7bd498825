import { make } from '../../browser/make.ts';

/** A place on a slide, as shares of its width and height. */
export type Point = { x: number; y: number };

/** Where a mouse is on the picture of a slide; null where it is beside it. */
function pointOn(
  picture: Element | null | undefined,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): Point | null {
  const box = picture?.getBoundingClientRect();
  if (box === undefined || box.width === 0 || box.height === 0) return null;
  const point = { x: (clientX - box.x) / box.width, y: (clientY - box.y) / box.height };
  return Object.values(point).every((share) => share >= 0 && share <= 1) ? point : null;
}

export type DeckLight = {
  /** Lets it follow the mouse here, or ends that; in words what is now. */
  switch(): string;
  isOn(): boolean;
  /** Draws it where the speaker points; null takes it away. */
  point(to: Point | null): void;
};

/** A round light on the slide or the answer, with all else dimmed: where the mouse is here, or where the speaker points. */
export function deckLight(deck: Element): DeckLight {
  const shown = (): Element | null =>
    document.querySelector('.deck-answer[open] .slide') ?? deck.querySelector('.slides');
  const light = make('div', { class: 'deck-light' });
  let isOn = false;
  const point = (to: Point | null): void => {
    if (to === null) {
      light.remove();
      return;
    }
    const on = shown();
    if (light.parentElement !== on) on?.append(light);
    light.style.setProperty('--x', `${to.x * 1280}px`);
    light.style.setProperty('--y', `${to.y * 720}px`);
  };
  let mouse = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    mouse = { clientX, clientY };
    if (isOn) point(pointOn(shown(), mouse));
  });
  return {
    isOn: () => isOn,
    point,
    switch: () => {
      isOn = !isOn;
      point(isOn ? pointOn(shown(), mouse) : null);
      return isOn ? 'A light follows the mouse. C or Escape ends it.' : 'The light is off.';
    },
  };
}

/**
 * Lets the speaker point on the picture of the slide.
 *
 * @param send Draws the light there, or takes it away.
 */
export function speakerLight(figure: HTMLElement | null, send: (to: Point | null) => void) {
  let [isOn, isHeld, isSent] = [false, false, false];
  const point = (to: Point | null): void => {
    // Frozen: they see nothing of it.
    const now = isOn && !isHeld ? to : null;
    if (now === null && !isSent) return;
    isSent = now !== null;
    send(now);
  };
  figure?.addEventListener('pointermove', (event) => point(pointOn(figure.firstElementChild, event)));
  figure?.addEventListener('pointerleave', () => point(null));
  const set = (on: boolean): void => {
    isOn = on;
    figure?.toggleAttribute('data-light', on);
    if (!on) point(null);
  };
  return {
    isOn: () => isOn,
    set,
    /** While the screen stays as it is, nothing is sent. */
    hold: (on: boolean): void => {
      if (on) point(null);
      isHeld = on;
    },
  };
}
