import { type MouseEvent, useEffect, useState } from 'react';
import { sitePath } from '../../../model/site.ts';
import type { SavedRemix } from '../keep/database.ts';

type Saved = { state: 'looking' } | { state: 'blocked' } | { state: 'there'; list: SavedRemix[] };

const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The remixes kept in this browser. Nothing is shown while there are none. */
export function SavedList({ onFollow }: { onFollow: (event: MouseEvent<HTMLAnchorElement>) => void }) {
  const [saved, setSaved] = useState<Saved>({ state: 'looking' });
  const [asked, setAsked] = useState<string | null>(null);

  const look = async (): Promise<void> => {
    const { listRemixes } = await import('../keep/database.ts');
    setSaved(
      await listRemixes().then(
        (list): Saved => ({ state: 'there', list }),
        (): Saved => ({ state: 'blocked' }),
      ),
    );
  };
  const remove = async (id: string): Promise<void> => {
    const { deleteRemix } = await import('../keep/database.ts');
    await deleteRemix(id).catch(() => undefined);
    setAsked(null);
    await look();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up once, and after each deletion
  useEffect(() => void look(), []);

  if (saved.state === 'blocked')
    return (
      <p className="start-trouble">
        This browser does not keep anything for this site, so a deck is lost when you close the page. Save it
        as a file before you do.
      </p>
    );
  if (saved.state === 'looking' || saved.list.length === 0) return null;
  return (
    <section aria-labelledby="start-saved">
      <h2 id="start-saved">Carry on</h2>
      <ul className="start-saved">
        {saved.list.map(({ id, name, changed, slides, minutes }) => (
          <li key={id}>
            <a href={sitePath(`/remix/?open=${id}`)} onClick={onFollow}>
              {name === '' ? 'Untitled deck' : name}
            </a>
            <span className="start-facts">
              {slides} slides · {minutes} minutes · changed {dayAndTime.format(new Date(changed))}
            </span>
            {asked === id ? (
              <span className="start-sure">
                Delete it for good?{' '}
                <button type="button" onClick={() => void remove(id)}>
                  Delete
                </button>{' '}
                <button type="button" onClick={() => setAsked(null)}>
                  Keep it
                </button>
              </span>
            ) : (
              <button type="button" className="start-delete" onClick={() => setAsked(id)}>
                Delete<span className="visually-hidden">: {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
