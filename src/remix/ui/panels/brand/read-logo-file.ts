import { brandCaps, type Logo } from '../../../../model/brand.ts';
import { cutText } from '../../../../model/cut-text.ts';
import { logoCaps, logoSize, logoTooLarge, readLogo, whyUnseen } from '../../../core/logo.ts';

export type ReadLogo = { ok: true; logo: Logo } | { ok: false; message: string };

/** A logo file as a PNG picture, drawn afresh so that nothing of the file itself is kept. Never throws. */
export async function readLogoFile(file: File, alt: string): Promise<ReadLogo> {
  if (file.size > logoCaps.bytes) return refuse(logoTooLarge);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readLogo(bytes);
    if (!read.ok) return read;
    const words = alt.trim() === '' ? 'Logo' : cutText(alt.trim(), brandCaps.alt);
    return read.kind === 'png' ? await drawPng(bytes, words) : await drawSvg(read.text, words);
  } catch {
    return refuse('This logo could not be read; save it as PNG and choose it again.');
  }
}

async function drawPng(bytes: Uint8Array<ArrayBuffer>, alt: string): Promise<ReadLogo> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' })).catch(() => null);
  if (bitmap === null)
    return refuse('This picture is damaged; save it as PNG once more and choose it again.');
  const size = logoSize(bitmap, false);
  if (size === null) return refuse('This logo is too flat or too narrow to show.');
  return keep(bitmap, size, alt);
}

async function drawSvg(text: string, alt: string): Promise<ReadLogo> {
  const part = await import('../../../core/svg/plain-svg.ts').catch(() => null);
  if (part === null)
    return refuse(
      'What reads drawings did not arrive, perhaps because the network is down. Choose the logo again, or a PNG.',
    );
  const plain = part.plainSvg(text);
  if (!plain.ok) return plain;
  const image = new Image();
  // A data address, because the page may show pictures from nowhere else.
  image.src = `data:image/svg+xml;base64,${base64(new TextEncoder().encode(plain.svg))}`;
  await image.decode();
  return keep(image, plain, alt);
}

function keep(
  picture: CanvasImageSource,
  { width, height }: { width: number; height: number },
  alt: string,
): ReadLogo {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return refuse('This browser cannot draw the logo; choose it again in another one.');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  const dots = pen.getImageData(0, 0, width, height).data;
  const unseen = whyUnseen(dots);
  if (unseen !== null) return refuse(unseen);
  const data = canvas.toDataURL('image/png');
  if (data.length > brandCaps.logo)
    return refuse('This logo has too much detail; choose a simpler or smaller one.');
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
