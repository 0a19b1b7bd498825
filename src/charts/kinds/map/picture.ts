import type { ResolvedChart } from '../../../model/chart.ts';
import { colours, sequential } from '../../../theme/tokens.ts';
import type { Box } from './layout.ts';
import { geometryOf } from './words.ts';

/**
 * The small areas as an SVG file of their own. A page shows it as a lazy image, so that a deck of many slides does
 * not carry it, and a browser that cannot run scripts still has it. A file has no access to the page's variables:
 * its colours are the palette's own. With a `box` it is drawn there, inside another SVG.
 */
export function planPicture(chart: ResolvedChart, box?: Box): string {
  const { width, height, tenths, edge, borders } = geometryOf(chart);
  const { x, y, w, h } = box ?? { x: 0, y: 0, w: width, h: height };
  const place = `x="${x}" y="${y}" width="${w}" height="${h}"`;
  // The tenth with the longest outline needs none: it is the ground the others lie on.
  const longest = tenths.reduce(
    (best, { d }, index) => (d.length > (tenths[best]?.d.length ?? 0) ? index : best),
    0,
  );
  const cells = tenths.flatMap(({ d }, index) =>
    index === longest || d === '' ? [] : [area(d, sequential[index] ?? colours.ink)],
  );
  // Cells are stroked in their own colour, which closes the hairlines that antialiasing leaves between them.
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${place} viewBox="0 0 ${width} ${height}">`,
    `<g stroke-linejoin="round" stroke-width="1.2">${area(edge, sequential[longest] ?? colours.ink)}${cells.join('')}</g>`,
    `<path d="${borders}" fill="none" stroke="${colours.paper}" stroke-width="4.5" stroke-linejoin="round" stroke-linecap="round"/>`,
    '</svg>',
  ].join('');
}

function area(d: string, colour: string): string {
  return `<path d="${d}" fill="${colour}" stroke="${colour}"/>`;
}
