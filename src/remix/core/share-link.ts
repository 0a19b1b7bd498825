import { Deflate, Inflate, strFromU8, strToU8 } from 'fflate';
import { unescaped } from '../../model/received-address.ts';
import type { Remix } from '../../model/remix.ts';
import { linkDictionary } from './link-dictionary.ts';
import { type ParsedRemix, parseRemix } from './parse-remix.ts';

/** Says how the rest of a link is packed. */
const prefix = 'r2.';
/** Nothing but signs may stand before it. */
const opening = /^[^A-Za-z0-9]*r2\./;
/** Where long lines were broken, as mail does, and quoted, as an answer to it does. */
const breaks = /=?[\s\u200b\u00ad\u2060]+(>[\s>]*)?/g;
const dictionary = strToU8(linkDictionary);

const linkCaps = {
  /** Characters of a fragment that mail and chat programs carry whole. */
  fragment: 8000,
  /** Characters that are looked at at all when a link is opened. Escapes take three for one. */
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

/** True when an address carries a remix. `fragment` may begin with `#`, and with what a mail or chat program added. */
export function isSharedLink(fragment: string): boolean {
  return bodiesIn(fragment).length > 0;
}

/** The remix in a link. Never throws; a link that unfolds to too much is given up at the cap. */
export function openLink(fragment: string): ParsedRemix {
  const broken = {
    ok: false,
    message: 'This link is not complete; ask for it again, or for the remix as a file.',
  } as const;
  const opened = bodiesIn(fragment).map(openBody);
  const whole = opened.find((parsed) => parsed?.ok) ?? opened.find((parsed) => parsed !== null);
  return whole ?? broken;
}

/** Null for a body that cannot be unfolded: it is cut, or not what was meant. */
function openBody(body: string): ParsedRemix | null {
  try {
    const parsed = parseRemix(strFromU8(inflate(fromBase64url(body))));
    return parsed.ok ? parsed : { ok: false, message: parsed.message.replace('This file', 'This link') };
  } catch {
    return null;
  }
}

/**
 * What may be the packed remix in a fragment: up to the first foreign sign; with the breaks in it taken out; without
 * the `_` that chats put around slanted words, or a dash that a sentence goes on with.
 */
function bodiesIn(fragment: string): string[] {
  if (fragment.length > linkCaps.opened) return [];
  const text = unescaped(fragment);
  const at = text.search(opening);
  if (at < 0) return [];
  const rest = text.slice(text.indexOf(prefix, at) + prefix.length);
  const bodies = [rest, rest.replace(breaks, '')].map((body) => /^[A-Za-z0-9_-]*/.exec(body)?.[0] ?? '');
  // One sign less at a time, for the packed remix can itself end in one.
  return [...new Set(bodies.flatMap((body) => [body, ...[1, 2, 3].map((most) => withoutEnd(body, most))]))];
}

function withoutEnd(body: string, most: number): string {
  return body.replace(new RegExp(`[-_]{1,${most}}$`), '');
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
