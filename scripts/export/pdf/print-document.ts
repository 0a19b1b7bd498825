import type { Browser } from '@playwright/test';
import type { DeckModel } from '../../../src/model/deck.ts';
import { brandCss } from '../../../src/render/document/brand-css.ts';

import { inlineGrounds } from '../../../src/render/document/inline-grounds.ts';
import { writeDocument } from '../../../src/render/document/write-document.ts';
import { tokensCss } from '../../../src/theme/tokens-css.ts';
import type { NodeContext } from '../node-makers.ts';
import { preparePage } from './prepare-page.ts';
import { printFonts } from './print-fonts.ts';
import { readStyles } from './read-styles.ts';

/** Style sheets of a slide on its canvas, wherever it is printed. */
const slideStyles = [
  'src/theme/base.css',
  'src/theme/art.css',
  'src/render/reveal/slide.css',
  'src/render/reveal/slide-kinds.css',
  'src/render/claims/legend.css',
  'src/render/web/blocks-deck.css',
  'src/charts/charts.css',
  'src/blocks/diagram/diagram.css',
  'src/render/print/paper.css',
];

export type Printed = {
  title: string;
  body: string;
  /** Class of the html element. */
  className: string;
  /** Style sheets of its own, from the project's folder. */
  styles: readonly string[];
  /** Words at the foot of each page, where its style sheet has room for them. */
  running: string;
};

/** Markup with all that it needs in one document. */
export async function printDocument(
  deck: DeckModel,
  printed: Printed,
  { root, artwork }: Pick<NodeContext, 'root' | 'artwork'>,
): Promise<string> {
  const styles = await readStyles(root, [...slideStyles, ...printed.styles], await artwork());
  const body = inlineGrounds(printed.body, deck);
  return writeDocument({
    title: printed.title,
    kind: printed.className,
    // Marks and quotes of the style sheets are among the characters that are always there.
    styles: [
      tokensCss(),
      await printFonts(`${textOf(body)}${printed.running} 0123456789.,;:·–—‘’“”•`),
      ...styles,
      brandCss(deck.brand),
      `:root { --running: ${cssString(printed.running)}; }`,
    ],
    body,
  });
}

/** Prints a document: tagged, in its own page size, with links and without margins of the browser's. */
export async function printPdf(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, offline: true });
  // Nothing comes over a network here; a slow machine may take its time.
  page.setDefaultTimeout(0);
  try {
    await page.setContent(html, { waitUntil: 'load' });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(preparePage);
    // Tags are off unless asked for. The outline is our own: the browser's would hold every heading on a slide.
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  } finally {
    await page.close();
  }
}

function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r<]/g, (one) => `\\${one.charCodeAt(0).toString(16)} `)}"`;
}

/** Characters of a document; those of attributes come along, which does no harm. */
function textOf(markup: string): string {
  return markup
    .replace(/<(?:path|image|img)[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', '’');
}
