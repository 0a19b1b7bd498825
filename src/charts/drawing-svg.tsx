import type { Drawing } from '../model/drawing.ts';
import { GatheredSvg } from './gathered-svg.tsx';
import { MarksSvg } from './mark-svg.tsx';
import { round } from './svg-paint.ts';

export type DrawingSvgProps = {
  drawing: Drawing;
  /** What a screen reader says in place of the picture. */
  label: string;
  /** Id of the svg element, unique on the page. */
  id: string;
  /** True when the same words stand beside the picture: hidden from screen readers. Default: false. */
  decorative?: boolean;
  className?: string;
  /**
   * `page` draws marks that look alike in one element, for it is sent to every reader; `file` keeps an element for
   * each, for people who edit the picture. Both paint the same. Default: page.
   */
  form?: 'page' | 'file';
};

/** A drawing as SVG: colours by CSS variable and no inline style, which the content security policy forbids. */
export function DrawingSvg({
  drawing,
  label,
  id,
  decorative = false,
  className,
  form = 'page',
}: DrawingSvgProps) {
  const { width, height, marks } = drawing;
  const names = ['drawing', className].filter(Boolean).join(' ');
  return (
    <svg
      id={id}
      className={names}
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      role={decorative ? 'presentation' : 'img'}
      aria-label={decorative ? undefined : label}
      aria-hidden={decorative || undefined}
      focusable="false"
    >
      {/* The label says it all: numbers on axes would only be read out of turn. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in a group of marks takes the focus */}
      <g aria-hidden="true">{form === 'page' ? <GatheredSvg marks={marks} /> : <MarksSvg marks={marks} />}</g>
    </svg>
  );
}
