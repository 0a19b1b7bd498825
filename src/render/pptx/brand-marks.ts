import { lineCount } from '../../blocks/kit/runs.ts';
import type { Brand } from '../../model/brand.ts';
import { type LayoutName, layoutNames, layoutOf } from '../../model/layouts.ts';
import type { Box } from '../../model/pptx-plan.ts';
import { faceOf } from '../../theme/faces.ts';
import { canvas } from '../../theme/tokens.ts';
import { type PlaceholderSpec, placeholdersIn } from './placeholders.ts';
import type { SlideLayout } from './slide-layout.ts';

/** An organisation's words at the foot of a layout: their size in px, their box, and whether all of them fit it. */
export type FootWords = { text: string; size: number; box: Box; fits: boolean };

/** Height of a line against its size. */
const line = 1.15;

/** Ways to set the words, from the best: two lines, then wider, then smaller and more lines. Sizes in px. */
const steps = {
  paper: [
    { size: 13, w: 220, h: 36 },
    { size: 13, w: 320, h: 36 },
    { size: 12, w: 360, h: 44 },
    { size: 11, w: 400, h: 48 },
    { size: 10, w: 440, h: 48 },
  ],
  // A case study has less room beside its panel, and its sources need some of it.
  panel: [
    { size: 13, w: 220, h: 36 },
    { size: 12, w: 260, h: 44 },
    { size: 11, w: 300, h: 48 },
    { size: 10, w: 330, h: 48 },
  ],
  art: [
    { size: 13, w: 420, h: 40 },
    { size: 13, w: 420, h: 64 },
    { size: 11, w: 420, h: 64 },
    { size: 10, w: 420, h: 64 },
  ],
} as const;

/**
 * An organisation's words as they stand at the foot of a layout: left of the slide's number; at the lower right of
 * covers and dividers. Long words are set wider, then smaller, never below 10 px; null where there are none.
 */
export function footWords(brand: Brand | null | undefined, name: LayoutName): FootWords | null {
  const text = [brand?.name ?? '', brand?.footer ?? '']
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
  if (text === '') return null;
  const { ground } = layoutOf(name);
  const fitting = (step: { size: number; w: number; h: number }): boolean =>
    lineCount([{ text }], step.size, step.w, faceOf(brand?.font)) * step.size * line <= step.h;
  const found = steps[ground].find(fitting);
  const { size, w, h } = found ?? steps[ground].at(-1) ?? steps.paper[0];
  const right = canvas.width - canvas.right;
  const box = ground === 'art' ? { x: right - w, y: 676 - h, w, h } : { x: right - 80 - w, y: 666, w, h };
  return { text, size, box, fits: found !== undefined };
}

/** One sentence for whoever chose words that the foot of PowerPoint slides does not hold; null where it does. */
export function tooManyWords(brand: Brand | null | undefined): string | null {
  const full = layoutNames.filter((name) => footWords(brand, name)?.fits === false);
  if (full.length === 0) return null;
  const where = full.every((name) => layoutOf(name).ground === 'panel')
    ? 'of PowerPoint’s case studies'
    : 'of PowerPoint slides';
  return `The name of your organisation and the words at the foot are too long together for the foot ${where}: the last words run out of their place. Shorten them.`;
}

/** Width in px that the words take from the sources of a layout. */
function roomOfWords(brand: Brand | null | undefined, name: LayoutName): number {
  const words = layoutOf(name).ground === 'art' ? null : footWords(brand, name);
  return words === null ? 0 : words.box.w + 24;
}

/** A layout's placeholders, the sources narrower where an organisation's words stand beside them. */
export function brandedPlaceholders(layout: SlideLayout, brand: Brand | null): PlaceholderSpec[] {
  const room = roomOfWords(brand, layout.base);
  return placeholdersIn(layout).map((spec) =>
    spec.role === 'sources' ? { ...spec, box: { ...spec.box, w: spec.box.w - room } } : spec,
  );
}

/** A logo's place, and that of the white plate under it on dark grounds. */
export function logoBox(
  name: LayoutName,
  { width, height }: { width: number; height: number },
): { logo: Box; plate: Box | null } {
  const { ground } = layoutOf(name);
  const room = ground === 'paper' ? { w: 200, h: 40 } : { w: 280, h: 68 };
  const scale = Math.min(room.w / width, room.h / height);
  const size = { w: Math.round(width * scale), h: Math.round(height * scale) };
  if (ground === 'paper')
    return { logo: { x: canvas.width - canvas.right - size.w, y: 24, ...size }, plate: null };
  const edge = 14;
  const top = ground === 'art' ? 64 : canvas.height - 44 - edge - size.h;
  return {
    logo: { x: canvas.left + edge, y: top, ...size },
    plate: { x: canvas.left, y: top - edge, w: size.w + 2 * edge, h: size.h + 2 * edge },
  };
}
