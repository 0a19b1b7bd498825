import type { FigureItem } from '../../model/block.ts';
import { figtree } from '../../theme/faces.ts';
import { ClaimLink } from '../claim-link.tsx';
import { CiteMark } from '../inlines.tsx';
import { said } from '../said.ts';
import type { BlockView, WebContext } from '../web-context.ts';
import { gridOf } from './measure.ts';
import { fitNumber, type NumberStep } from './number.ts';
import { markWords, numberAndUnit } from './words.ts';

export const FiguresView: BlockView<'figures'> = ({ block, context }) => {
  // Bars compare like with like: they stand over the numbers only when every number is a share.
  const bars = block.variant === 'cards' && block.items.every((item) => item.share !== null);
  // One size of number for all.
  const step =
    context.width === undefined ? numberOnPage(block.items) : gridOf(block, context.width, figtree).number;
  return (
    <ul className={`figures figures-${block.variant} figures-${block.items.length}`}>
      {block.items.map((item, index) => (
        <li key={index} className="figure">
          {bars ? <ShareBar share={item.share ?? 0} /> : null}
          <BigFigure item={item} step={step} context={context} />
        </li>
      ))}
    </ul>
  );
};

type BigFigureProps = { item: FigureItem; step: NumberStep; context: WebContext };

/** Width in px that a number has at least on a page. */
const pageRoom = 178;

/** The step of big numbers on a page, where cards are as wide as the window lets them be. */
export function numberOnPage(items: readonly FigureItem[]): NumberStep {
  return fitNumber(items, pageRoom, 'number');
}

/** A big number, what it counts, and the mark of its verdict. */
export function BigFigure({ item, step, context }: BigFigureProps) {
  const { number, unit } = numberAndUnit(item);
  return (
    <>
      <p className={`figure-number number-${step}`}>
        <ClaimLink claim={item.claim} context={context}>
          {number}
          {unit === '' ? null : <span className="figure-unit"> {unit}</span>}
        </ClaimLink>
        <CiteMark cite={item.cite} context={context} />
      </p>
      {item.label.length === 0 ? null : (
        <p className="figure-label" {...said(item.label)}>
          {context.inlines(item.label)}
        </p>
      )}
      <VerdictMark item={item} />
    </>
  );
}

/** Shape and words, never colour alone. */
export function VerdictMark({ item }: { item: FigureItem }) {
  const words = markWords(item);
  if (words === '') return null;
  return (
    <p className={`verdict verdict-${item.verdict}`}>
      <span aria-hidden="true" className="verdict-shape" />
      {words}
    </p>
  );
}

/** The share as a bar; the number beside it says the same, so it is not read out. */
function ShareBar({ share }: { share: number }) {
  return (
    <svg
      className="share"
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="100" height="12" fill="var(--c-wash)" />
      <rect width={share * 100} height="12" fill="var(--c-blue)" />
    </svg>
  );
}
