import type { ToldChange } from '../../talk/told.ts';
import type { Command } from './deck-keys.ts';
import type { ToldNow } from './keep-told.ts';
import type { Point } from './light.ts';

/** What parts beside the deck may do with it. */
export type DeckControls = {
  /** The slide on screen. */
  current(): HTMLElement | null;
  goTo(id: string): void;
  /** Does what a key asks for. */
  act(command: Command): void;
  /** Brings what was found to the screen. */
  put(id: string): void;
  /** Whether Escape has anything to lead back from. */
  leaves(): boolean;
  /** Id of the answer over the slide; null for none. */
  answer(): string | null;
  /** Whether the code for phones is over the slide. */
  isFollowed(): boolean;
  /** What was shown and asked, and to change the list. */
  told(): ToldNow;
  changeTold(change: ToldChange): void;
  /** Slides that the talk leaves out, and to leave out others. */
  left(): string[];
  leave(ids: readonly string[]): void;
  /** While the screen stays as it is, whatever turns pages is handed on; null lets it go along again. */
  freeze(handOn: ((command: Command) => void) | null): void;
  /** Draws a light where the speaker points; null takes it away. */
  point(to: Point | null): void;
  /** Fits the slides into their box again, after that has changed. */
  layout(): void;
};

/** Speaker notes that the document carries itself. */
export type OwnNotes = {
  /** In a window of their own; on this screen, where the browser opens none. Absent where that is a page of the site. */
  inWindow?: (() => void) | undefined;
  /** On this screen, in a small window or beside the slide; and away again. */
  here(): void;
  /** Takes away what stands beside the slide; false where nothing does. */
  leave(): boolean;
  /** The deck shows another slide. */
  arrive(): void;
  /** Brings what was found to the notes' window; absent while there is none. */
  readonly read?: ((id: string) => void) | undefined;
  /** Shortens the talk where its clock is; absent while there is none. */
  readonly shorten?: (() => void) | undefined;
  /** Freezes the screen, and lets it go again; absent while nobody has notes in a window. */
  readonly freeze?: (() => void) | undefined;
};

/** What a deck has beyond the site's. */
export type DeckExtras = { notes?: (controls: DeckControls) => OwnNotes };
