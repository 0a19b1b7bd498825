import type { Reference } from './block.ts';
import { cutText } from './cut-text.ts';
import type { Citation, PackModel } from './deck.ts';
import type { OwnFigure, Remix } from './remix.ts';

/** What somebody brings has two hyphens in its name, which no id of the pack may have: it adds, and replaces nothing. */
export type OwnName = `own${string}--${string}`;

/** A figure of one's own, as a claim and as its source. */
export function ownFigureName(id: string): OwnName {
  return `own--${id}`;
}

/** The source of a slide of one's own. */
export function ownSourceName(item: string): OwnName {
  return `own-slide--${item}`;
}

/** What follows from numbers that a slide assumes. */
export function assumedName(item: string, what: string): OwnName {
  return `own-assumed--${item}-${what}`;
}

/** A figure on a slide of one's own, from 1. */
export function ownSlideFigureName(item: string, at: number): OwnName {
  return `own-slide--${item}--${at}`;
}

/** A chart of the pack with figures of one's own in it, for the slide that alone has them. */
export function ownChartName(chart: string, item: string): string {
  return `${chart}--${item}`;
}

/** The pack's chart that a chart of a deck is, or was made from. */
export function packChartOf(name: string): string {
  return name.replace(/--.*$/, '');
}

/** True for what somebody brought: the pack's register has nothing about it. */
export function isOwnName(name: string): name is OwnName {
  return /^own(-slide|-assumed)?--/.test(name);
}

/** What stands before a source that a whole slide rests on: one's own figures come from it, the pack's words do not. */
export function restsOn(source: string): string {
  return isOwnName(source) ? 'Source: ' : 'Based on ';
}

/** The name by which PowerPoint files made before knew it; null for what the pack says. */
export function formerName(name: string): string | null {
  const [, kind, id] = /^(own|own-slide|own-assumed)--(.+)$/.exec(name) ?? [];
  if (id === undefined) return null;
  if (kind === 'own-assumed') return ownFigureName(id);
  return kind === 'own' ? `local-${id}` : `own-${id.replace('--', '-')}`;
}

/** True for a figure that is called like a claim of the pack, or like the row of a place in one of its tables. */
function isPackName(id: string, { claims }: Pick<PackModel, 'claims'>): boolean {
  // Tables of places are not always loaded: their rows end in the code of their place.
  const isRow = /-[ewsnk]\d{8}$/.test(id);
  return isRow || [id, `local-${id}`].some((name) => Object.hasOwn(claims, name));
}

/** Figures of one's own: those that are used, and those refused because they are called like something of the pack. */
export function ownFigures(
  { locals }: Pick<Remix, 'locals'>,
  pack: Pick<PackModel, 'claims'>,
): Record<'used' | 'refused', OwnFigure[]> {
  const refused = locals.filter(({ id }) => isPackName(id, pack));
  return { refused, used: locals.filter((local) => !refused.includes(local)) };
}

/** The figure of one's own that stands on a slide where the pack's was: one meant for the slide goes before one for all. */
export function ownFigureFor(
  locals: readonly OwnFigure[],
  item: string,
  { claim, figure }: Pick<Reference, 'claim' | 'figure'>,
): OwnFigure | undefined {
  const fits = locals.filter(({ replaces }) => replaces?.claim === claim && replaces.figure === figure);
  return fits.find((local) => local.item === item) ?? fits.find((local) => local.item === null);
}

/** A source at the foot of a slide, which has no room for all that somebody may name as one: notes and lists have it. */
export function footText({ text }: Pick<Citation, 'text'>): string {
  return cutText(text, 90);
}
