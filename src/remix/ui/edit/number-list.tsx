import { memo, useMemo } from 'react';
import { walkObjects } from '../../../model/walk.ts';
import { originalSlide } from '../../../select/apply-remix.ts';
import { useRemix } from '../store/use-remix.ts';
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
    walkObjects([original?.title, original?.main, original?.side], (node) => {
      if (typeof node.claim !== 'string' || typeof node.figure !== 'string') return;
      const claim = Object.hasOwn(pack.claims, node.claim) ? pack.claims[node.claim] : undefined;
      const figure = claim?.figures.find(({ name }) => name === node.figure);
      if (claim === undefined || figure === undefined) return;
      const what = figure.label ?? claim.statement;
      found.set(`${node.claim}.${node.figure}`, {
        claim: node.claim,
        figure: node.figure,
        display: figure.big ?? figure.display,
        what,
      });
    });
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
    </section>
  );
});
