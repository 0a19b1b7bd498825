import type { Brand } from '../../model/brand.ts';
import { type LayoutName, layoutOf } from '../../model/layouts.ts';
import type { Box } from '../../model/pptx-plan.ts';
import { canvas } from '../../theme/tokens.ts';
import { type PlaceholderSpec, placeholdersOf } from './placeholders.ts';

/** An organisation's words at the foot, and the width in px that they take from the sources. */
export function footWords(brand: Brand | null | undefined): { text: string; room: number } {
  const parts = [brand?.name ?? '', brand?.footer ?? ''].map((part) => part.trim());
  const text = parts.filter((part) => part !== '').join(' · ');
  return { text, room: text === '' ? 0 : wordsWidth + 24 };
}

/** Width in px of the words at the foot: two lines of small type. */
const wordsWidth = 220;

/** A layout's placeholders, the sources narrower where an organisation's words stand beside them. */
export function brandedPlaceholders(name: LayoutName, brand: Brand | null): PlaceholderSpec[] {
  const { room } = footWords(brand);
  const isPaper = layoutOf(name).ground !== 'art';
  return placeholdersOf(name).map((spec) =>
    spec.role === 'sources' && isPaper ? { ...spec, box: { ...spec.box, w: spec.box.w - room } } : spec,
  );
}

/** Where the words stand: left of the slide's number; at the lower right of covers and dividers. */
export function wordsBox(name: LayoutName): Box {
  const right = canvas.width - canvas.right;
  if (layoutOf(name).ground === 'art') return { x: right - 420, y: 636, w: 420, h: 40 };
  return { x: right - 80 - wordsWidth, y: 666, w: wordsWidth, h: 36 };
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
