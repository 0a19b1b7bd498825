import { useEffect, useRef, useState } from 'react';
import { focusLater } from '../../../../browser/focus-later.ts';
import type { Area } from '../../../../model/area.ts';
import type { AreaReport } from '../../../../model/area-model.ts';
import { choosePlace } from '../../../core/place-slides.ts';
import { QuietButton } from '../../part/button.tsx';
import { Panel } from '../../part/panel.tsx';
import '../kit/panels.css';
import { loadAreas, loadPack, loadPlacedPack } from '../../load-pack.ts';
import { PartLost } from '../../part/part-lost.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { loadAreaReport } from './load-areas.ts';
import './area.css';
import { AreaPicker } from './area-picker.tsx';
import { AreaReportView } from './area-report.tsx';
import { OwnFigureList } from './own-figure-list.tsx';

/** The place whose figures the deck shows, what that changes on which slide, and figures of one's own. */
export default function AreaPanel() {
  const store = useStore();
  const code = useRemix((state) => state.remix.place);
  const isMine = useRemix((state) => state.isMine);
  const [places, setPlaces] = useState<Area[] | null>(null);
  const [report, setReport] = useState<AreaReport | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [isLost, setLost] = useState(false);
  const change = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let isOld = false;
    setReport(null);
    const lose = (): void => {
      if (!isOld) setLost(true);
    };
    loadAreas().then(setPlaces, lose);
    if (code !== null)
      loadAreaReport(code).then((found) => {
        if (!isOld) setReport(found);
      }, lose);
    return () => {
      isOld = true;
    };
  }, [code]);
  /** The list, and what the chosen place changes, on its slides as well. */
  const again = async (): Promise<boolean> => {
    try {
      setPlaces(await loadAreas());
      if (code !== null) {
        setReport(await loadAreaReport(code));
        store.setPack(await loadPlacedPack(code));
      }
      setLost(false);
      return true;
    } catch {
      return false;
    }
  };

  const choose = async (place: Area | null): Promise<void> => {
    const code = place?.code ?? null;
    const goOn = focusLater();
    const pack = await (code === null ? loadPack() : loadPlacedPack(code)).catch(() => null);
    if (pack === null) {
      setLost(true);
      return;
    }
    setChoosing(false);
    const before = store.get().remix.items.length;
    if (store.get().isMine) store.set({ pack });
    const refusal = store.change((remix) => choosePlace(remix, pack, code), {
      label: place === null ? 'Show no place' : `Show ${place.name}`,
    });
    if (refusal !== null) return;
    const more = store.get().remix.items.length - before;
    store.say(
      place === null
        ? 'The deck shows national figures again.'
        : `The deck shows ${place.said ?? place.name} where there are figures for it.${more > 0 ? ` ${sayAdded(more)}` : ''}`,
    );
    setTimeout(() => goOn(change.current), 0);
  };
  const chosen = places?.find((place) => place.code === code);
  return (
    <Panel title="Your place">
      {isLost ? <PartLost what="What is known of places" hasArrived={false} onAgain={again} /> : null}
      {code === null ? (
        <p className="form-help">Slides, charts, notes and tables then show it beside London and England.</p>
      ) : null}
      {code !== null && !isChoosing ? (
        <>
          <div className="place-chosen">
            <p>
              <b>{chosen?.name ?? code}</b>
              {chosen?.official === undefined ? null : <small>{chosen.official}</small>}
            </p>
            <p className="keep-row">
              <QuietButton ref={change} disabled={!isMine} onClick={() => setChoosing(true)}>
                Change place
              </QuietButton>
              <QuietButton disabled={!isMine} onClick={() => void choose(null)}>
                No place
              </QuietButton>
            </p>
          </div>
          {report === null ? (
            <p className="panel-wait">{isLost ? '' : 'One moment…'}</p>
          ) : (
            <AreaReportView report={report} />
          )}
        </>
      ) : places === null ? (
        <p className="panel-wait">{isLost ? '' : 'One moment…'}</p>
      ) : (
        <>
          <AreaPicker places={places} hasFocus={isChoosing} onChoose={(place) => void choose(place)} />
          {isChoosing ? (
            <button type="button" className="form-reset" onClick={() => setChoosing(false)}>
              Keep {chosen?.name}
            </button>
          ) : null}
        </>
      )}
      <OwnFigureList />
    </Panel>
  );
}

function sayAdded(count: number): string {
  return count === 1
    ? 'A slide on it is in the running order.'
    : `${count} slides on it are in the running order.`;
}
