import type { Answers } from '../../model/answer.ts';
import { sitePath } from '../../model/site.ts';
import { AnswerSlides } from '../answers/answer-slide.tsx';
import { AskedDialog } from '../answers/asked-dialog.tsx';
import { MarksLegend } from '../claims/marks-legend.tsx';
import { Dialog } from './dialog.tsx';
import { ShortenDialog } from './shorten-dialog.tsx';
import { ShownDialog } from './shown-dialog.tsx';
import { SpeakerFrame } from './speaker-frame.tsx';

type FurnitureProps = {
  /**
   * `site`: notes open a page of the site, and its other pages are a link away. `own`: a deck of someone's own, which
   * can be changed. `file`: all there is stands in it.
   */
  where: 'site' | 'own' | 'file';
  /** Answers that wait in the page; a deck of someone's own brings them with its slides. */
  answers?: Answers | undefined;
  /** Address of a claim. Default: its page on the site. */
  claimHref?: (claim: string) => string;
};

/** All that stands around the slides: what is said of them, the bar and the dialogs. Scripts bring it to life. */
export function DeckFurniture({ where, answers, claimHref }: FurnitureProps) {
  return (
    <>
      <nav className="deck-bar" aria-label="Slides" hidden>
        <button type="button" data-action="previous" aria-label="Previous slide">
          ←
        </button>
        <button type="button" data-action="next" aria-label="Next slide">
          →
        </button>
        <button type="button" data-action="contents">
          Contents
        </button>
        <button type="button" data-action="search">
          They asked…
        </button>
        <button type="button" data-action="leave" hidden>
          Back to where you were
        </button>
        <button type="button" data-action="figures">
          Figures
        </button>
        <button type="button" data-action="notes">
          Notes<span className="visually-hidden"> (opens a window)</span>
        </button>
        <button type="button" data-action="notes-here" aria-pressed="false">
          Notes here
        </button>
        <button type="button" data-action="follow">
          Phones<span className="visually-hidden">: show a code to follow</span>
        </button>
        <button type="button" data-action="shown">
          What was shown
        </button>
        <button type="button" data-action="fullscreen">
          Full screen
        </button>
        <button type="button" data-action="keys">
          Keys
        </button>
        {where === 'file' ? null : (
          <>
            {where === 'site' ? (
              <a data-action="read" href={sitePath('/read/')}>
                Read this
              </a>
            ) : (
              <a id="deck-edit" href={sitePath('/remix/')}>
                Change it
              </a>
            )}
            <a href={sitePath('/')}>Home</a>
          </>
        )}
      </nav>
      <Dialog id="deck-contents" title="Contents">
        <ol />
      </Dialog>
      {where === 'file' ? null : (
        <template id="deck-notes">
          <SpeakerFrame slides="copies" />
        </template>
      )}
      <AskedDialog />
      <AnswerDialog />
      <FollowDialog />
      <ShownDialog />
      <ShortenDialog />
      <AnswerSlides answers={answers} {...(claimHref === undefined ? {} : { claimHref })} />
      <Dialog id="deck-keys" title="Keys">
        <Keys />
        <h3>Marks beside numbers</h3>
        <MarksLegend />
        <p className="letter-keys">
          <label>
            <input type="checkbox" id="letter-keys" defaultChecked /> Single letters are shortcuts
          </label>
        </p>
      </Dialog>
      <dialog className="claim-panel" id="claim-panel" aria-labelledby="claim-content-title">
        <button className="claim-close" type="button" data-close="">
          Close
        </button>
        <button className="claim-close claim-back" type="button" hidden>
          ← All figures
        </button>
        <div className="claim-content" id="claim-content" />
      </dialog>
    </>
  );
}

/** An answer over the slide, as large as that. */
function AnswerDialog() {
  return (
    <dialog className="deck-answer" id="deck-answer">
      <div className="answer-screen deck" tabIndex={-1} />
      <div className="answer-bar">
        <button type="button" data-answer-do="ask">
          Another question
        </button>
        <button type="button" data-answer-do="back">
          Back to the slide
        </button>
      </div>
    </dialog>
  );
}

/** The code that leads phones to the slide; `follow.ts` fills it. */
function FollowDialog() {
  return (
    <dialog className="deck-follow" id="deck-follow" aria-labelledby="deck-follow-title">
      <div className="follow-screen" />
      <form method="dialog">
        <button className="close" type="submit">
          Close
        </button>
      </form>
    </dialog>
  );
}

/** On a phone held upright a slide is a stamp: words that can be read come first. */
export function PhoneOffer({ where }: FurnitureProps) {
  return (
    <aside className="deck-phone" aria-label="On a phone">
      <p>Slides are small on this screen.</p>
      {where === 'site' ? (
        <a data-action="read" href={sitePath('/read/')}>
          Read this as text
        </a>
      ) : (
        <button type="button" data-action="notes-here">
          Read the notes under the slide
        </button>
      )}
      <p>Or turn the phone: the slide fills it.</p>
    </aside>
  );
}

function Keys() {
  return (
    <dl>
      <dt>
        <kbd>→</kbd> <kbd>Space</kbd>
      </dt>
      <dd>Next slide, or the next step of its chart</dd>
      <dt>
        <kbd>←</kbd>
      </dt>
      <dd>Previous slide or step</dd>
      <dt>
        <kbd>Home</kbd> <kbd>End</kbd>
      </dt>
      <dd>First and last slide</dd>
      <Key of="R">Return to the slide before a jump</Key>
      <Key of="G">Contents: go to a slide; in the speaker notes by number or picture</Key>
      <Key of="/">They asked: find an answer, a slide or a figure</Key>
      <Key of="L">Less time: shorten the talk</Key>
      <Key of="E">Figures on this slide: who says so, and how strong it is</Key>
      <Key of="M">Marks of evidence beside numbers: on or off</Key>
      <Key of="D">Draw charts step by step, or whole at once</Key>
      <Key of="O">Overview of all slides, and back</Key>
      <Key of="S">Speaker notes in a window of their own</Key>
      <Key of="T">Speaker notes on this screen, for one who shares a window; and away</Key>
      <dt>
        <kbd>F</kbd> <kbd>F5</kbd>
      </dt>
      <dd>Full screen</dd>
      <dt>
        <kbd>B</kbd> <kbd>.</kbd>
      </dt>
      <dd>Black screen, and back</dd>
      <Key of="Z">Freeze what they see, from the speaker notes or here, and let it go again</Key>
      <Key of="C">A light that follows the mouse on the slide, or on its picture in the speaker notes</Key>
      <Key of="A">The audience’s phones: a code that opens this slide to read, and away</Key>
      <dt>
        <kbd>Esc</kbd>
      </dt>
      <dd>Back from an answer or from what was found</dd>
      <Key of="?">This list</Key>
    </dl>
  );
}

function Key({ of, children }: { of: string; children: string }) {
  return (
    <>
      <dt>
        <kbd>{of}</kbd>
      </dt>
      <dd>{children}</dd>
    </>
  );
}
