import type { RevealApi } from 'reveal.js';
import { setAddress } from '../../browser/address.ts';
import { firstPaint } from '../../browser/first-paint.ts';
import { withPart } from '../../browser/late-part.ts';
import { isOpenedAnew } from '../../browser/opened-anew.ts';
import { whenIdle } from '../../browser/when-idle.ts';
import { onUnknownPlace } from '../../charts/todays-place.ts';
import { wakeCharts } from '../../charts/wake.ts';
import { claimOfEntry } from '../../model/answer.ts';
import { queried } from '../../model/received-address.ts';
import { paceOf } from '../../talk/pace.ts';
import { setGoing, setLeft } from '../../talk/talk-clock.ts';
import { answerScreen } from '../answers/answer-screen.ts';
import { openAsked, prepareAsked } from '../answers/open-asked.ts';
import { bindDeckClaims, closePanel, openClaimCard, prepareClaims } from '../claims/bind-deck.ts';
import { applyMarks } from '../claims/marks.ts';
import { isBlack, restoreBlack, setBlack } from './black-screen.ts';
import { type ChartSteps, chartSteps } from './chart-steps.ts';
import { bindChartSwitches } from './chart-switch.ts';
import { actionsOf, bindBar, bindKeys } from './deck-actions.ts';
import { followAddress, linkedSlide } from './deck-address.ts';
import type { DeckControls, DeckExtras, OwnNotes } from './deck-controls.ts';
import { type Command, moves } from './deck-keys.ts';
import { askAgain, offer, say } from './deck-notice.ts';
import { fetchRest, firstView } from './fetch-rest.ts';
import { followScreen } from './follow-screen.ts';
import { keepTold } from './keep-told.ts';
import { keptClock } from './kept-clock.ts';
import { keptPlace } from './kept-place.ts';
import { leftOut } from './left-out.ts';
import { bindKeySwitch, lettersAreOn } from './letter-keys.ts';
import { deckLight } from './light.ts';
import { overviewOf } from './overview.ts';
import { paintFirst } from './paint-first.ts';
import { leadPair } from './pair.ts';
import { readingOf } from './reading-address.ts';
import { leftWords, openShorten } from './shorten.ts';
import { shownScreen } from './shown-screen.ts';
import { bindSwipe } from './swipe.ts';
import { besideIn, lastShown, sayPlace } from './talk-end.ts';
import { talkSlides } from './talk-slides.ts';
import { keepAwake } from './wake-lock.ts';
import { rememberJump } from './way-back.ts';

declare global {
  /** What the early script counts: slides to go on, or back. */
  var earlySteps: number | undefined;
  var earlyBlack: boolean | undefined;
  var countStep: ((event: KeyboardEvent) => void) | undefined;
}

type Engine = typeof import('reveal.js');

const deck = document.querySelector<HTMLElement>('.reveal');
/** How many slides are laid out on either side of the one on screen. */
const neighbours = 2;
/** A still deck (`?still`) shows the linked slide and never starts: speaker view and pictures use it. */
const still = queried(location.search, 'still') !== null;

/** Starts the deck of the page. Call it once. */
export function runDeck(extras: DeckExtras = {}): void {
  if (deck !== null) void open(deck, extras);
}

/** Nothing holds up the first slide, which CSS alone shows: the other slides follow it, and then reveal.js. */
async function open(element: HTMLElement, extras: DeckExtras): Promise<void> {
  applyMarks();
  if (still) document.documentElement.style.setProperty('--deck-bar', '0px');
  else restoreBlack();
  await firstView();
  // On its way beside the slides. Whether it has come is asked when it is needed.
  const engine = still ? null : import('reveal.js');
  engine?.catch(() => undefined);
  await fetchRest(element);
  if (!still) bindDeckClaims();
  followAddress();
  if (still) addEventListener('hashchange', followAddress);
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
    respondToHashChanges: false,
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    // No slide has any, and looking for them goes through the whole deck at every change.
    fragments: false,
    help: false,
    jumpToSlide: false,
    viewDistance: neighbours,
    mobileViewDistance: neighbours,
    scrollActivationWidth: 0,
    postMessage: false,
    // All are our own: its keys go by the letters of an English keyboard, its swipes show what the talk leaves out, and
    // its overview is a single row.
    keyboard: false,
    touch: false,
    overview: false,
  });
  let notes: OwnNotes | undefined;
  await reveal.initialize();
  const steps = chartSteps(() => {
    say(steps.words());
    changed();
  });
  const step = paintFirst(reveal, steps);
  followEarlyKeys(reveal);
  // reveal.js calls itself an application, which keeps screen readers from browsing a slide, and reads every
  // slide out whole. A slide is a document; its arrival is announced by number and title.
  element.removeAttribute('role');
  element.querySelector('.aria-status')?.remove();
  element.classList.add('started');

  const current = (): HTMLElement | null => reveal.getCurrentSlide() ?? null;
  const go = (id: string, focus = false): void => {
    if (id === current()?.id) endSteps();
    takeIn(id);
    goTo(reveal, id, focus);
  };
  /** Whoever asks for a slide wants it told. */
  const takeIn = (id: string): void => {
    if (left.ids().includes(id)) leave(left.ids().filter((other) => other !== id));
  };
  const endSteps = (): void => {
    if (steps.at() === null) return;
    steps.end();
    changed();
  };
  const edition = element.dataset.edition ?? '';
  const left = leftOut(edition, reveal.getSlides());
  const clock = keptClock(edition);
  if (isOpenedAnew()) clock.take(null);
  const leave = (ids: readonly string[]): void => {
    left.set(ids);
    changed();
  };
  const overview = overviewOf(element, {
    slides: () => reveal.getSlides(),
    current,
    goTo: (id) => goTo(reveal, id),
    opened: (id) => {
      takeIn(id);
      changed();
    },
  });
  const place = keptPlace((id) => `Back to ${sayPlace(reveal.getSlides(), placeOf(reveal, id))}`);
  const changed = (): void => {
    told.look(inSight() ? (current()?.id ?? null) : null);
    pair.announce();
    notes?.arrive();
    shown.redraw();
  };
  const answers = answerScreen(changed, () => act('search'));
  const follow = followScreen(current, changed);
  const told = keepTold(edition, () => changed());
  const shown = shownScreen({
    dialog: () => document.querySelector<HTMLDialogElement>('#deck-shown'),
    told: told.now,
    change: told.change,
    slides: () => document,
  });
  /** Whether all can see the slide. */
  const inSight = (): boolean =>
    !isBlack() && !overview.isOpen() && !follow.isOpen() && answers.shown() === null;
  /** Brings what was found to the screen: an answer over the slide, a claim beside it, or another slide in its place. */
  const put = (id: string): void => {
    if (answers.show(id)) return;
    answers.hide();
    const claim = claimOfEntry(id);
    if (claim !== null) {
      openClaimCard(claim);
      return;
    }
    const now = current()?.id;
    if (now !== undefined && now !== id) place.keep({ id: now, step: steps.at()?.step ?? null });
    go(id, true);
  };
  const comeBack = (): boolean => {
    const kept = place.kept();
    if (kept === null) return false;
    place.forget();
    const slide = document.getElementById(kept.id);
    // Ahead of the slide, which then arrives at its step and says so.
    if (slide !== null && kept.step !== null) steps.bringBack(slide, kept.step);
    go(kept.id, true);
    return true;
  };
  const light = deckLight(element);
  const pair = leadPair(edition, {
    shown: () => ({
      id: current()?.id ?? '',
      isBlack: isBlack(),
      at: steps.at(),
      answer: answers.shown(),
      isFollowed: follow.isOpen(),
      left: left.ids(),
      told: told.now(),
    }),
    go,
    put,
    act: (command) => act(command),
    leave,
    freeze: (on) => {
      handOn = on ? pair.press : null;
    },
    point: light.point,
    told: told.change,
    clock: clock.take,
    paired: () => lookAwake(),
  });
  const lookAwake = keepAwake(() => document.fullscreenElement !== null || pair.hasSpeaker());
  const shorten = (): void => {
    const [at, slides] = [current()?.id ?? '', reveal.getSlides()];
    openShorten(document.querySelector<HTMLDialogElement>('#deck-shorten'), {
      slides,
      at,
      minutesLeft: paceOf(talkSlides(slides), at, 0, 0).toSay,
      leave: (ids, minutes) => {
        if (pair.hasSpeaker()) pair.setLeft(minutes);
        // Notes that are opened later count from now.
        else clock.change(at, (now) => setLeft(minutes === null ? now : setGoing(now, true), minutes));
        leave(ids);
        say(leftWords(ids.length));
      },
    });
  };
  /** Where keys go that turn pages while the screen stays as it is. */
  let handOn: ((command: Command) => void) | null = null;
  const perform = actionsOf({
    reveal,
    step,
    goTo: go,
    overview,
    answers,
    follow,
    search: () =>
      openAsked(document.querySelector<HTMLDialogElement>('#deck-search'), edition, {
        show: put,
        picked: ({ id, title }, words) => told.change({ do: 'ask', question: { id, title, words } }),
        toNotes: notes?.read ?? (pair.hasSpeaker() ? pair.read : undefined),
      }),
    shown: shown.open,
    shorten: () => (notes?.shorten ?? shorten)(),
    freeze: () => {
      if (notes?.freeze !== undefined) notes.freeze();
      else if (pair.hasSpeaker()) pair.press('freeze');
      else say('The screen is frozen from the speaker notes, in a window of their own. S opens them.');
    },
    light,
    comeBack,
    pair,
    changed,
    notes: () => notes,
    notesHere: () => void withPart('The notes', loadNotes, (own) => own.here()),
    steps: () => {
      const said = steps.switch();
      changed();
      return said;
    },
  });
  const act = (command: Command): void => (handOn !== null && moves.has(command) ? handOn : perform)(command);
  let last = reveal.getIndices().h ?? 0;
  reveal.on('slidechanged', () => {
    const now = reveal.getIndices().h ?? 0;
    const from = reveal.getSlides()[last];
    const isNext = besideIn(reveal.getSlides(), last, now > last ? 1 : -1) === now;
    if (!isNext && from && !overview.isOpen()) rememberJump(from.id, current()?.id ?? '');
    last = now;
    follow.close();
    if (current()?.id === place.kept()?.id) place.forget();
    arrive(reveal, changed, steps, place.kept() === null ? '' : 'Escape leads back');
    overview.arrive();
  });
  addEventListener('hashchange', ({ newURL }) => {
    // Not the page's address: a slide that arrives late has written its own over it.
    const id = linkedSlide(new URL(newURL).hash);
    if (id !== null && id !== current()?.id) go(id);
    // One that leads nowhere would lead to the first slide at a reload.
    if (id === null) setAddress(`#${current()?.id ?? ''}`);
  });
  arrive(reveal, changed, steps);
  // The second of two charts has no steps.
  element.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.chart-switch') !== null) endSteps();
  });
  const controls: DeckControls = {
    current,
    goTo: go,
    act,
    freeze: (to) => {
      handOn = to;
    },
    put,
    leaves: () => light.isOn() || follow.isOpen() || answers.shown() !== null || place.kept() !== null,
    answer: answers.shown,
    isFollowed: follow.isOpen,
    told: told.now,
    changeTold: told.change,
    left: left.ids,
    leave,
    point: light.point,
    layout: () => reveal.layout(),
  };
  const loadNotes = async (): Promise<OwnNotes> => {
    if (notes !== undefined) return notes;
    const { lateNotes } = await import('./late-notes.ts');
    const make = await lateNotes();
    notes ??= make(controls);
    return notes;
  };
  notes = extras.notes?.(controls);
  bindBar(act);
  bindSwipe(element, act);
  bindKeys(
    act,
    overview,
    () =>
      overview.isOpen() ||
      light.isOn() ||
      place.kept() !== null ||
      document.documentElement.classList.contains('notes-here') ||
      document.fullscreenElement !== null,
  );
  bindKeySwitch();
  prepareClaims();
  prepareAsked(edition);
  onUnknownPlace((said) => said !== '' && offer(said));
  // Asked for ahead: a browser opens a small window only soon after a press, and the network may be gone by then.
  if (notes === undefined) whenIdle(() => void loadNotes().catch(() => undefined));
}

/** Goes where keys led that were pressed before there was a deck to hear them (`early.ts`). */
function followEarlyKeys(reveal: RevealApi): void {
  const { countStep, earlySteps = 0, earlyBlack = false } = globalThis;
  if (countStep) removeEventListener('keydown', countStep);
  const at = reveal.getIndices().h ?? 0;
  const end = lastShown(reveal.getSlides());
  const last = at > end ? reveal.getTotalSlides() - 1 : end;
  if (earlySteps !== 0) reveal.slide(Math.min(Math.max(at + earlySteps, 0), last));
  if (earlyBlack && lettersAreOn()) setBlack(true);
}

/** After every change of slide: address, title, speaker view, charts. */
function arrive(reveal: RevealApi, changed: () => void, steps: ChartSteps, wayBack = ''): void {
  const slide = reveal.getCurrentSlide();
  if (!(slide instanceof HTMLElement)) return;
  closePanel();
  steps.keep(slide);
  keepIn(reveal, slide);
  if (location.hash !== `#${slide.id}`) setAddress(`#${slide.id}`);
  const place = sayPlace(reveal.getSlides(), reveal.getIndices().h ?? 0);
  const name = `${place[0]?.toUpperCase()}${place.slice(1)}: ${slide.querySelector('h2')?.textContent ?? ''}`;
  document.title = `${name} · ${deck?.dataset.name ?? ''}`;
  say([name, steps.words(), wayBack].filter(Boolean).join('. '));
  for (const read of document.querySelectorAll<HTMLAnchorElement>('a[data-action="read"]'))
    read.href = readingOf(slide).path;
  changed();
  wakeCharts(slide);
}

/** Nothing in the neighbours of the slide on screen can be reached. */
function keepIn(reveal: RevealApi, slide: HTMLElement): void {
  const at = reveal.getIndices().h ?? 0;
  const isOverview = deck?.classList.contains('overview') === true;
  for (const near of reveal.getSlides().slice(Math.max(0, at - neighbours), at + neighbours + 1))
    near.inert = isOverview || near !== slide;
}

/** Place of a slide in the deck, from 0. */
function placeOf(reveal: RevealApi, id: string): number {
  return reveal.getSlides().findIndex((slide) => slide.id === id);
}

/** Goes to a slide; `focus` takes the keyboard along, as a link would. */
function goTo(reveal: RevealApi, id: string, focus = false): void {
  const index = placeOf(reveal, id);
  if (index < 0) return;
  reveal.slide(index);
  const slide = document.getElementById(id);
  if (!focus || slide === null) return;
  // A neighbour is shown before reveal.js goes there.
  slide.inert = false;
  slide.tabIndex = -1;
  slide.focus({ preventScroll: true });
}
