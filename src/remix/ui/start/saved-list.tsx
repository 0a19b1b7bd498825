import { type MouseEvent, useEffect, useState } from 'react';
import { sayDayAndTime } from '../../../model/dates.ts';
import { sayCount, sayMinutes } from '../../../model/say-count.ts';
import { sitePath } from '../../../model/site.ts';
import type { SavedRemix } from '../keep/database.ts';
import { isHeld } from '../keep/lock.ts';
import { PartLost } from '../part/part-lost.tsx';

type Saved = { state: 'looking' | 'blocked' | 'lost' } | { state: 'there'; list: SavedRemix[] };

const fetchDatabase = () => import('../keep/database.ts').catch(() => null);

type SavedProps = {
  /** The address of a slide that one of them is to have. */
  slide: string | undefined;
  onFollow: (event: MouseEvent<HTMLAnchorElement>) => void;
};

/** The answer that loses nothing is under the keyboard first. */
const focusOn = (button: HTMLElement | null): void => button?.focus();

/** The remixes kept in this browser. Nothing is shown while there are none. */
export function SavedList({ slide, onFollow }: SavedProps) {
  const [saved, setSaved] = useState<Saved>({ state: 'looking' });
  const [asked, setAsked] = useState<{ id: string; isOpen: boolean } | null>(null);

  /** True when the list could be asked for. */
  const look = async (): Promise<boolean> => {
    const database = await fetchDatabase();
    if (database === null) {
      setSaved({ state: 'lost' });
      return false;
    }
    setSaved(
      await database.listRemixes().then(
        (list): Saved => ({ state: 'there', list }),
        (): Saved => ({ state: 'blocked' }),
      ),
    );
    return true;
  };
  const ask = async (id: string): Promise<void> => setAsked({ id, isOpen: await isHeld(id) });
  const remove = async (id: string): Promise<void> => {
    await (await fetchDatabase())?.deleteRemix(id).catch(() => undefined);
    setAsked(null);
    await look();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up once, and after each deletion
  useEffect(() => void look(), []);

  if (saved.state === 'lost')
    return <PartLost what="The list of your decks" hasArrived={false} onAgain={look} />;
  if (saved.state === 'blocked')
    return (
      <p className="start-trouble">
        This browser does not keep anything for this site, so a deck is lost when you close the page. Save it
        as a file before you do.
      </p>
    );
  if (saved.state !== 'there' || saved.list.length === 0) return null;
  return (
    <section aria-labelledby="start-saved">
      <h2 id="start-saved">{slide === undefined ? 'Carry on' : 'Which deck is your slide for?'}</h2>
      <ul className="start-saved">
        {saved.list.map(({ id, name, changed, slides, minutes }) => (
          <li key={id}>
            <a
              href={sitePath(`/remix/?open=${id}${slide === undefined ? '' : `&${slide.slice(1)}`}`)}
              onClick={onFollow}
            >
              <bdi>{name === '' ? 'Untitled deck' : name}</bdi>
            </a>
            <span className="start-facts">
              {sayCount(slides, 'slide')} · {sayMinutes(minutes)} · changed {sayDayAndTime(changed)}
            </span>
            {asked?.id === id ? (
              // biome-ignore lint/a11y/useSemanticElements: a question among words, not a part of a form
              <span className="start-sure" role="group" aria-label={`Delete ${name} for good?`}>
                {asked.isOpen ? (
                  'It is open in another tab: close it there first. '
                ) : (
                  <>
                    Delete it for good?{' '}
                    <button type="button" onClick={() => void remove(id)}>
                      Delete
                    </button>{' '}
                  </>
                )}
                <button type="button" ref={focusOn} onClick={() => setAsked(null)}>
                  Keep it
                </button>
              </span>
            ) : (
              <button type="button" className="start-delete" onClick={() => void ask(id)}>
                Delete<span className="visually-hidden">: {name}</span>
              </button>
            )}
          </li>
        ))}
        {slide === undefined ? null : (
          <li>
            <a href={sitePath(`/remix/${slide}&new`)} onClick={onFollow}>
              A new deck of this slide alone
            </a>
            <span className="start-facts">What would have to be true</span>
          </li>
        )}
      </ul>
    </section>
  );
}
