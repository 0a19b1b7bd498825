import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { focusLater } from '../../../../browser/focus-later.ts';
import type { PackModel } from '../../../../model/deck.ts';
import type { DeckIdentity } from '../../../../model/pptx-identity.ts';
import type { Remix } from '../../../../model/remix.ts';
import { sayCount } from '../../../../model/say-count.ts';
import type { ReadDeck, ReturnedSlide } from '../../../../render/pptx/read/index.ts';
import { applyRemix } from '../../../../select/apply-remix.ts';
import { type Brought, bringBack, formerPlacesIn, takeWords } from '../../../core/bring-back.ts';
import { loadLocal } from '../../load-pack.ts';
import { Button, FileButton } from '../../part/button.tsx';
import { Panel } from '../../part/panel.tsx';
import { PartLost } from '../../part/part-lost.tsx';
import { Refusal } from '../../part/refusal.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import '../kit/panels.css';
import './bring-back.css';
import { readFile } from './read-file.ts';
import { SlideBack } from './slide-back.tsx';

type BroughtFile = {
  name: string;
  read: ReadDeck;
  /** What stands in for what the file no longer says of itself. */
  now: DeckIdentity | null;
  /** What became of places that it shows. */
  places: string[];
  /** Takes the focus to what was found. */
  arrive: ReturnType<typeof focusLater>;
};

/** A PowerPoint file that was made here and edited since: what became of its slides, and its words, field by field. */
export default function BringBackPanel() {
  const store = useStore();
  const remix = useRemix((state) => state.remix);
  const pack = useRemix((state) => state.pack);
  const isMine = useRemix((state) => state.isMine);
  const [file, setFile] = useState<BroughtFile | null>(null);
  const [state, setState] = useState<
    { at: 'idle' | 'reading' | 'over' } | { at: 'refused'; message: string } | { at: 'lost'; file: File }
  >({
    at: 'idle',
  });
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const head = useRef<HTMLHeadingElement>(null);
  const brought = useMemo((): Brought | null => {
    if (file === null) return null;
    return bringBack(
      remix,
      pack,
      applyRemix(pack, pack.place === undefined ? remix : { ...remix, place: null }),
      file.read,
      file.now,
    );
  }, [file, remix, pack]);

  // What was found is read out from its heading.
  useEffect(() => {
    file?.arrive(head.current);
  }, [file]);

  const bring = async (chosen: File): Promise<void> => {
    const arrive = focusLater();
    setState({ at: 'reading' });
    const news = await readFile(chosen);
    if (news === null) {
      setState({ at: 'lost', file: chosen });
      return;
    }
    if (!news.ok) {
      setState({ at: 'refused', message: `${news.message} Your deck is as it was.` });
      return;
    }
    const plan = news.read.identity === null ? await loadPlan().catch(() => 'lost' as const) : null;
    if (plan === 'lost') {
      setState({ at: 'lost', file: chosen });
      return;
    }
    const now = plan === null ? null : identityNow(plan, remix, pack);
    setKept(new Set());
    const local = await loadLocal().catch(() => null);
    const places = local === null ? [] : formerPlacesIn(news.read, local.places);
    setFile({ name: chosen.name, read: news.read, now, places, arrive });
    setState({ at: 'idle' });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [chosen] = event.dataTransfer.files;
    if (chosen !== undefined) void bring(chosen);
  };
  const words = brought?.slides.flatMap(({ reworded }) => reworded) ?? [];
  const chosen = words.filter(({ id, refusal }) => refusal === null && !kept.has(id));
  const take = (): void => {
    store.change((now, placed) => takeWords(now, placed, chosen), {
      label: 'Take words from a PowerPoint file',
      say: `${chosen.length === 1 ? 'One text is' : `${chosen.length} texts are`} now as in the file. It can be undone.`,
    });
    head.current?.focus();
  };
  const toggle = (id: string): void => {
    const next = new Set(kept);
    if (!next.delete(id)) next.add(id);
    setKept(next);
  };
  return (
    <Panel title="Bring back a PowerPoint">
      <p className="form-help">
        A file that was made here and edited since. You see what changed and choose which words to take.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same */}
      <div
        className={state.at === 'over' ? 'drop is-over' : 'drop'}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <FileButton accept=".pptx" onFile={bring}>
          {file === null ? 'Choose a PowerPoint file' : 'Choose another file'}
        </FileButton>
        <p className="drop-hint">or drop it here</p>
      </div>
      <p role="status">{state.at === 'reading' ? 'Reading the file…' : ''}</p>
      <Refusal why={state.at === 'refused' ? state.message : null} />
      {state.at === 'lost' ? (
        <PartLost
          what="What reads PowerPoint files"
          hasArrived={false}
          onAgain={async () => {
            await bring(state.file);
            return true;
          }}
        />
      ) : null}
      {file === null || brought === null ? null : (
        <section aria-labelledby="back-title">
          <h2 id="back-title" ref={head} tabIndex={-1} className="form-part">
            {file.name}
          </h2>
          <p>{sum(brought, file)}</p>
          {file.places.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {brought.missing.length === 0 || brought.ours === 0 ? null : (
            <details className="back-lines">
              <summary>Taken out of the file: {sayCount(brought.missing.length, 'slide')}</summary>
              <ul>
                {brought.missing.map(({ number, title }) => (
                  <li key={number}>
                    Slide {number}: {title}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {brought.slides
            .filter(
              ({ slide, reworded, loose, gone, moved }) =>
                slide.id === null ||
                slide.copyOf !== null ||
                slide.movedFrom !== null ||
                slide.stale.length + slide.staleCharts.length + slide.editedCharts.length > 0 ||
                reworded.length + loose.length + gone.length + moved.length > 0,
            )
            .map((one) => (
              <SlideBack key={one.slide.number} brought={one} register={pack} kept={kept} onToggle={toggle} />
            ))}
          {words.length === 0 ? null : (
            <p className="updates-take">
              <Button disabled={!isMine || chosen.length === 0} onClick={take}>
                Take {chosen.length === 1 ? 'this text' : `${chosen.length} texts`}
              </Button>
              <small>It can be undone.</small>
            </p>
          )}
        </section>
      )}
    </Panel>
  );
}

const loadPlan = () => import('../../../../render/pptx/plan-pptx.ts');

/** The words of the deck as a file made now would carry them; null where none can be made. */
function identityNow(
  { planPptx }: Awaited<ReturnType<typeof loadPlan>>,
  remix: Remix,
  pack: PackModel,
): DeckIdentity | null {
  try {
    const placed = pack.place === undefined ? remix : { ...remix, place: null };
    return planPptx(applyRemix(pack, placed).deck).identity;
  } catch {
    return null;
  }
}

function sum(
  { slides, ours, stale, reworded, strange, charts, missing }: Brought,
  { read }: BroughtFile,
): string {
  if (ours === 0) return 'None of its slides was made here, so there is nothing to bring back.';
  const first =
    slides.length === 1
      ? 'Its one slide was made here.'
      : ours === slides.length
        ? `All ${sayCount(ours, 'slide')} were made here.`
        : `${ours} of ${sayCount(slides.length, 'slide')} ${ours === 1 ? 'was' : 'were'} made here.`;
  const order = orderWords(slides, missing.length);
  const isElse = slides.some(({ loose, gone, moved }) => loose.length + gone.length + moved.length > 0);
  const none = isElse ? 'What came, went or stands in another order is named below.' : null;
  if (read.identity === null && slides.every(({ slide }) => slide.version === null))
    return `${first}${order} It no longer says what it left with, so it is held against your deck as it is now. ${reworded === 0 ? (none ?? 'No words differ.') : `${reworded} ${reworded === 1 ? 'text differs' : 'texts differ'}.`} Whether its figures are up to date is not known.`;
  const figures =
    stale === 0
      ? 'Its figures are up to date.'
      : `${stale} ${stale === 1 ? 'figure is' : 'figures are'} out of date.`;
  const words =
    reworded === 0
      ? (none ?? 'Its words are those of your deck.')
      : `${reworded} ${reworded === 1 ? 'text differs' : 'texts differ'} from your deck.`;
  const numbers =
    charts === 0 ? '' : ` ${charts === 1 ? 'One chart was' : `${charts} charts were`} changed in the file.`;
  const away =
    strange === 0
      ? ''
      : ` ${strange === 1 ? 'One slide with other words is' : `${strange} slides with other words are`} not in this deck: those words cannot be taken.`;
  return `${first}${order} ${figures} ${words}${away}${numbers}`;
}

/** What became of the order, in a sentence each; empty when nothing did. */
function orderWords(slides: Brought['slides'], missing: number): string {
  const count = (test: (slide: ReturnedSlide) => boolean): number =>
    slides.filter(({ slide }) => test(slide)).length;
  const say = (number: number, one: string, many: string): string =>
    number === 0 ? '' : ` ${number === 1 ? `One ${one}` : `${number} ${many}`}.`;
  return [
    say(missing, 'slide was taken out', 'slides were taken out'),
    say(
      count(({ movedFrom }) => movedFrom !== null),
      'slide was moved',
      'slides were moved',
    ),
    say(
      count(({ copyOf }) => copyOf !== null),
      'slide is a copy',
      'slides are copies',
    ),
  ].join('');
}
