import type { ReactNode } from 'react';
import type { DeckModel } from '../../model/deck.ts';

/** The speaker's view: clock, buttons, this slide and the next, and the notes under them. */
export function SpeakerFrame({ deck, children }: { deck: DeckModel; children: ReactNode }) {
  return (
    <div className="speaker" data-minutes={deck.minutes}>
      <div className="speaker-bar">
        <p className="speaker-clock">
          <span className="visually-hidden">Time since start: </span>
          <span className="elapsed" role="timer" aria-live="off">
            0:00
          </span>{' '}
          <span className="speaker-plan">{`of ${Math.round(deck.minutes)} min planned`}</span>
        </p>
        <p className="speaker-time">
          <span className="visually-hidden">Time of day: </span>
          <span className="clock" />
        </p>
        <div className="speaker-buttons">
          <button type="button" data-notes="previous">
            ← Previous
          </button>
          <button type="button" data-notes="next">
            Next →
          </button>
          <button type="button" data-notes="reset">
            Restart clock
          </button>
          <button type="button" data-notes="larger">
            Larger notes
          </button>
          <button type="button" data-notes="close">
            Close notes
          </button>
        </div>
      </div>
      <div className="speaker-slides">
        <figure className="speaker-now">
          <div className="speaker-copy deck" inert />
          <figcaption>On screen</figcaption>
        </figure>
        <figure className="speaker-next">
          <div className="speaker-copy deck" inert />
          <figcaption>Next</figcaption>
        </figure>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: notes of a slide, not a section of the document */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="speaker-notes" role="region" tabIndex={0} aria-live="polite" aria-label="Notes">
        {children}
      </div>
    </div>
  );
}
