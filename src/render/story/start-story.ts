import { setAddress } from '../../browser/address.ts';
import { followPlace } from './follow-place.ts';
import { moveDots } from './move-dots.ts';

/**
 * Brings the story to life: the scene in the middle of the window shows its picture, the address names it, and the
 * stepper goes on and back. Scrolling stays the browser's own. Where a browser cannot tell style sheets that scripts
 * run, each picture stays over its words.
 */
export function startStory(): void {
  const story = document.querySelector<HTMLElement>('.story');
  if (story === null || !matchMedia('(scripting: enabled)').matches) return;
  const scenes = [...story.querySelectorAll<HTMLElement>('.scene')];
  const move = moveDots(story);
  let at = -1;
  const show = (index: number): void => {
    const [before, scene] = [scenes[at], scenes[index]];
    if (index === at || scene === undefined) return;
    before?.classList.remove('active');
    scene.classList.add('active');
    const [from, to] = [stillOf(before), stillOf(scene)];
    if (from !== null && to !== null) move(from, to);
    // The first scene is the page itself, unless it was asked for by name.
    if (at >= 0) setAddress(`${location.pathname}${location.search}${index === 0 ? '' : `#${scene.id}`}`);
    at = index;
    tellStepper(story, index, scenes.length);
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      const now = entries.find((entry) => entry.isIntersecting);
      if (now?.target instanceof HTMLElement) show(scenes.indexOf(now.target));
    },
    { rootMargin: '-50% 0px -50% 0px' },
  );
  for (const scene of scenes) watcher.observe(scene);
  show(
    Math.max(
      0,
      scenes.findIndex(({ id }) => `#${id}` === location.hash),
    ),
  );
  story.classList.add('live');
  bindStepper(story, scenes, () => at);
  followPlace(story, (still) => {
    if (still === stillOf(scenes[at])) move(still, still);
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

/** Back and Next, and with the keyboard on one of them the arrow keys, go a scene back or on. */
function bindStepper(story: HTMLElement, scenes: readonly HTMLElement[], at: () => number): void {
  const stepper = story.querySelector('.stepper');
  const go = (by: number): void => {
    scenes[Math.max(0, Math.min(at() + by, scenes.length - 1))]?.scrollIntoView();
  };
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
