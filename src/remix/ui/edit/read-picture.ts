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
  const drawn = steps.map(({ edge, quality }) => ({ canvas: draw(bitmap, edge), quality }));
  // A clear ground is worth more room than other pictures have, and more than sharpness.
  if (isClear(drawn.at(-1)?.canvas))
    for (const { canvas } of drawn) {
      const data = canvas.toDataURL('image/png');
      if (data.length <= remixCaps.picture) return keep(canvas, data);
    }
  // PNG keeps drawings sharp; photographs are too large for it.
  for (const { canvas, quality } of drawn)
    for (const data of [canvas.toDataURL('image/png'), asJpeg(canvas, quality)])
      if (data.length <= remixCaps.picture / 2) return keep(canvas, data);
  return refuse('This picture is too large to keep; choose a smaller one.');
}

function keep({ width, height }: HTMLCanvasElement, data: string): ReadPicture {
  return { ok: true, data, width, height };
}

function draw(bitmap: ImageBitmap, edge: number): HTMLCanvasElement {
  const factor = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * factor));
  canvas.height = Math.max(1, Math.round(bitmap.height * factor));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** Whether something shows through. */
function isClear(canvas: HTMLCanvasElement | undefined): boolean {
  const dots = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return dots?.some((part, at) => at % 4 === 3 && part < 255) === true;
}

/** JPEG has no clear ground and would make it black: the white of a slide goes under it. */
function asJpeg(canvas: HTMLCanvasElement, quality: number): string {
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    pen.globalCompositeOperation = 'destination-over';
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  return canvas.toDataURL('image/jpeg', quality);
}

function refuse(message: string): ReadPicture {
  return { ok: false, message };
}
