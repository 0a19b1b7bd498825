import { memo, useMemo } from 'react';
import { figureOf, writeReference } from '../../../model/reference.ts';
import { referencesIn } from '../../../model/visit.ts';
import { originalSlide } from '../../../select/apply-remix.ts';
import { decideChart } from '../../core/commands.ts';
import { itemOf } from '../store/item-of.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { Icon } from '../work/icon.tsx';
import type { BoundNumber } from './rich-field.tsx';

type ListProps = {
  /** Id of the item, the slide it shows and in which edition's words. */
  item: string;
  slide: string;
  edition: string | null;
  onNumber: (number: BoundNumber) => void;
};

/** The numbers of a slide that rest on a source, and which of them a local figure stands in for. */
export const NumberList = memo(function NumberList({ item, slide, edition, onNumber }: ListProps) {
  const pack = useRemix((state) => state.pack);
  const locals = useRemix((state) => state.remix.locals);
  const numbers = useMemo(() => {
    const original = originalSlide(pack, { title: '', subtitle: '' }, { slide, edition });
    const found = new Map<string, BoundNumber & { display: string; what: string }>();
    const { title, main, side } = original ?? {};
    for (const reference of referencesIn({ title, main, side })) {
      const named = figureOf(reference, pack.claims);
      if (named === null || named.figure.bound === true) continue;
      const { claim, figure } = named;
      found.set(writeReference(reference), {
        ...reference,
        display: figure.big ?? figure.display,
        what: figure.label ?? claim.statement,
      });
    }
    return [...found.values()];
  }, [pack, slide, edition]);
  if (numbers.length === 0) return null;
  return (
    <section className="numbers" aria-labelledby="numbers-title">
      <h2 id="numbers-title" className="form-part">
        Numbers on this slide
      </h2>
      <p className="form-help">
        Each rests on a source. A local figure can stand in its place, with its own.
      </p>
      <ul>
        {numbers.map(({ claim, figure, display, what }) => {
          const local = locals.find(
            ({ replaces, item: only }) =>
              replaces?.claim === claim && replaces.figure === figure && (only === null || only === item),
          );
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
      <ChartLine item={item} />
    </section>
  );
});

/** A local figure does not change a chart: said beside it, with the two things one can do. */
function ChartLine({ item }: { item: string }) {
  const store = useStore();
  const notes = useRemix((state) => state.live.notes);
  const decided = useRemix(({ remix }) => {
    const here = itemOf(remix, item);
    return here?.kind === 'slide' ? (here.chart ?? null) : null;
  });
  const found = notes.filter((note) => note.code === 'chart-national' && note.item === item);
  const decide = (chart: 'keep' | 'hide' | null): void => {
    store.change((remix) => decideChart(remix, item, chart), {
      label: chart === 'hide' ? 'Hide a chart' : chart === 'keep' ? 'Keep a chart' : 'Show a chart again',
      say: chart === 'hide' ? 'The chart is hidden on this slide.' : 'The chart stays as published.',
    });
  };
  if (found.length === 0 && decided !== 'hide') return null;
  return (
    <div className="numbers-chart">
      {decided === 'hide' ? <p>The chart is hidden on this slide.</p> : null}
      {found.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <p className="numbers-row">
        {decided === 'hide' ? (
          <button type="button" className="button button-quiet" onClick={() => decide(null)}>
            Show the chart again
          </button>
        ) : (
          <button type="button" className="button button-quiet" onClick={() => decide('hide')}>
            Hide the chart
          </button>
        )}
        {decided === null ? (
          <button type="button" className="button button-quiet" onClick={() => decide('keep')}>
            Keep the chart
          </button>
        ) : null}
      </p>
    </div>
  );
}
