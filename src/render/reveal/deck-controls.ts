import type { Step } from './paint-first.ts';

/** What the windows of one deck tell each other. */
export type DeckMessage = { type: 'hello' | 'slide' | 'go'; id?: string };

/** What parts beside the deck may do with it. */
export type DeckControls = {
  /** The slide on screen. */
  current(): HTMLElement | null;
  step: Step;
  goTo(id: string): void;
  /** Fits the slides into their box again, after that has changed. */
  layout(): void;
};

/** Speaker notes that the document carries itself. */
export type OwnNotes = {
  /** In a window of their own; on this screen, where the browser opens none. */
  inWindow(): void;
  /** On this screen, beside the slide; and away again. */
  here(): void;
  /** The deck shows another slide. */
  arrive(): void;
};

/** What a deck has beyond the site's. */
export type DeckExtras = { notes?: (controls: DeckControls) => OwnNotes };
