import { sayTime } from '../../../model/dates.ts';
import { sitePath } from '../../../model/site.ts';
import { setDeck } from '../../core/commands.ts';
import { stepNames } from '../../core/history.ts';
import { minutesOver, talkMinutes } from '../../core/over-time.ts';
import { MinutesInput } from '../part/minutes-input.tsx';
import type { Saved } from '../store/store.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { Icon } from './icon.tsx';

/** Id of the heading that names the deck. */
export const deckHeadingId = 'deck-heading';

/** What a deck is called, also before it has a name. */
export const deckName = (name: string): string => (name === '' ? 'Untitled deck' : name);

/** The address of a window that shows a deck; one that is not kept is asked for here. */
export function windowAddress(page: string, id: string, isUnkept: boolean): string {
  return `${page}?id=${id}${isUnkept ? '&unkept' : ''}`;
}

/** Name, what is kept, undo and redo, minutes, and the way to present. */
export function TopBar({ onLeave }: { onLeave: () => void }) {
  const store = useStore();
  const name = useRemix((state) => state.remix.name);
  const id = useRemix((state) => state.remix.id);
  const steps = {
    undo: useRemix((state) => stepNames(state.history).undo),
    redo: useRemix((state) => stepNames(state.history).redo),
  };
  const isUnkept = useRemix((state) => state.saved.state === 'failed');
  const isEmpty = useRemix((state) => state.live.deck.slides.length === 0);
  return (
    <header className="bar">
      <a
        className="bar-home"
        href={sitePath('/remix/')}
        onClick={(event) => {
          event.preventDefault();
          onLeave();
        }}
      >
        <img src={sitePath('/favicon.svg')} alt="All remixes" width="32" height="32" />
      </a>
      <h1 className="visually-hidden" id={deckHeadingId} tabIndex={-1}>
        {deckName(name)}
      </h1>
      <label className="bar-name">
        <span className="visually-hidden">Name of this remix</span>
        <input
          dir="auto"
          value={name}
          maxLength={120}
          placeholder="Untitled deck"
          onChange={({ currentTarget: { value } }) =>
            store.change((remix) => setDeck(remix, { name: value }), {
              label: 'Rename',
              key: 'name',
            })
          }
          onBlur={store.endStep}
        />
      </label>
      <SavedMark />
      <div className="bar-steps">
        <button
          type="button"
          aria-disabled={steps.undo === null}
          title={steps.undo === null ? 'Nothing to undo' : `Undo: ${steps.undo} (Ctrl+Z)`}
          onClick={store.undo}
        >
          <Icon name="undo" />
          <span className="visually-hidden">Undo{steps.undo === null ? '' : `: ${steps.undo}`}</span>
        </button>
        <button
          type="button"
          aria-disabled={steps.redo === null}
          title={steps.redo === null ? 'Nothing to do again' : `Do again: ${steps.redo} (Ctrl+Shift+Z)`}
          onClick={store.redo}
        >
          <Icon name="redo" />
          <span className="visually-hidden">Do again{steps.redo === null ? '' : `: ${steps.redo}`}</span>
        </button>
      </div>
      <Clock />
      {isEmpty ? null : (
        <a
          className="bar-present"
          href={windowAddress(sitePath('/present/remix/'), id, isUnkept)}
          // biome-ignore lint/security/noBlankTarget: a window of our own, which asks this one for its deck
          target="_blank"
          rel="opener"
        >
          <Icon name="play" />
          Present<span className="visually-hidden"> (opens a new tab)</span>
        </a>
      )}
    </header>
  );
}

function SavedMark() {
  const saved = useRemix((state) => state.saved);
  return <p className={`bar-saved bar-saved-${saved.state}`}>{savedWords(saved)}</p>;
}

function savedWords(saved: Saved): string {
  if (saved.state === 'failed') return 'Not saved';
  if (saved.state === 'saving') return 'Saving…';
  return saved.at === null ? '' : `Saved here, ${sayTime(saved.at)}`;
}

/** Minutes of the slides that are shown, against those of the meeting. */
function Clock() {
  const store = useStore();
  const planned = useRemix((state) => state.remix.minutes);
  const minutes = useRemix(({ remix }) => talkMinutes(remix));
  const rounded = Math.round(minutes * 10) / 10;
  const over = useRemix(({ remix }) => minutesOver(remix));
  return (
    <p className={over > 0 ? 'bar-clock bar-over' : 'bar-clock'}>
      <span>
        <b>{rounded}</b> of
      </span>
      <label>
        <span className="visually-hidden">Minutes you have</span>
        <MinutesInput
          value={planned}
          onChange={(value) =>
            store.change((remix) => setDeck(remix, { minutes: value }), {
              label: 'Change the minutes planned',
              key: 'minutes',
            })
          }
          onLeave={store.endStep}
        />
      </label>
      <span>
        min
        {over > 0 ? (
          <button
            type="button"
            className="bar-over-words"
            title="See what to keep for questions"
            onClick={() => store.openPanel('check')}
          >
            {over} over
          </button>
        ) : null}
      </span>
    </p>
  );
}
