import { remixCaps } from '../../../model/remix.ts';

export type ReadPicture =
  | { ok: true; data: string; width: number; height: number }
  | { ok: false; message: string };

/** Bytes of a file that is looked at at all. */
const largest = 25_000_000;
/** Longer edge in px, and the quality as JPEG, in steps until it fits. */
const steps = [
  { edge: 1600, quality: 0.86 },
  { edge: 1280, quality: 0.8 },
  { edge: 960, quality: 0.7 },
] as const;

/**
 * A picture drawn afresh by the browser: what is kept is pixels alone, without what else the file held (place, camera,
 * scripts). Never throws.
 */
export async function readPicture(file: File): Promise<ReadPicture> {
  if (file.size > largest) return refuse('This picture is larger than 25 megabytes; choose a smaller one.');
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null)
    return refuse('This file is not a picture the browser can read; choose a PNG or JPEG.');
  for (const { edge, quality } of steps) {
    const factor = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * factor));
    const height = Math.max(1, Math.round(bitmap.height * factor));
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
    // PNG keeps drawings sharp and grounds clear; photographs are too large for it.
    for (const data of [canvas.toDataURL('image/png'), canvas.toDataURL('image/jpeg', quality)])
      if (data.length <= remixCaps.picture / 2) return { ok: true, data, width, height };
  }
  return refuse('This picture is too large to keep; choose a smaller one.');
}

function refuse(message: string): ReadPicture {
  return { ok: false, message };
}
