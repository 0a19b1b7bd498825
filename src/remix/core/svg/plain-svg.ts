import { logoSize } from '../logo.ts';
import { Drawing } from './draw.ts';
import { boxOf } from './parts.ts';
import { readTree, type SvgNode } from './read-tree.ts';
import { CannotCarry } from './refusal.ts';

export type PlainSvg =
  | { ok: true; svg: string; width: number; height: number }
  | { ok: false; message: string };

/**
 * A logo as a design program saved it, drawn afresh so that every program draws it alike: shapes with their colours
 * written out, gradients, clips and masks, in the size in which it is kept. Nothing of the file itself stays: no
 * script, link, style or name. What cannot be carried is refused with its reason. Runs in Node and the browser.
 *
 *     text -> tree (entities, name spaces) -> styles of each element -> shapes, written anew
 */
export function plainSvg(text: string): PlainSvg {
  try {
    const root = readTree(text);
    const drawing = new Drawing(root);
    const { box, ratio } = frameOf(root, drawing.sizes());
    const size = logoSize({ width: ratio, height: 1 }, true);
    if (size === null) throw new CannotCarry('is too flat or too narrow to show');
    const { width, height } = size;
    return { ok: true, svg: drawing.draw(width, height, box.join(' ')), width, height };
  } catch (error) {
    if (error instanceof CannotCarry) return { ok: false, message: error.message };
    throw error;
  }
}

/** The box that is shown, and how wide it is for its height. */
function frameOf(
  { attributes }: SvgNode,
  said: { width: string | null; height: string | null },
): { box: number[]; ratio: number } {
  const viewBox = attributes.get('viewBox')?.trim() ?? '';
  // A share of a page says nothing of a picture by itself.
  const [width, height] = [said.width, said.height].map((value) =>
    value?.endsWith('%') ? null : Number(value ?? Number.NaN),
  );
  const [w, h] = [width, height].map((value) =>
    value !== null && value !== undefined && value > 0 ? value : null,
  );
  if (viewBox === '' && (w == null || h == null)) throw new CannotCarry('does not say how large it is');
  const box = viewBox === '' ? [0, 0, w ?? 0, h ?? 0] : boxOf(viewBox);
  const ratio = w != null && h != null ? w / h : (box[2] ?? 1) / (box[3] ?? 1);
  return { box, ratio };
}
