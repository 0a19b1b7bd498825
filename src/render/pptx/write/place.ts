import type { Box } from '../../../model/pptx-plan.ts';
import type { PlaceholderSpec } from '../placeholders.ts';
import { el, emu } from './xml.ts';

/** Place and size. Nothing is ever negative, and nothing that has an extent rounds to none. */
export function placeXml(tag: string, box: Box, flips: { flipH?: boolean; flipV?: boolean } = {}): string {
  return el(tag, { flipH: flips.flipH || undefined, flipV: flips.flipV || undefined }, [
    el('a:off', { x: emu(box.x), y: emu(box.y) }),
    el('a:ext', { cx: Math.max(0, emu(box.w)), cy: Math.max(0, emu(box.h)) }),
  ]);
}

/** A placeholder for any content has no type of its own. */
export function phType(type: PlaceholderSpec['type']): string | undefined {
  return type === 'content' ? undefined : type;
}

/** How much of the slide PowerPoint expects the placeholder to take. */
export function sizeOf(role: string): 'quarter' | undefined {
  return role === 'title' || role === 'body' ? undefined : 'quarter';
}
