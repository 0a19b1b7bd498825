import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { Remix } from '../../../../model/remix.ts';
import { sitePath } from '../../../../model/site.ts';
import { qrLongest } from '../../../../render/qr-path.ts';
import { shareLink } from '../../../core/share-link.ts';
import { saveAsFile } from '../../keep/save-file.ts';
import { openFile } from '../../open.ts';
import { Button, FileButton, LinkButton, QuietButton } from '../../part/button.tsx';
import { Panel } from '../../part/panel.tsx';
import { Refusal } from '../../part/refusal.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import '../kit/panels.css';
import { QrCode } from './qr-code.tsx';
import './share.css';

/** A remix as a link, a code for a camera, or a file. Nothing is uploaded: the link itself holds the deck. */
export default function SharePanel() {
  const store = useStore();
  const remix = useDeferredValue(useRemix((state) => state.remix));
  const link = useMemo(() => linkFor(remix), [remix]);
  return (
    <Panel title="Share this deck">
      <p className="form-help">
        Whoever opens it gets a copy of their own. Nothing is uploaded: the link itself holds the deck.
      </p>
      {link.ok ? (
        <>
          {link.isPlain ? (
            <p className="keep-trouble">
              A logo does not fit into a link: it goes without. The file carries it.
            </p>
          ) : null}
          <LinkBox address={link.address} name={remix.name} />
        </>
      ) : (
        <p className="keep-trouble">{link.message}</p>
      )}
      <h2 className="form-part">As a file</h2>
      <p className="form-help">
        For decks with pictures, for a shared drive, or to keep. It opens on this page.
      </p>
      <p className="keep-row">
        <Button
          className={link.ok ? 'button button-quiet' : 'button'}
          onClick={() => {
            saveAsFile(store.get().remix);
            store.say('The remix file is in your downloads.');
          }}
        >
          Save as a remix file
        </Button>
      </p>
      <OpenFile />
    </Panel>
  );
}

type Link = { ok: true; address: string; isPlain: boolean } | { ok: false; message: string };

/** The link of a remix; one whose logo does not fit goes without it, and says so. */
function linkFor(remix: Remix): Link {
  const made = shareLink(remix);
  if (made.ok) return { ok: true, address: addressOf(made.fragment), isPlain: false };
  if (remix.brand?.logo == null) return made;
  const plain = shareLink({ ...remix, brand: { ...remix.brand, logo: null } });
  return plain.ok ? { ok: true, address: addressOf(plain.fragment), isPlain: true } : made;
}

function addressOf(fragment: string): string {
  return `${location.origin}${sitePath('/remix/')}#${fragment}`;
}

function LinkBox({ address, name }: { address: string; name: string }) {
  const id = useId();
  const store = useStore();
  const field = useRef<HTMLInputElement>(null);
  /** The address that was copied, and how: a change of the deck makes it another. */
  const [was, setWas] = useState<{ address: string; how: 'done' | 'by-hand' } | null>(null);
  const copied = was?.address === address ? was.how : null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      setWas({ address, how: 'done' });
      store.say('The link is copied.');
    } catch {
      field.current?.select();
      setWas({ address, how: 'by-hand' });
      store.say('The link is marked: press Ctrl+C to copy it.');
    }
  };
  const canShare = typeof navigator.share === 'function';
  return (
    <>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-link`}>
          Link
        </label>
        <input
          id={`${id}-link`}
          ref={field}
          className="share-link"
          readOnly
          value={address}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </div>
      <p className="keep-row">
        <Button onClick={() => void copy()}>{copied === 'done' ? 'Copied' : 'Copy the link'}</Button>
        {canShare ? (
          <QuietButton
            onClick={() => void navigator.share({ title: name, url: address }).catch(() => undefined)}
          >
            Send it…
          </QuietButton>
        ) : null}
      </p>
      {copied === 'by-hand' ? (
        <p className="field-hint">The link is marked. Press Ctrl+C to copy it.</p>
      ) : null}
      {address.length > qrLongest ? (
        <p className="field-hint">The deck is too large for a square code. Send the link or the file.</p>
      ) : (
        <CodeFigure address={address} />
      )}
    </>
  );
}

/** The code beside the link; large on request, because a camera needs more of it than a panel has room for. */
function CodeFigure({ address }: { address: string }) {
  const box = useRef<HTMLDialogElement>(null);
  return (
    <>
      <figure className="share-code">
        <QrCode text={address} />
        <figcaption>Point a phone’s camera at it to take the deck along.</figcaption>
      </figure>
      <p className="share-large">
        <LinkButton onClick={() => box.current?.showModal()}>Show the code large</LinkButton>
      </p>
      <dialog ref={box} className="dialog share-dialog" aria-label="Square code that opens the link">
        <QrCode text={address} />
        <p className="dialog-row">
          <Button onClick={() => box.current?.close()}>Close</Button>
        </p>
      </dialog>
    </>
  );
}

/** Opens a file as a deck of its own; the one in hand stays as it is. */
function OpenFile() {
  const [trouble, setTrouble] = useState<string | null>(null);
  const open = async (file: File): Promise<void> => {
    const opened = await openFile(file).catch(() => null);
    if (opened?.ok === true) location.assign(sitePath(`/remix/?open=${opened.remix.id}`));
    else setTrouble(opened?.message ?? 'This file could not be read; choose it again.');
  };
  return (
    <>
      <h2 className="form-part">Open a file</h2>
      <p className="form-help">As a deck of its own. This one stays as it is.</p>
      <div className="keep-row">
        <FileButton accept=".json,application/json" onFile={open}>
          Choose a remix file
        </FileButton>
      </div>
      <Refusal why={trouble} />
    </>
  );
}
