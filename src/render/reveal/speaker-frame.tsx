import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';

type FrameProps = {
  /** Slides as documents of their own, or as copies of what this document has. */
  slides: 'documents' | 'copies';
  /** The notes, a section a slide. */
  children?: ReactNode;
};

/** The speaker's view: clock, buttons, this slide and the next, and the notes. `speakerView` fills it. */
export function SpeakerFrame({ slides, children }: FrameProps) {
  const picture = (title: string): ReactNode =>
    slides === 'documents' ? (
      <iframe title={title} tabIndex={-1} />
    ) : (
      <div className="speaker-copy deck" inert />
    );
  return (
    <>
      <div className="speaker-bar">
        <p className="speaker-clock">
          <span className="visually-hidden">Time since start: </span>
          <span className="elapsed" role="timer" aria-live="off">
            0:00
          </span>{' '}
          <span className="speaker-plan" />
        </p>
        <div className="speaker-pace">
          <div className="pace-track" aria-hidden="true" />
          <p>
            <span className="pace-said" role="status" /> <button type="button" data-notes="skip" hidden />
            <button type="button" data-notes="whole" hidden />
          </p>
        </div>
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
          <button type="button" data-notes="search">
            They asked…
          </button>
          <button type="button" data-notes="jump">
            Slides…
          </button>
          <button type="button" data-notes="freeze" aria-pressed="false">
            Freeze<span className="visually-hidden"> what they see</span>
          </button>
          <button type="button" data-notes="light" aria-pressed="false">
            Light<span className="visually-hidden"> that follows the mouse on the slide’s picture</span>
          </button>
          <button type="button" data-notes="follow">
            Phones<span className="visually-hidden">: show them a code to follow, or take it away</span>
          </button>
          <button type="button" data-notes="shorten">
            Shorten…
          </button>
          <button type="button" data-notes="hold">
            Start clock
          </button>
          <button type="button" data-notes="reset">
            Restart clock
          </button>
          <button type="button" data-notes="times">
            Times…
          </button>
          <button type="button" data-notes="shown">
            What was shown…
          </button>
          <button type="button" data-notes="larger">
            <span aria-hidden="true">Aa</span>
            <span className="visually-hidden">Larger notes</span>
          </button>
          {slides === 'copies' && (
            <>
              <button type="button" data-notes="move" hidden />
              <button type="button" data-notes="close">
                Close notes
              </button>
            </>
          )}
        </div>
      </div>
      <div className="speaker-slides">
        <figure className="speaker-now">
          {picture('Slide on screen')}
          <figcaption>On screen</figcaption>
        </figure>
        <figure className="speaker-next">
          {picture('Next slide')}
          <figcaption>Next</figcaption>
        </figure>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: notes of a slide, not a section of the document */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <div className="speaker-notes" role="region" tabIndex={0} aria-live="polite" aria-label="Notes">
        {children}
      </div>
      <Dialog id="deck-jump" title="Go to a slide">
        <label className="jump-number">
          Number, then Enter
          <input type="number" min={1} step={1} inputMode="numeric" />
        </label>
        <p className="jump-said" role="status" />
        <ol className="jump-list" />
      </Dialog>
      <Dialog id="deck-times" title="Times of your run-through">
        <p className="times-said" role="status" />
        <table className="times-table">
          <thead>
            <tr>
              <th scope="col">Slide</th>
              <th scope="col">Taken</th>
              <th scope="col">Planned</th>
              <th scope="col">Difference</th>
            </tr>
          </thead>
        </table>
        <p className="shorten-tools">
          <button type="button" data-times />
        </p>
      </Dialog>
    </>
  );
}
