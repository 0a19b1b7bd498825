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
  const element = document.createElement('div');
  element.className = 'chart-player';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', 'Move between the censuses');
  const play = button('Play', actions.toggle);
  play.classList.add('chart-play');
  const back = button('←', () => actions.step(-1));
  const next = button('→', () => actions.step(1));
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '0';
  slider.max = String(names.length - 1);
  slider.step = '0.01';
  slider.setAttribute('aria-label', 'Census');
  slider.addEventListener('input', () => actions.scrub(slider.valueAsNumber));
  slider.addEventListener('change', actions.settle);
  const said = document.createElement('span');
  said.className = 'chart-hidden';
  said.setAttribute('role', 'status');
  element.append(play, back, end(names[0]), slider, end(names.at(-1)), next, said);
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

function button(words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'chart-button';
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}

function end(name = ''): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = 'chart-moment';
  element.textContent = name;
  // The slider says it.
  element.setAttribute('aria-hidden', 'true');
  return element;
}
