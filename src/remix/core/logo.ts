/** Caps of a logo file, in bytes. */
export const logoCaps = { bytes: 500_000 } as const;

/** Room for a logo in px: twice as large as it ever stands on a slide at full screen. */
const room = { width: 1000, height: 400 } as const;
/** Smallest side of a picture that can be seen. */
const least = 8;

/** A logo file as it was brought: a PNG with its size in px, or the text of an SVG that must still be drawn afresh. */
export type LogoFile =
  | { ok: true; kind: 'png'; width: number; height: number }
  | { ok: true; kind: 'svg'; text: string }
  | { ok: false; message: string };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const logoTooLarge =
  'This logo is too large; choose one of less than half a megabyte, or save it without what only its own program reads.';

/** How far from white, of 255, some colour of a dot is that can be seen on it. */
const seen = 64;

/**
 * Why a logo would not be seen on a slide, in one sentence; null where it is. A white one is made for dark grounds.
 *
 * @param dots Red, green, blue and how dense, 0 to 255 each, dot by dot.
 */
export function whyUnseen(dots: ArrayLike<number>): string | null {
  let [drawn, dark] = [0, 0];
  for (let at = 0; at < dots.length; at += 4) {
    const dense = dots[at + 3] ?? 0;
    if (dense === 0) continue;
    drawn += dense;
    const away = 255 - Math.min(dots[at] ?? 0, dots[at + 1] ?? 0, dots[at + 2] ?? 0);
    if ((away * dense) / 255 >= seen) dark += dense;
  }
  if (drawn === 0) return 'Nothing in this drawing can be seen; save it as PNG and choose it again.';
  return dark >= drawn / 50
    ? null
    : 'This logo is white or nearly so, and would not be seen on white; choose the one that is made for light grounds.';
}

/** Tells what a logo file is from its bytes; its name and type may say anything. Never throws. */
export function readLogo(bytes: Uint8Array): LogoFile {
  if (bytes.length > logoCaps.bytes) return refuse(logoTooLarge);
  if (signature.every((byte, index) => bytes[index] === byte)) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [width, height] = bytes.length < 24 ? [0, 0] : [view.getUint32(16), view.getUint32(20)];
    if (width < least || height < least || width > 4000 || height > 4000)
      return refuse(
        'This logo is too small or too large to show; choose one from 8 to 4,000 pixels wide and high.',
      );
    return { ok: true, kind: 'png', width, height };
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return refuse('This logo is a packed SVG (.svgz); save it as plain SVG or PNG and choose it again.');
  const text = textOf(bytes)?.trimStart();
  if (text?.startsWith('<') !== true || !/<([\w-]+:)?svg[\s>]/i.test(text))
    return refuse('This file is neither a PNG nor an SVG picture; choose one of those.');
  return { ok: true, kind: 'svg', text };
}

/** The size in which a logo is kept; null when it would be too flat or too narrow to see. `enlarge`: a drawing has no dots of its own. */
export function logoSize(
  { width, height }: { width: number; height: number },
  enlarge: boolean,
): { width: number; height: number } | null {
  const fit = Math.min(room.width / width, room.height / height);
  const scale = enlarge ? fit : Math.min(1, fit);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return size.width < least || size.height < least ? null : size;
}

/** The letters of an XML file: by its mark, by its first sign, by what it says of itself; null when nobody knows them. */
function textOf(bytes: Uint8Array): string | null {
  const [a = 0, b = 0] = bytes;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const said = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  const wide = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  try {
    return new TextDecoder(isWide ? wide : /^utf-?16/i.test(said) ? 'utf-8' : said).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(message: string): LogoFile {
  return { ok: false, message };
}
