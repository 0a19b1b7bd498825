import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import { saveFile } from '../../../../browser/save-file.ts';
import type { DeckModel } from '../../../../model/deck.ts';
import { sitePath } from '../../../../model/site.ts';
import { type Format, fileNameOf, formatIds, formats } from '../../../../render/formats.ts';
import { slidesInSteps } from '../../../../render/pptx/slides-in-steps.ts';
import { unfinished } from '../../../core/checklist-blanks.ts';
import { Button, QuietButton } from '../../part/button.tsx';
import { Panel } from '../../part/panel.tsx';
import { PartLost } from '../../part/part-lost.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { windowAddress } from '../../work/top-bar.tsx';
import { useChecks } from '../check/use-checks.ts';
import '../kit/panels.css';
import './leave.css';
import { besideSheet, saveSheet } from '../sign-off/save-sheet.ts';
import { makeFile } from './make-file.ts';
import { MakingLine, type Stage } from './making-line.tsx';
import { UnfinishedDialog } from './unfinished-dialog.tsx';

type Work =
  | { at: 'idle' }
  | { at: 'making'; format: Format; stage: Stage }
  | { at: 'done'; name: string; holds: string; size: number }
  | { at: 'failed'; what: string; isMissing: boolean; again: () => Promise<void> };

/** Files of the deck, made on this computer by the code that makes those of the site. */
export default function LeavePanel() {
  const store = useStore();
  const deck = useRemix((state) => state.live.deck);
  const [work, setWork] = useState<Work>({ at: 'idle' });
  const [isSigned, setSigned] = useState(false);
  const [hasSteps, setSteps] = useState(false);
  /** A file that waits for a slide to be finished, left out or passed over. */
  const [held, setHeld] = useState<{ go: () => void } | null>(null);
  const items = useRemix((state) => state.remix.items);
  const notes = useRemix((state) => state.live.notes);
  const blank = useMemo(() => (held === null ? [] : unfinished({ items }, notes)), [held, items, notes]);
  const stop = useRef<(() => void) | null>(null);
  const { found, missing } = useChecks();
  const must = found.filter(({ level }) => level === 'must').length;
  const isEmpty = deck.slides.length === 0;
  const isMaking = work.at === 'making';
  /** Whether somebody still looks at this panel: a file in the making arrives in any case. */
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  /** True where a slide is not finished: what makes the file then waits for an answer. */
  const hold = (go: () => void): boolean => {
    store.settle();
    const { remix, live } = store.get();
    const isHeld = unfinished(remix, live.notes).length > 0;
    if (isHeld) setHeld({ go });
    return isHeld;
  };
  /** The deck as a format takes it: in PowerPoint a step of a chart can be a slide. */
  const deckFor = ({ id }: Format, of: DeckModel): DeckModel =>
    hasSteps && id === 'pptx' ? slidesInSteps(of) : of;
  const make = async (format: Format): Promise<void> => {
    stop.current?.();
    store.settle();
    const { live, remix } = store.get();
    setWork({ at: 'making', format, stage: { what: 'start' } });
    const whole = deckFor(format, live.deck);
    const job = makeFile({ deck: whole, format: format.id }, (news) => {
      if (news.at === 'pictures') setWork({ at: 'making', format, stage: { what: 'parts' } });
      if (news.at === 'part') setWork({ at: 'making', format, stage: news.part });
    });
    stop.current = job.stop;
    const made = await job.made;
    stop.current = null;
    if (!made.ok) {
      if (!isHere.current)
        store.say(`${format.name} was not made. Go back to “Download” to try again.`, 'refused');
      setWork({
        at: 'failed',
        what: `What makes ${format.name}`,
        isMissing: made.isMissing,
        again: () => make(format),
      });
      return;
    }
    const name = fileNameOf(format, { ...live.deck, id: remix.name === '' ? 'deck' : remix.name });
    const alone = { name, bytes: made.bytes, type: format.type };
    const file = isSigned ? await besideSheet(alone, store.get()) : alone;
    saveFile(file.name, new Blob([file.bytes], { type: file.type }));
    setWork({
      at: 'done',
      name: file.name,
      holds: `${format.holds(whole)}${isSigned ? ', with the sign-off sheet beside it' : ''}`,
      size: file.bytes.length,
    });
    store.say(`${format.name} is in your downloads.`);
  };
  const makeSheet = async (): Promise<void> => {
    try {
      const { name, size } = await saveSheet(store.get());
      setWork({ at: 'done', name, holds: 'every change, local figure and check', size });
      store.say('The sign-off sheet is in your downloads.');
    } catch {
      setWork({
        at: 'failed',
        what: 'What makes the sign-off sheet',
        isMissing: false,
        again: makeSheet,
      });
    }
  };
  const cancel = (): void => {
    stop.current?.();
    stop.current = null;
    setWork({ at: 'idle' });
    store.say('Given up. Nothing was saved.');
  };
  const made = formatIds.map((id) => formats[id]).filter(({ needsBrowser }) => !needsBrowser);
  return (
    <Panel title="Download your deck">
      <p className="form-help">Made on this computer. Nothing is uploaded.</p>
      {must === 0 && missing.length === 0 ? null : (
        <div className="keep-trouble">
          <p>
            {must > 0 ? (
              <b>{must === 1 ? 'One thing to mend first. ' : `${must} things to mend first. `}</b>
            ) : null}
            {missing.length > 0
              ? `${missing.length} local ${missing.length === 1 ? 'figure is' : 'figures are'} missing.`
              : null}
          </p>
          <QuietButton onClick={() => store.openPanel('check')}>See the check list</QuietButton>
        </div>
      )}
      {isEmpty ? <p>The deck has no slides yet. Add some first.</p> : null}
      {Object.values(deck.charts).some(({ steps }) => steps !== undefined) ? (
        <label className="leave-choice">
          <input
            type="checkbox"
            checked={hasSteps}
            onChange={({ currentTarget }) => setSteps(currentTarget.checked)}
          />
          <span>
            A slide for each step of a chart, in PowerPoint
            <small>
              Ahead of the slide with the whole chart. A figure that you change there is to be changed on
              each.
            </small>
          </span>
        </label>
      ) : null}
      <label className="leave-choice">
        <input
          type="checkbox"
          checked={isSigned}
          onChange={({ currentTarget }) => setSigned(currentTarget.checked)}
        />
        <span>
          Put the sign-off sheet beside each file
          <small>Both arrive together in one zip file. In the print view it follows the slides.</small>
        </span>
      </label>
      <div role="status" className="leave-news">
        {work.at === 'making' ? <MakingLine name={work.format.name} stage={work.stage} /> : null}
        {work.at === 'done' ? (
          <div className="keep-good">
            <p>
              <b>{work.name}</b> is in your downloads: {work.holds}, {saySize(work.size)}.
            </p>
          </div>
        ) : null}
      </div>
      {isMaking ? (
        <p>
          <QuietButton onClick={cancel}>Cancel</QuietButton>
        </p>
      ) : null}
      {work.at === 'failed' ? (
        <PartLost
          key={work.what}
          what={work.what}
          hasArrived={!work.isMissing}
          onAgain={async () => {
            await work.again();
            return true;
          }}
        />
      ) : null}
      {held === null || blank.length === 0 ? null : (
        <UnfinishedDialog
          slides={blank}
          onGo={() => {
            setHeld(null);
            held.go();
          }}
          onClose={() => setHeld(null)}
        />
      )}
      <ul className="leave">
        {made.map((format, index) => (
          <Fragment key={format.id}>
            <li>
              <div>
                <b>{format.name}</b>
                <small>{format.use}</small>
                <Losses name={format.name} lines={format.loses(deckFor(format, deck))} />
              </div>
              <Button
                disabled={isEmpty}
                aria-disabled={isMaking}
                onClick={() => {
                  if (isMaking) return;
                  const go = () => void make(format);
                  if (!hold(go)) go();
                }}
              >
                Download<span className="visually-hidden"> {format.name}</span>
              </Button>
            </li>
            {index === 0 ? <PrintLine isEmpty={isEmpty} isSigned={isSigned} onHold={hold} /> : null}
          </Fragment>
        ))}
        <li>
          <span>
            <b>Sign-off sheet</b>
            <small>Every change, local figure and check on one sheet, to go beside the deck.</small>
          </span>
          <QuietButton aria-disabled={isMaking} onClick={isMaking ? undefined : () => void makeSheet()}>
            Download<span className="visually-hidden"> Sign-off sheet</span>
          </QuietButton>
        </li>
      </ul>
    </Panel>
  );
}

/** What a format cannot keep of this deck, before somebody chooses it. */
function Losses({ name, lines }: { name: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="leave-losses">
      <summary>
        What it cannot keep<span className="visually-hidden">: {name}</span>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** The browser itself makes a PDF, from a page that holds the slides as they are printed. */
function PrintLine({
  isEmpty,
  isSigned,
  onHold,
}: {
  isEmpty: boolean;
  isSigned: boolean;
  onHold: (go: () => void) => boolean;
}) {
  const id = useRemix((state) => state.remix.id);
  const isUnkept = useRemix((state) => state.saved.state === 'failed');
  const { use } = (formats as Partial<Record<string, Format>>).pdf ?? {
    use: 'To send, to read or to print as it is.',
  };
  return (
    <li>
      <span>
        <b>PDF</b>
        <small>{use} Your browser makes it: choose “Save as PDF” as the printer.</small>
      </span>
      {isEmpty ? null : (
        <a
          className="button button-quiet"
          href={`${windowAddress(sitePath('/remix/print/'), id, isUnkept)}${isSigned ? '&sheet' : ''}`}
          // biome-ignore lint/security/noBlankTarget: a window of our own, which asks this one for its deck
          target="_blank"
          rel="opener"
          onClick={(event) => {
            const { href } = event.currentTarget;
            if (onHold(() => void window.open(href, '_blank'))) event.preventDefault();
          }}
        >
          Print view<span className="visually-hidden"> (opens a new tab)</span>
        </a>
      )}
    </li>
  );
}

function saySize(bytes: number): string {
  return bytes >= 950_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
