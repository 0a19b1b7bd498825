import { renderToStaticMarkup } from 'react-dom/server';
import { writeDocument } from '../../../../render/document/write-document.ts';
import { tokensCss } from '../../../../theme/tokens-css.ts';
import type { SignOff } from '../../../core/sign-off.ts';
import { Sheet } from './sheet.tsx';
import sheetStyle from './sign-off.css?raw';

/** What the pages of the site give the sheet, and room that a panel has not. */
const style = `
body { margin: 0; font: 1rem/1.45 Figtree, Arial, sans-serif; color: var(--c-ink); }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; line-height: 1.25; margin: 1.25rem 0 0.3rem; }
p, ul, dl, dd { margin: 0.3rem 0; }
a { color: var(--c-blue); }
.sheet .annex a::after { color: var(--c-quiet); }
@media screen {
.sheet-paper.is-shown { margin: 0 auto; padding: 1rem; }
.sheet .facts dt { font-size: 0.85em; }
.sheet :is(th, td) { padding: 0.3rem 0.5rem; font-size: 1rem; }
}
@media screen and (max-width: 40rem) { .sheet .sign :is(th, td) { padding: 0.3rem 0.2rem; font-size: 0.8rem; } }
`;

/** The sheet as one HTML file that needs nothing beside it, to print or to send. */
export function signOffFile(sheet: SignOff): string {
  const title = `Sign-off sheet: ${sheet.name}`;
  const body = renderToStaticMarkup(
    <main className="sheet sheet-paper is-shown">
      <Sheet sheet={sheet} heading="h1" />
    </main>,
  );
  return writeDocument({ title, kind: 'sign-off', styles: [tokensCss(), sheetStyle, style], body });
}
