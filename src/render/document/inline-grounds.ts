import { kindOf } from '../../charts/kinds.ts';
import type { DeckModel } from '../../model/deck.ts';
import { sitePath } from '../../model/site.ts';
import { brandTheme } from '../../select/brand-theme.ts';
import { sequential } from '../../theme/tokens.ts';

/** Markup of slides with the pictures behind maps put into it, where a page would fetch them. */
export function inlineGrounds(
  markup: string,
  { charts, brand }: Pick<DeckModel, 'charts' | 'brand'>,
): string {
  const own = brandTheme(brand).sequential;
  return markup
    .replaceAll(
      new RegExp(`src="${sitePath('/charts/')}([a-z0-9-]+)-map\\.svg"`, 'g'),
      (whole, id: string) => {
        const chart = charts[id];
        const file = chart && kindOf(chart).groundFile?.(chart);
        return file === undefined ? whole : `src="${svgAddress(inShades(file, own))}"`;
      },
    )
    .replaceAll(' loading="lazy"', '');
}

/** A picture has no access to the page's colours: the scale of the legend beside it is put in. */
function inShades(svg: string, shades: readonly string[]): string {
  return svg.replaceAll(/#[0-9a-f]{6}\b/gi, (hex) => {
    const index = (sequential as readonly string[]).indexOf(hex.toUpperCase());
    return shades[index] ?? hex;
  });
}

function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
