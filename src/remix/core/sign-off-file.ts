import { escapeText } from '../../render/document/escape.ts';
import { writeDocument } from '../../render/document/write-document.ts';
import { colours } from '../../theme/tokens.ts';
import type { SignOff } from './sign-off.ts';
import { type Part, signOffPage } from './sign-off-page.ts';

const style = `
@page { size: A4; margin: 15mm; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; font: 1rem/1.45 Figtree, Arial, sans-serif; color: ${colours.ink}; background: ${colours.white}; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 0.4rem; break-after: avoid; }
p, ul { margin: 0.4rem 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.3rem 0.5rem; border: 1px solid ${colours.rule}; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: ${colours.wash}; }
tr { break-inside: avoid; }
ins { text-decoration: underline; font-weight: 700; }
.sign td { height: 2.4rem; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print { body { max-width: none; padding: 0; font-size: 9.5pt; } }
`;

/** The sheet as one HTML file that needs nothing beside it, to print or to send. */
export async function signOffFile(sheet: SignOff): Promise<string> {
  const title = `Sign-off sheet: ${sheet.name}`;
  const body = `<main>\n${signOffPage(sheet).map(write).join('\n')}\n</main>`;
  return writeDocument({ title, kind: 'sign-off', styles: [style], body });
}

function write(part: Part): string {
  if (typeof part === 'string') return escapeText(part);
  const { tag, scope, className, parts } = part;
  const scoped = scope === undefined ? '' : ` scope="${scope}"`;
  const named = className === undefined ? '' : ` class="${className}"`;
  return `<${tag}${scoped}${named}>${parts.map(write).join('')}</${tag}>`;
}
