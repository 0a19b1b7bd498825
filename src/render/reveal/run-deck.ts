import type { RevealApi } from 'reveal.js';
import { setAddress } from '../../browser/address.ts';
import { openChannel } from '../../browser/channel.ts';
import { withPart } from '../../browser/late-part.ts';
import { wakeCharts } from '../../charts/wake.ts';
import { sitePath } from '../../model/site.ts';
import { bindDeckClaims, closePanel, openFigures, prepareClaims, switchMarks } from '../claims/bind-deck.ts';
import { applyMarks } from '../claims/marks.ts';
import { bindChartSwitches } from './chart-switch.ts';
import type { DeckExtras, DeckMessage, OwnNotes } from './deck-controls.ts';
import { openContents, openKeys } from './deck-dialogs.ts';
import { askAgain } from './deck-notice.ts';
import { fetchRest, firstView } from './fetch-rest.ts';
import { bindKeySwitch, lettersAreOn } from './letter-keys.ts';
import { firstPaint, paintFirst, type Step, stepByKey } from './paint-first.ts';

declare global {
  /** What the early script counts: slides to go on, or back. */
  var earlySteps: number | undefined;
  var countStep: ((event: KeyboardEvent) => void) | undefined;
}

type Engine = typeof import('reveal.js');

const root = document.documentElement;
const deck = document.querySelector<HTMLElement>('.reveal');
/** Found once, when they are there: looking through a large deck for an open one would hold up every key. */
let dialogs: HTMLDialogElement[] = [];
const channel = openChannel<DeckMessage>(`deck-${deck?.dataset.edition ?? ''}`);

/** A still deck (`?still`) shows the linked slide and never starts: speaker view and pictures use it. */
const still = new URLSearchParams(location.search).has('still');

/** Starts the deck of the page. Call it once. */
export function runDeck(extras: DeckExtras = {}): void {
  if (deck !== null) void open(deck, extras);
}

/** Nothing holds up the first slide, which CSS alone shows: the other slides follow it, and then reveal.js. */
async function open(element: HTMLElement, extras: DeckExtras): Promise<void> {
  applyMarks();
  await firstView();
  // On its way beside the slides. Whether it has come is asked when it is needed.
  const engine = still ? null : import('reveal.js');
  engine?.catch(() => undefined);
  await fetchRest(element);
  dialogs = [...document.querySelectorAll('dialog')];
  if (!still) bindDeckClaims();
  if (document.getElementById(decodeURIComponent(location.hash.slice(1))) === null)
    root.classList.remove('linked');
  bindChartSwitches(element);
  element.classList.add('whole');
  if (engine === null) return;
  await firstPaint();
  await start(engine, element, extras).catch(async () => {
    await askAgain('controls');
    // Left as it is until the site answers again: a page that is loaded without a network is lost.
    while (!(await fetch(location.pathname, { method: 'HEAD' }).catch(() => null))?.ok)
      await askAgain('controls');
    location.reload();
  });
}

async function start(engine: Promise<Engine>, element: HTMLElement, extras: DeckExtras): Promise<void> {
  const { default: Reveal } = await engine;
  // Told a colour, reveal.js does not work out each slide's own, which takes seconds in a deck of hundreds.
  for (const slide of element.querySelectorAll<HTMLElement>('.slides > section'))
    slide.dataset.backgroundColor = '#fff';
  let step: Step = () => {};
  const reveal: RevealApi = new Reveal(element, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.05,
    maxScale: 10,
    center: false,
    display: 'grid',
    controls: false,
    progress: false,
    // The address is ours to keep: a plain `#why/life-expectancy`, which also works without a script.
    hash: false,
    history: false,
    respondToHashChanges: true,
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    // No slide has any, and looking for them goes through the whole deck at every change.
    fragments: false,
    help: false,
    jumpToSlide: false,
    viewDistance: 2,
    mobileViewDistance: 2,
    scrollActivationWidth: 0,
    postMessage: false,
    // Escape is left to dialogs, full screen and screen readers; the overview opens with O.
    // The slash and the full stop would black the screen unasked; B does it by intent.
    keyboard: { 27: () => undefined, 190: () => undefined, 191: () => undefined },
    keyboardCondition: (event: KeyboardEvent) => isForTheDeck(event) && !stepByKey(event, reveal, step),
  });
  let notes: OwnNotes | undefined;
  reveal.on('slidechanged', () => {
    arrive(reveal);
    notes?.arrive();
  });
  await reveal.initialize();
  step = paintFirst(reveal);
  followEarlyKeys(reveal);
  // reveal.js calls itself an application, which keeps screen readers from browsing a slide, and reads every
  // slide out whole. A slide is a document; its arrival is announced by number and title.
  element.removeAttribute('role');
  element.querySelector('.aria-status')?.remove();
  element.classList.add('started');
  arrive(reveal);
  notes = extras.notes?.({
    current: () => reveal.getCurrentSlide(),
    step,
    goTo: (id) => goTo(reveal, id),
    layout: () => reveal.layout(),
  });
  bindBar(reveal, step, notes);
  bindKeys(reveal, notes);
  bindKeySwitch();
  prepareClaims();
  channel.listen(({ type, id }) => {
    if (type === 'hello') announce(reveal);
    if (type === 'go' && id !== undefined) goTo(reveal, id);
  });
}

/** Goes where keys led that were pressed before there was a deck to hear them (`early.ts`). */
function followEarlyKeys(reveal: RevealApi): void {
  const { countStep, earlySteps = 0 } = globalThis;
  if (countStep) removeEventListener('keydown', countStep);
  const wanted = (reveal.getIndices().h ?? 0) + earlySteps;
  if (earlySteps !== 0) reveal.slide(Math.min(Math.max(wanted, 0), reveal.getTotalSlides() - 1));
}

/** After every change of slide: address, title, speaker view, charts. */
function arrive(reveal: RevealApi): void {
  const slide = reveal.getCurrentSlide();
  if (!(slide instanceof HTMLElement)) return;
  closePanel();
  if (location.hash !== `#${slide.id}`) setAddress(`#${slide.id}`);
  const name = `Slide ${(reveal.getIndices().h ?? 0) + 1} of ${reveal.getTotalSlides()}: ${slide.querySelector('h2')?.textContent ?? ''}`;
  document.title = `${name} · ${deck?.dataset.name ?? ''}`;
  say(name);
  const read = document.querySelector<HTMLAnchorElement>('[data-action="read"]');
  if (read !== null) read.href = readingAddress(slide.id);
  announce(reveal);
  wakeCharts(slide);
}

/** Tells a screen reader, politely and in one line. */
function say(words: string): void {
  const status = document.querySelector('#deck-status');
  if (status !== null && status.textContent !== words) status.textContent = words;
}

/** Keys belong to the deck unless a dialog is open, a control has them, or single letters are switched off. */
function isForTheDeck(event: KeyboardEvent): boolean {
  if (dialogs.some((dialog) => dialog.open)) return false;
  if (event.key === ' ' && event.target instanceof Element && event.target.closest('button, summary'))
    return false;
  // Notes beside the slide scroll.
  if ([' ', 'ArrowUp', 'ArrowDown'].includes(event.key) && event.target instanceof Element)
    if (event.target.closest('.speaker-notes') !== null) return false;
  return event.key.length > 1 || event.key === ' ' || lettersAreOn();
}

function announce(reveal: RevealApi): void {
  channel.post({ type: 'slide', id: reveal.getCurrentSlide()?.id });
}

/** Goes to a slide; `focus` takes the keyboard along, as a link would. */
function goTo(reveal: RevealApi, id: string, focus = false): void {
  const index = reveal.getSlides().findIndex((slide) => slide.id === id);
  if (index < 0) return;
  reveal.slide(index);
  const slide = document.getElementById(id);
  if (!focus || slide === null) return;
  slide.tabIndex = -1;
  slide.focus({ preventScroll: true });
}

function bindBar(reveal: RevealApi, step: Step, notes?: OwnNotes): void {
  const actions: Record<string, () => void> = {
    previous: () => step(-1),
    next: () => step(1),
    contents: () => openContents((id) => goTo(reveal, id, true)),
    search: () => openSearchIn(reveal),
    figures: () => openFigures(reveal.getCurrentSlide()),
    keys: openKeys,
    notes: () => (notes === undefined ? openSpeaker() : notes.inWindow()),
    'notes-here': () => notes?.here(),
    fullscreen: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()),
  };
  const bar = document.querySelector('.deck-bar');
  bar?.removeAttribute('hidden');
  bar?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-action]') : null;
    if (button instanceof HTMLElement) actions[button.dataset.action ?? '']?.();
  });
  let timer = 0;
  document.addEventListener('pointermove', () => {
    bar?.classList.add('awake');
    clearTimeout(timer);
    timer = window.setTimeout(() => bar?.classList.remove('awake'), 2500);
  });
}

function bindKeys(reveal: RevealApi, notes?: OwnNotes): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isForTheDeck(event)) return;
    if (event.key === 's') notes === undefined ? openSpeaker() : notes.inWindow();
    if (event.key === 't') notes?.here();
    if (event.key === 'g') openContents((id) => goTo(reveal, id, true));
    if (event.key === 'e') openFigures(reveal.getCurrentSlide());
    if (event.key === 'm') say(switchMarks());
    if (event.key === '?') openKeys();
    if (event.key !== '/') return;
    // Firefox would look for words in the page.
    event.preventDefault();
    openSearchIn(reveal);
  });
}

/** The search is fetched when somebody searches. */
function openSearchIn(reveal: RevealApi): void {
  void withPart(
    'The search',
    () => import('./deck-search.ts'),
    ({ openSearch }) => openSearch((id) => goTo(reveal, id, true)),
  );
}

function openSpeaker(): void {
  const address = `${location.pathname}speaker/${location.search}${location.hash}`;
  window.open(address, `speaker-${deck?.dataset.edition ?? ''}`, 'width=1180,height=760');
}

/** `why/life-expectancy` is a passage of `/read/why/`. */
function readingAddress(id: string): string {
  const [section, name] = id.split('/');
  if (document.getElementById(id)?.dataset.section === undefined) return sitePath('/read/');
  return sitePath(`/read/${section}/${name === undefined ? '' : `#${name}`}`);
}
