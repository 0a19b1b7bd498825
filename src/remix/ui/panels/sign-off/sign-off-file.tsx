import { renderToStaticMarkup } from 'react-dom/server';
import { writeDocument } from '../../../../render/document/write-document.ts';
import { colours } from '../../../../theme/tokens.ts';
import type { SignOff } from '../../../core/sign-off.ts';
import { Sheet } from './sheet.tsx';

const style = `
@page { size: A4; margin: 13mm 14mm 16mm; @bottom-left { content: "Sign-off sheet"; font: 8pt Arial, sans-serif; } @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; } }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.45 Figtree, Arial, sans-serif; color: ${colours.ink}; background: ${colours.white}; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; line-height: 1.25; margin: 1.25rem 0 0.3rem; break-after: avoid; }
p, ul, dl, dd { margin: 0.3rem 0; }
ul { padding-left: 1.2rem; }
li { margin: 0.2rem 0; break-inside: avoid; }
a { color: ${colours.blue}; }
.ready { padding: 0.5rem 0.75rem; border-left: 5px solid ${colours.turquoise}; background: ${colours.paper}; font-weight: 700; }
.to-mend { border-color: ${colours.orange}; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 0.4rem 1.5rem; margin: 0.75rem 0; }
.facts dt { font-size: 0.85em; color: ${colours.quiet}; }
.facts dd { margin: 0; font-weight: 600; }
ins { margin-left: 0.15em; text-decoration: underline; font-weight: 700; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.3rem 0.5rem; border: 1px solid ${colours.rule}; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: ${colours.wash}; }
.line { display: block; }
.line del { text-decoration: none; }
.line ins { margin-left: 0; text-decoration: none; }
.sign td { height: 2.4rem; }
.sign thead td { height: auto; }
.signing { break-inside: avoid; break-before: avoid; }
.access { break-inside: avoid; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { .sign th, .sign td { padding: 0.3rem 0.2rem; font-size: 0.8rem; } }
@media print {
html, body { background: #fff; }
body { max-width: none; padding: 0; font-size: 8.5pt; line-height: 1.35; }
h1 { font-size: 15pt; }
h2 { font-size: 10.5pt; margin-top: 7pt; }
p, ul { margin: 2pt 0; }
li { margin: 1pt 0; }
.access { columns: 2; }
.facts { grid-template-columns: repeat(4, 1fr); gap: 3pt 14pt; margin: 5pt 0; }
.facts > :last-child { grid-column: span 2; }
.ready { padding: 3pt 6pt; }
.sign td { height: 16pt; }
.annex { break-before: page; }
.annex a::after { content: " (" attr(href) ")"; font-size: 0.9em; color: ${colours.quiet}; }
}
`;

/** The sheet as one HTML file that needs nothing beside it, to print or to send. */
export function signOffFile(sheet: SignOff): string {
  const title = `Sign-off sheet: ${sheet.name}`;
  const body = renderToStaticMarkup(
    <main>
      <Sheet sheet={sheet} heading="h1" />
    </main>,
  );
  return writeDocument({ title, kind: 'sign-off', styles: [style], body });
}
