import { type MouseEvent, useEffect, useState } from 'react';
import { sitePath } from '../../../model/site.ts';
import { FileButton } from '../part/button.tsx';
import './start.css';
import { SavedList } from './saved-list.tsx';

export type EditionCard = { id: string; name: string; audience: string; slides: string; minutes: number };

type StartProps = {
  editions: EditionCard[];
  /** Slides in the whole pack. */
  slides: number;
  /** Why the last thing that was opened could not be, in one sentence. */
  trouble: string | null;
  /** The address of a slide that waits to be put into a deck. */
  slide?: string;
  onGo: (address: string) => void;
  onFile: (file: File) => void;
};

/** Where a remix begins. Made when the site is built: its links work before any script has arrived. */
export function StartScreen({ editions, slides, trouble, slide, onGo, onFile }: StartProps) {
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onGo(event.currentTarget.getAttribute('href') ?? sitePath('/remix/'));
  };
  return (
    <div className="start">
      <div className="start-hero">
        <div className="start-hero-in">
          <h1>Make it yours</h1>
          <p className="start-lead">
            Your slides, your order, your words and your local figures, with every source kept. Nothing leaves
            this computer.
          </p>
          <p className="start-first">
            <a className="start-button" href={sitePath('/remix/?ask')} onClick={follow}>
              Answer five questions
            </a>
            <span>Who, what about, how long, and what you ask. We propose the slides.</span>
          </p>
        </div>
      </div>
      <div className="start-body">
        {trouble === null ? null : (
          <p className="start-trouble" role="alert">
            {trouble}
          </p>
        )}
        {isReady ? <SavedList slide={slide} onFollow={follow} /> : null}
        <section aria-labelledby="start-editions">
          <h2 id="start-editions">Start from an edition</h2>
          <ul className="start-editions">
            {editions.map(({ id, name, audience, slides: count, minutes }) => (
              <li key={id} className="start-edition">
                <h3>
                  <a href={sitePath(`/remix/?from=${id}`)} onClick={follow}>
                    {name}
                  </a>
                </h3>
                <p>{audience}</p>
                <p className="start-facts">
                  {count} · about {minutes} minutes
                </p>
              </li>
            ))}
            <li className="start-edition start-empty">
              <h3>
                <a href={sitePath('/remix/?from=nothing')} onClick={follow}>
                  An empty deck
                </a>
              </h3>
              <p>Choose from all {slides} slides yourself.</p>
            </li>
          </ul>
        </section>
        <section className="start-file" aria-labelledby="start-file">
          <h2 id="start-file">Open a file</h2>
          <p>A remix that you or a colleague saved. It opens as a copy.</p>
          <FileButton accept=".json,application/json" isOff={!isReady} onFile={onFile}>
            Choose a file
          </FileButton>
        </section>
      </div>
    </div>
  );
}
