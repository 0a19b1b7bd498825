/** Caps of a logo file, in bytes. */
export const logoCaps = { bytes: 500_000, svg: 300_000 } as const;

/** A logo file as it was brought: a PNG with its size in px, or the text of an SVG that must still be cleaned. */
export type LogoFile =
  | { ok: true; kind: 'png'; width: number; height: number }
  | { ok: true; kind: 'svg'; text: string }
  | { ok: false; message: string };

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Tells what a logo file is from its bytes; its name and type may say anything. Never throws. */
export function readLogo(bytes: Uint8Array): LogoFile {
  if (bytes.length > logoCaps.bytes)
    return refuse('This logo is too large; choose one of less than half a megabyte.');
  if (signature.every((byte, index) => bytes[index] === byte)) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [width, height] = bytes.length < 24 ? [0, 0] : [view.getUint32(16), view.getUint32(20)];
    if (width < 8 || height < 8 || width > 4000 || height > 4000)
      return refuse(
        'This logo is too small or too large to show; choose one from 8 to 4,000 pixels wide and high.',
      );
    return { ok: true, kind: 'png', width, height };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const head = text.slice(0, 4000).trimStart();
  if (!head.startsWith('<') || !/<svg[\s>]/i.test(head))
    return refuse('This file is neither a PNG nor an SVG picture; choose one of those.');
  if (text.length > logoCaps.svg)
    return refuse('This logo is too large; choose one of less than 300 kilobytes.');
  return { ok: true, kind: 'svg', text };
}

function refuse(message: string): LogoFile {
  return { ok: false, message };
}
