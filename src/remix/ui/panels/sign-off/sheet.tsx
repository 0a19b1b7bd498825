import { createElement, type ReactNode } from 'react';
import type { Part } from '../../../core/sign-off-page.ts';
import './sign-off.css';

type SheetProps = {
  parts: readonly Part[];
  /** How many levels the headings stand under those of a page of their own. */
  deeper: 0 | 2;
  className?: string;
};

/** The sign-off sheet as elements. */
export function Sheet({ parts, deeper, className }: SheetProps) {
  return (
    <div className={className === undefined ? 'sheet' : `sheet ${className}`}>
      {parts.map((part, index) => draw(part, index, deeper))}
    </div>
  );
}

function draw(part: Part, key: number, deeper: 0 | 2): ReactNode {
  if (typeof part === 'string') return part;
  const { tag, scope, className, href, parts } = part;
  const name = deeper === 2 && tag === 'h1' ? 'h3' : deeper === 2 && tag === 'h2' ? 'h4' : tag;
  const link = href === undefined ? {} : { href, target: '_blank', rel: 'noopener noreferrer' };
  return createElement(
    name,
    { key, scope, className, ...link },
    ...parts.map((inner, index) => draw(inner, index, deeper)),
  );
}
