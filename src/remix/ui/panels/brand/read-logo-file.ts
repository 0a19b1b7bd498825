import { brandCaps, type Logo } from '../../../../model/brand.ts';
import { logoCaps, readLogo } from '../../../core/logo.ts';

export type ReadLogo = { ok: true; logo: Logo } | { ok: false; message: string };

/** Longest side of a logo that was drawn from an SVG, in px: sharp at four times the size on a slide. */
const drawn = 720;

/** A logo file as a PNG picture; an SVG is cleaned and drawn first. Never throws. */
export async function readLogoFile(file: File, alt: string): Promise<ReadLogo> {
  if (file.size > logoCaps.bytes)
    return refuse('This logo is too large; choose one of less than half a megabyte.');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readLogo(bytes);
    if (!read.ok) return read;
    const words = alt.trim() === '' ? 'Logo' : alt.trim().slice(0, brandCaps.alt);
    if (read.kind === 'png') {
      // Decoded once here, so that a torn file is refused now and not on a slide.
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' })).catch(() => null);
      if (bitmap === null)
        return refuse('This picture is damaged; save it as PNG once more and choose it again.');
      bitmap.close();
      return keep(`data:image/png;base64,${base64(bytes)}`, read.width, read.height, words);
    }
    return await drawSvg(read.text, words);
  } catch {
    return refuse('This logo could not be read; save it as PNG and choose it again.');
  }
}

const nothing = 'Nothing in this drawing can be shown; save it as PNG and choose it again.';

async function drawSvg(text: string, alt: string): Promise<ReadLogo> {
  const { cleanSvg } = await import('../../../core/clean-svg.ts');
  const clean = cleanSvg(text);
  if (clean === null) return refuse(nothing);
  const image = new Image();
  // A data address, because the page may show pictures from nowhere else.
  image.src = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(clean))}`;
  await image.decode();
  const [w, h] = [image.naturalWidth || 300, image.naturalHeight || 150];
  const scale = drawn / Math.max(w, h);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(8, Math.round(w * scale));
  canvas.height = Math.max(8, Math.round(h * scale));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return refuse('This browser cannot draw the logo; save it as PNG and choose it again.');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  if (!data.some((part, at) => at % 4 === 3 && part > 0)) return refuse(nothing);
  return keep(canvas.toDataURL('image/png'), canvas.width, canvas.height, alt);
}

function keep(data: string, width: number, height: number, alt: string): ReadLogo {
  if (data.length > brandCaps.logo) return refuse('This logo is too large; choose a smaller picture.');
  return { ok: true, logo: { data, width, height, alt } };
}

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
}

function refuse(message: string): ReadLogo {
  return { ok: false, message };
}
