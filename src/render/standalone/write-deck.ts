import type { DeckModel } from '../../model/deck.ts';
import { brandCss } from '../document/brand-css.ts';
import { writeDocument } from '../document/write-document.ts';
import { logoInStyles } from '../reveal/brand-marks.tsx';
import { earlyBlack } from '../reveal/early-black.ts';
import { deckBody } from './deck-body.tsx';
import { plainStyle } from './plain-style.ts';

/** What every deck in one file has in common, made once when the site is built: dist/standalone/parts.json. */
export type DeckFileParts = {
  /** The deck's script, all of it in one piece. */
  script: string;
  /** Its styles, typeface included; no address in them leads out of the file. */
  css: string;
  /** Pictures as `data:` addresses, by the class that shows them: `art-cover`, `art-why`. */
  art: Readonly<Record<string, string>>;
  /** Tab picture as a `data:` address. */
  icon: string;
  /** Where the site stands, without a slash at its end; empty when nobody has said. */
  site: string;
};

/**
 * A deck as one HTML file that opens from a USB stick with the network off: slides, charts, notes, search, claims and
 * print. The same deck and parts give the same text. In Node and in browsers.
 */
export function writeDeckFile(deck: DeckModel, parts: DeckFileParts): string {
  const body = deckBody(withLogoInStyles(deck), parts.site);
  return writeDocument({
    title: `${deck.title} · ${deck.name}`,
    // print-pdf keeps the print rules of reveal.js away from ours.
    kind: 'deck print-pdf',
    styles: [parts.css, brandCss(deck.brand), artCss(deck, parts.art), logoCss(deck)].filter(
      (style) => style !== '',
    ),
    plainStyle,
    body,
    early: earlyBlack,
    script: parts.script,
    icon: parts.icon,
  });
}

/** The deck with the place of its logo in the styles: on each slide it would be as large as all the slides. */
function withLogoInStyles(deck: DeckModel): DeckModel {
  const { brand } = deck;
  if (brand?.logo == null) return deck;
  return { ...deck, brand: { ...brand, logo: { ...brand.logo, data: logoInStyles } } };
}

function logoCss({ brand }: DeckModel): string {
  if (brand?.logo == null) return '';
  const picture = `background-image:url("${brand.logo.data}")`;
  return `.deck .slide-logo.slide-logo-styled{${picture};background-origin:content-box;background-position:center;background-repeat:no-repeat;background-size:contain;print-color-adjust:exact;-webkit-print-color-adjust:exact}`;
}

/** Only the pictures that a slide of this deck shows. */
function artCss(deck: DeckModel, art: DeckFileParts['art']): string {
  const shown = new Set(
    deck.slides.map(({ layout, section }) =>
      layout === 'cover' ? 'art-cover' : layout === 'section' ? `art-${section}` : '',
    ),
  );
  return Object.entries(art)
    .filter(([name]) => shown.has(name))
    .map(([name, address]) => `.${name}{background-image:url("${address}")}`)
    .join('\n');
}
