import { setAddress } from '../../browser/address.ts';
import { firstPaint } from '../../browser/first-paint.ts';
import { sitePath } from '../../model/site.ts';
import { followPlace } from './follow-place.ts';
import { moveDots } from './move-dots.ts';
import { drawStill } from './read-dots.ts';

/**
 * Brings the story to life: the scene in the middle of the window shows its picture, the address names it, and the
 * stepper goes on and back. Scrolling stays the browser's own. Where a browser cannot tell style sheets that scripts
 * run, each picture stays over its words.
 */
export async function startStory(): Promise<void> {
  const story = document.querySelector<HTMLElement>('.story');
  if (story === null || !matchMedia('(scripting: enabled)').matches) return;
  // It lays out all that it moves, which takes longer than the first words do.
  await firstPaint();
  const scenes = [...story.querySelectorAll<HTMLElement>('.scene')];
  const move = moveDots(story);
  let at = -1;
  /** The scene that the stepper was pressed for, until it is there. */
  let pressed = -1;
  /** Each scene has an address of its own, which previews of links can read; the first is the front page. */
  const pathOf = (index: number): string =>
    index === 0 ? sitePath('/') : sitePath(`/story/${scenes[index]?.id}/`);
  const show = (index: number): void => {
    const scene = scenes[index];
    if (index === at || scene === undefined) return;
    const turn = (): void => {
      for (const one of scenes) one.classList.toggle('active', one === scene);
    };
    const [from, to] = [stillOf(scenes[at]), stillOf(scene)];
    drawStill(to);
    if (from !== null && to !== null) move(from, to, turn);
    else turn();
    if (at >= 0 || location.hash !== '') setAddress(pathOf(index) + location.search);
    at = index;
    tellStepper(story, index, scenes.length);
    if (index === pressed) sayArrived(story, index, scenes);
    pressed = -1;
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      // A busy page is told of several scenes at once, scene by scene and not in the order in which they passed.
      const passed = entries.filter(({ isIntersecting }) => isIntersecting);
      const now = passed.toSorted((one, other) => one.time - other.time).at(-1);
      if (now?.target instanceof HTMLElement) show(scenes.indexOf(now.target));
    },
    { rootMargin: '-50% 0px -50% 0px' },
  );
  for (const scene of scenes) watcher.observe(scene);
  const asked = location.hash === '' ? story.dataset.begins : location.hash.slice(1);
  const first = scenes.findIndex(({ id }) => id === asked);
  show(Math.max(0, first));
  story.classList.add('live');
  if (first > 0) scenes[first]?.scrollIntoView({ behavior: 'instant' });
  // A step back in the page's history may name another scene and leave this one in sight.
  addEventListener('popstate', () =>
    setTimeout(() => {
      if (location.pathname !== pathOf(at)) setAddress(pathOf(at) + location.search);
    }),
  );
  bindStepper(story, (by) => {
    pressed = Math.max(0, Math.min(at + by, scenes.length - 1));
    scenes[pressed]?.scrollIntoView();
  });
  followPlace(story, (still) => {
    if (still === stillOf(scenes[at])) move(still, still, () => undefined);
  });
}

function stillOf(scene: HTMLElement | undefined): SVGSVGElement | null {
  return scene?.querySelector<SVGSVGElement>('.still') ?? null;
}

function tellStepper(story: HTMLElement, at: number, count: number): void {
  const [back, next] = story.querySelectorAll<HTMLButtonElement>('.stepper button');
  const words = story.querySelector('.stepper-at');
  // A button that is `disabled` would lose the keyboard's place.
  back?.setAttribute('aria-disabled', String(at === 0));
  next?.setAttribute('aria-disabled', String(at === count - 1));
  if (words !== null) words.textContent = `${at + 1} of ${count}`;
}

/** Tells a screen reader where a press of the stepper has led. Whoever scrolls reads on and is told nothing. */
function sayArrived(story: HTMLElement, at: number, scenes: readonly HTMLElement[]): void {
  const words = story.querySelector('.stepper [role="status"]');
  const title = scenes[at]?.querySelector('h2')?.textContent ?? '';
  if (words !== null) words.textContent = `${at + 1} of ${scenes.length}: ${title}`;
}

/** Back and Next, and with the keyboard on one of them the arrow keys, go a scene back or on. */
function bindStepper(story: HTMLElement, go: (by: number) => void): void {
  const stepper = story.querySelector('.stepper');
  // Fixed to the foot of the window, it is cut off with the story: a key that leads to it brings the end of that back.
  stepper?.addEventListener('focusin', () => {
    if (story.getBoundingClientRect().bottom < innerHeight)
      story.scrollIntoView({ block: 'end', behavior: 'instant' });
  });
  stepper?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    if (button !== null) go(Number(button.dataset.step));
  });
  stepper?.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(by);
  });
}
