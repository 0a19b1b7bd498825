import { Deflate, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Remix } from '../../model/remix.ts';
import { linkDictionary } from './link-dictionary.ts';
import { type ParsedRemix, parseRemix } from './parse-remix.ts';

/** Says how the rest of a link is packed. */
const prefix = 'r2.';
const dictionary = strToU8(linkDictionary);

export const linkCaps = {
  /** Characters of a fragment that mail and chat programs carry whole. */
  fragment: 8000,
  /** Characters that are looked at at all when a link is opened. */
  opened: 64_000,
  /** Bytes that a link may unfold to. */
  inflated: 2_000_000,
} as const;

export type SharedLink =
  | { ok: true; fragment: string }
  | { ok: false; reason: 'pictures' | 'too-long'; length: number; message: string };

/** The whole remix as what follows `#` in an address; too long a link is refused, with what to do instead. */
export function shareLink(remix: Remix): SharedLink {
  const fragment = `${prefix}${base64url(deflate(strToU8(JSON.stringify(remix))))}`;
  const { length } = fragment;
  if (length <= linkCaps.fragment) return { ok: true, fragment };
  const pictures =
    remix.brand?.logo != null ||
    remix.items.some((item) => item.kind === 'own' && item.content.kind === 'picture');
  const message = pictures
    ? 'A link cannot carry pictures or a logo of this size; save the remix as a file and send that instead.'
    : 'This remix has grown too long for a link; save it as a file and send that instead.';
  return { ok: false, reason: pictures ? 'pictures' : 'too-long', length, message };
}

/** True when an address carries a remix. `fragment` may begin with `#`. */
export function isSharedLink(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(prefix);
}

/** The remix in a link. Never throws; a link that unfolds to too much is given up at the cap. */
export function openLink(fragment: string): ParsedRemix {
  const text = fragment.replace(/^#/, '');
  const broken = {
    ok: false,
    message: 'This link is not complete; ask for it again, or for the remix as a file.',
  } as const;
  if (!text.startsWith(prefix) || text.length > linkCaps.opened) return broken;
  const body = text.slice(prefix.length);
  if (!/^[A-Za-z0-9_-]+$/.test(body)) return broken;
  try {
    const parsed = parseRemix(strFromU8(inflate(fromBase64url(body))));
    return parsed.ok ? parsed : { ok: false, message: parsed.message.replace('This file', 'This link') };
  } catch {
    return broken;
  }
}

function deflate(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const stream = new Deflate({ level: 9, dictionary }, (chunk) => chunks.push(chunk));
  stream.push(bytes, true);
  return joined(chunks);
}

/** Unfolds in small steps, so that a bomb is stopped soon after the cap and not after it has gone off. */
function inflate(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate({ dictionary }, (chunk) => {
    size += chunk.length;
    if (size > linkCaps.inflated) throw new Error('The link unfolds to too much.');
    chunks.push(chunk);
  });
  const step = 256;
  for (let at = 0; at < bytes.length; at += step)
    stream.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function base64url(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
