import type { UpdateChange } from '../../../../select/merge-remix.ts';
import { SlideLink } from '../../work/slide-link.tsx';

/** A number that the pack now gives otherwise, and the slides that show it. */
export function FigureChange({ change }: { change: Extract<UpdateChange, { kind: 'figure' }> }) {
  const { before, now, statement, why, items } = change;
  return (
    <article className="update">
      <p className="update-figure">
        <del>
          <span className="visually-hidden">was </span>
          {before}
        </del>
        <span aria-hidden="true">→</span>
        <ins>
          <span className="visually-hidden">is now </span>
          {now ?? 'withdrawn'}
        </ins>
      </p>
      <p>{statement}</p>
      {why === null ? null : <p className="field-hint">{why}</p>}
      {items.length === 0 ? (
        <p className="field-hint">No slide of the deck shows it any more.</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item}>
              <SlideLink item={item} />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
