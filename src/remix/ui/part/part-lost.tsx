import { useContext, useRef, useState } from 'react';
import { focusLater } from '../../../browser/focus-later.ts';
import { siteIsWhole } from '../../../browser/site-is-whole.ts';
import { carryOver } from '../keep/carry.ts';
import { saveAsFile } from '../keep/save-file.ts';
import { Button, QuietButton } from './button.tsx';
import { InHandContext } from './in-hand.ts';
import './part-lost.css';

type LostProps = {
  /** What is missing, in a few words: `The check list`. */
  what: string;
  /** True where it came and then failed. */
  hasArrived: boolean;
  /** Fetches it again; true when it is there. */
  onAgain: () => Promise<boolean>;
};

/** Says that a part of the page is not there, and how to go on without losing the deck. */
export function PartLost({ what, hasArrived, onAgain }: LostProps) {
  const hand = useContext(InHandContext);
  const box = useRef<HTMLDivElement>(null);
  const [news, setNews] = useState('');
  const [isBusy, setBusy] = useState(false);
  const hasDeck = hand.current() !== null;

  const act = async (work: () => Promise<string>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setNews('One moment…');
    setNews(await work());
    setBusy(false);
  };
  const again = async (): Promise<string> => {
    // The button goes; the focus moves on to what takes its place.
    const place = box.current?.parentElement;
    const goOn = focusLater();
    if (await onAgain()) {
      setTimeout(() => goOn(place?.querySelector<HTMLElement>('h1, h2')), 0);
      return '';
    }
    if (!(await siteIsWhole())) return 'It did not arrive this time either. Is the network there?';
    return `It did not arrive this time either. Reload the page to have it${hasDeck ? ': your deck comes along, with what can be undone' : ''}.`;
  };
  const reload = async (): Promise<string> => {
    if (!(await siteIsWhole()))
      return `The site does not answer yet, so the page stays as it is.${hasDeck ? ' Your deck is safe on it.' : ''}`;
    const deck = hand.current();
    if (deck !== null && !carryOver(deck))
      return 'This browser cannot carry the deck over. Save it as a file; then reload the page, and open the file.';
    location.reload();
    return 'One moment…';
  };
  const save = (): void => {
    const deck = hand.current();
    if (deck === null) return;
    saveAsFile(deck.remix);
    setNews('The file is in your downloads.');
  };
  return (
    <div className="part-gone" ref={box}>
      <div role="alert">
        <h2>{hasArrived ? `${what} has stopped` : `${what} did not arrive`}</h2>
        <p>
          {hasArrived
            ? 'Something in it went wrong.'
            : 'Perhaps the network is down, or there is a new version of this site.'}
          {hasDeck ? ' Your deck is on this page as it was, and everything else goes on.' : ''}
        </p>
      </div>
      <p className="part-gone-row">
        <Button onClick={() => void act(again)}>Try again</Button>
        <QuietButton onClick={() => void act(reload)}>Reload the page</QuietButton>
        {hasDeck ? <QuietButton onClick={save}>Save as a file</QuietButton> : null}
      </p>
      <p role="status">{news}</p>
    </div>
  );
}
