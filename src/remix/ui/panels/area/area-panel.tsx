import { useEffect, useRef, useState } from 'react';
import type { Area } from '../../../../model/area.ts';
import { setPlace } from '../../../core/commands.ts';
import '../../edit/edit.css';
import '../kit/panels.css';
import { loadPlacedPack } from '../../load-pack.ts';
import { PartLost } from '../../part/part-lost.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { type AreaFacts, loadAreaFacts, loadAreas } from './load-areas.ts';
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
  const [facts, setFacts] = useState<AreaFacts | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [isLost, setLost] = useState(false);
  const change = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let isOld = false;
    setFacts(null);
    const lose = (): void => {
      if (!isOld) setLost(true);
    };
    loadAreas().then(setPlaces, lose);
    if (code !== null)
      loadAreaFacts(code).then((found) => {
        if (!isOld) setFacts(found);
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
        setFacts(await loadAreaFacts(code));
        store.setPack(await loadPlacedPack(code));
      }
      setLost(false);
      return true;
    } catch {
      return false;
    }
  };

  const choose = (place: Area | null): void => {
    setChoosing(false);
    store.change((remix) => setPlace(remix, place?.code ?? null), {
      label: place === null ? 'Show no place' : `Show ${place.name}`,
      say:
        place === null
          ? 'The deck shows national figures again.'
          : `The deck shows ${place.said ?? place.name} where there are figures for it.`,
    });
    setTimeout(() => change.current?.focus(), 0);
  };
  const chosen = places?.find((place) => place.code === code);
  return (
    <div className="form">
      <header className="form-head">
        <h2>Your place</h2>
      </header>
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
              <button
                type="button"
                ref={change}
                className="button button-quiet"
                disabled={!isMine}
                onClick={() => setChoosing(true)}
              >
                Change place
              </button>
              <button
                type="button"
                className="button button-quiet"
                disabled={!isMine}
                onClick={() => choose(null)}
              >
                No place
              </button>
            </p>
          </div>
          {facts === null ? (
            <p className="panel-wait">{isLost ? '' : 'One moment…'}</p>
          ) : (
            <AreaReportView facts={facts} />
          )}
        </>
      ) : places === null ? (
        <p className="panel-wait">{isLost ? '' : 'One moment…'}</p>
      ) : (
        <>
          <AreaPicker places={places} hasFocus={isChoosing} onChoose={choose} />
          {isChoosing ? (
            <button type="button" className="form-reset" onClick={() => setChoosing(false)}>
              Keep {chosen?.name}
            </button>
          ) : null}
        </>
      )}
      <OwnFigureList />
    </div>
  );
}
