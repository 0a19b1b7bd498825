import { button, make } from '../../../browser/make.ts';

/** What the controls can ask for. */
type Actions = {
  toggle: () => void;
  step: (way: -1 | 1) => void;
  scrub: (position: number) => void;
  /** The slider was let go: come to rest at the nearest frame. */
  settle: () => void;
};

/** What the controls show: a place counted in frames, and what is said when it is a frame. */
type State = { position: number; playing: boolean; words: string };

/** Play and pause, a step either way, and a slider; its ends and every frame on it are named by the data. */
export function makeControls(names: string[], actions: Actions) {
  const play = button('Play', actions.toggle, { class: 'chart-button chart-play' });
  const back = button('←', () => actions.step(-1), { class: 'chart-button' });
  const next = button('→', () => actions.step(1), { class: 'chart-button' });
  const max = String(names.length - 1);
  const slider = make('input', { type: 'range', min: '0', max, step: '0.01', 'aria-label': 'Census' });
  slider.addEventListener('input', () => actions.scrub(slider.valueAsNumber));
  slider.addEventListener('change', actions.settle);
  const said = make('span', { class: 'chart-hidden', role: 'status' });
  const element = make(
    'div',
    { class: 'chart-player', role: 'group', 'aria-label': 'Move between the censuses' },
    ...[play, back, end(names[0]), slider, end(names.at(-1)), next, said],
  );
  element.addEventListener('keydown', (event) => {
    if (event.target === slider && stepOf(event.key) !== undefined) {
      // A hundredth of the way is no census: the keys go from one to the next.
      event.preventDefault();
      actions.step(stepOf(event.key) ?? 1);
    }
    // In the deck the same keys change the slide.
    if (event.key !== 'Tab' && event.key !== 'Escape') event.stopPropagation();
  });

  return { element, show };

  function show({ position, playing, words }: State): void {
    const at = Number.isInteger(position) ? names[position] : undefined;
    slider.value = String(position);
    slider.setAttribute(
      'aria-valuetext',
      at ?? `between ${names[Math.floor(position)]} and ${names[Math.ceil(position)]}`,
    );
    play.textContent = playing ? 'Pause' : 'Play';
    back.setAttribute('aria-label', 'Earlier census');
    next.setAttribute('aria-label', 'Later census');
    back.disabled = position <= 0;
    next.disabled = position >= names.length - 1;
    if (words !== '' && said.textContent !== words) said.textContent = words;
  }
}

function stepOf(key: string): -1 | 1 | undefined {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1;
  if (key === 'ArrowLeft' || key === 'ArrowDown') return -1;
  return undefined;
}

function end(name = ''): HTMLElement {
  // The slider says it.
  return make('span', { class: 'chart-moment', 'aria-hidden': 'true' }, name);
}
