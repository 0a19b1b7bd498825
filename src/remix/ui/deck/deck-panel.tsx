import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { sayDayAndTime } from '../../../model/dates.ts';
import { remixCaps } from '../../../model/remix.ts';
import { setDeck } from '../../core/commands.ts';
import { lineOf, proposedLine } from '../../core/cover-line.ts';
import { TextLine } from '../edit/text-line.tsx';
import { getVersion, keepTrouble, listVersions, type NamedVersion, putVersion } from '../keep/database.ts';
import { saveAsFile } from '../keep/save-file.ts';
import { renewIfKnown } from '../load-renewed.ts';
import { QuietButton } from '../part/button.tsx';
import { Panel, Part } from '../part/panel.tsx';
import { Refusal } from '../part/refusal.tsx';
import { useRemix, useStore } from '../store/use-remix.ts';

/** What the deck says of itself, and its named versions. */
export default function DeckPanel() {
  const store = useStore();
  const title = useRemix((state) => state.remix.title);
  const subtitle = useRemix((state) => state.remix.subtitle);
  const coverLine = useRemix((state) => state.remix.coverLine ?? '');
  const audience = useRemix((state) => state.remix.audience);
  const usual = useRemix(({ remix, pack }) => lineOf({ ...remix, coverLine: '' }, pack));
  const change = (words: Parameters<typeof setDeck>[1], what: string): void => {
    store.change((remix) => setDeck(remix, words), { label: `Change the ${what}`, key: `deck:${what}` });
  };
  return (
    <Panel title="The deck">
      <TextLine
        label="Line over the title"
        value={coverLine}
        max={remixCaps.coverLine}
        hint={`Who gives it, and when. Empty: “${usual}”. The published pack is credited at the foot.`}
        onChange={(value) => change({ coverLine: value }, 'line over the title')}
      />
      <ProposeLine onTake={(value) => change({ coverLine: value }, 'line over the title')} />
      <TextLine
        label="Title on the cover"
        value={title}
        max={remixCaps.title}
        onChange={(value) => change({ title: value }, 'title')}
      />
      <TextLine
        label="Words under it"
        value={subtitle}
        max={remixCaps.title}
        onChange={(value) => change({ subtitle: value }, 'opening words')}
      />
      <TextLine
        label="For whom"
        value={audience}
        max={remixCaps.short}
        onChange={(value) => change({ audience: value }, 'audience')}
      />
      <Versions />
      <h2 className="form-part">A file of it</h2>
      <p className="form-help">
        To keep a copy elsewhere or to send it to a colleague, who opens it on this page.
      </p>
      <QuietButton onClick={() => saveAsFile(store.get().remix)}>Save as a file</QuietButton>
    </Panel>
  );
}

/** Our own name and today's date, one click away. */
function ProposeLine({ onTake }: { onTake: (line: string) => void }) {
  const pack = useRemix((state) => state.pack);
  const brand = useRemix((state) => state.remix.brand);
  const coverLine = useRemix((state) => state.remix.coverLine ?? '');
  const line = proposedLine({ brand }, pack, new Date().toISOString());
  if (line === coverLine || line.length > remixCaps.coverLine) return null;
  return (
    <button type="button" className="form-reset form-propose" onClick={() => onTake(line)}>
      Use “{line}”
    </button>
  );
}

function Versions() {
  const store = useStore();
  const id = useRemix((state) => state.remix.id);
  const isMine = useRemix((state) => state.isMine);
  const [list, setList] = useState<NamedVersion[]>([]);
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const look = useCallback(() => {
    listVersions(id).then(setList, () => setList([]));
  }, [id]);
  useEffect(look, [look]);

  const keep = (event: FormEvent): void => {
    event.preventDefault();
    const at = new Date().toISOString();
    const words = name.trim() === '' ? `Version of ${sayDayAndTime(at)}` : name.trim();
    putVersion(store.get().remix, words, at).then(
      () => {
        setName('');
        setTrouble(null);
        store.say(`Kept as “${words}”.`);
        look();
      },
      (error: unknown) => setTrouble(keepTrouble(error)),
    );
  };
  const bringBack = async (version: NamedVersion): Promise<void> => {
    const found = await getVersion(id, version.at).catch(() => null);
    if (found === null || !found.ok) {
      store.say('That version could not be read.', 'refused');
      return;
    }
    const { remix, notice } = await renewIfKnown(found.remix);
    const refused = store.replace({ ...remix, id }, `Bring back “${version.name}”`);
    if (refused === null && notice !== null) store.say(notice);
  };
  return (
    <Part title="Versions">
      <p className="form-help">Every change is kept by itself. Name a version to come back to it.</p>
      <form className="versions-new" onSubmit={keep}>
        <label className="field">
          <span className="field-label">Name of this version</span>
          <input
            dir="auto"
            value={name}
            maxLength={remixCaps.name}
            data-own-undo
            placeholder="Before the board meeting"
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <QuietButton type="submit">Keep this version</QuietButton>
      </form>
      <Refusal why={trouble} />
      <ul className="versions">
        {list.map((version) => (
          <li key={version.at}>
            <span>
              <b>{version.name}</b>
              <small>{sayDayAndTime(version.at)}</small>
            </span>
            <button type="button" disabled={!isMine} onClick={() => void bringBack(version)}>
              Bring back<span className="visually-hidden">: {version.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
