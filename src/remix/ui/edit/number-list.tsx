import { memo, useMemo } from 'react';
import { ownFigureFor, ownFigures } from '../../../model/own-names.ts';
import type { SlideItem } from '../../../model/remix.ts';
import { sitePath } from '../../../model/site.ts';
import type { RemixNote } from '../../../select/remix-note.ts';
import { type AssumedNumbers, numbersOn } from '../../core/slide-numbers.ts';
import { QuietButton } from '../part/button.tsx';
import { Part } from '../part/panel.tsx';
import { useRemix, useStore } from '../store/use-remix.ts';
import { Icon } from '../work/icon.tsx';
import { decideCharts, hasManyCharts } from './decide-chart.ts';
import type { BoundNumber } from './rich-field.tsx';

type ListProps = { item: SlideItem; onNumber: (number: BoundNumber) => void };

/**
 * The numbers of a slide: those that rest on a source, and which of them a local figure stands in for; what the deck
 * assumes, which is changed on the page where it was made.
 */
export const NumberList = memo(function NumberList({ item, onNumber }: ListProps) {
  const pack = useRemix((state) => state.pack);
  const place = useRemix((state) => state.remix.place);
  const locals = useRemix((state) => state.remix.locals);
  const own = useMemo(() => ownFigures({ locals }, pack).used, [locals, pack]);
  const { sourced, assumed } = useMemo(() => numbersOn(pack, item, place), [pack, item, place]);
  const hasChartLine = useRemix(
    ({ live }) => item.chart === 'hide' || live.notes.some((note) => isOfChart(note, item.id)),
  );
  if (sourced.length === 0 && assumed === null && !hasChartLine) return null;
  return (
    <Part title="Numbers on this slide" className="numbers">
      {assumed === null ? null : <Assumed assumed={assumed} />}
      {sourced.length === 0 ? null : (
        <>
          <p className="form-help">
            Each rests on a source. A local figure can stand in its place, with its own.
          </p>
          <ul>
            {sourced.map(({ claim, figure, display, what }) => {
              const local = ownFigureFor(own, item.id, { claim, figure });
              return (
                <li key={`${claim}.${figure}`}>
                  <button type="button" onClick={() => onNumber({ claim, figure })}>
                    <span className="chip chip-number">
                      <Icon name="lock" />
                      {local?.value ?? display}
                    </span>
                    <span className="numbers-what">
                      {local === undefined ? what : `${local.label}, ${local.place}, ${local.period}`}
                    </span>
                    <span className="numbers-do">
                      {local === undefined ? 'Use a local figure' : 'Local figure'}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <ChartLine item={item} />
    </Part>
  );
});

/** What the deck assumes, and what follows from it. */
function Assumed({ assumed: { by, changed, results, search } }: { assumed: AssumedNumbers }) {
  return (
    <>
      <p className="form-help">
        <span dir="auto">{by === '' ? 'Our assumption' : `Our assumption: ${by}`}</span>. The pack has not
        checked it, and its title, figures, chart and notes follow.
      </p>
      <ul className="numbers-assumed">
        {changed.map(({ id, display, what, usual }) => (
          <li key={id}>
            <span className="chip chip-number">{display}</span>
            <span className="numbers-what">
              {what} (the pack: {usual})
            </span>
          </li>
        ))}
        {results.map(({ claim, display, what }) => (
          <li key={claim}>
            <span className="chip chip-number">{display}</span>
            <span className="numbers-what">{what}, worked out from these</span>
          </li>
        ))}
      </ul>
      <p className="form-help">
        <a href={sitePath(`/break-even/${search}`)}>Change them on the page about money</a>: it makes a new
        deck, and this one stays.
      </p>
    </>
  );
}

function isOfChart({ code, item }: RemixNote, id: string): boolean {
  return code === 'chart-national' && item === id;
}

/** A local figure does not change a chart: said beside it, with the two things one can do. */
function ChartLine({ item: { id, slide, chart } }: { item: SlideItem }) {
  const store = useStore();
  const notes = useRemix((state) => state.live.notes);
  const isMany = useRemix(({ pack }) => hasManyCharts(pack.slides[slide]));
  const found = notes.filter((note) => isOfChart(note, id));
  if (found.length === 0 && chart !== 'hide') return null;
  const what = isMany ? 'the charts' : 'the chart';
  return (
    <div className="numbers-chart">
      {chart === 'hide' ? <p>{isMany ? 'The charts are' : 'The chart is'} hidden on this slide.</p> : null}
      {found.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <p className="numbers-row">
        {chart === 'hide' ? (
          <QuietButton onClick={() => decideCharts(store, id, null)}>Show {what} again</QuietButton>
        ) : (
          <QuietButton onClick={() => decideCharts(store, id, 'hide')}>Hide {what}</QuietButton>
        )}
        {chart === undefined ? (
          <QuietButton onClick={() => decideCharts(store, id, 'keep')}>Keep {what}</QuietButton>
        ) : null}
      </p>
    </div>
  );
}
