import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './run-step.ts';

const settings = join(import.meta.dirname, '..', '..', '.env');

/**
 * The folder of its host in which the site is to stand, `/` or e.g. `/pack/`: the one setting PACK_BASE, from the
 * environment or from a file `.env` beside package.json.
 *
 * @throws PlainError when it is no folder.
 */
export function siteBase(): string {
  return readBase(setting('PACK_BASE') ?? '/');
}

/**
 * The address of the host on which the site is to stand, e.g. `https://pack.example.org`: the setting PACK_HOST, from
 * the same places. Empty when nobody has said; previews of links then have no picture, which needs a whole address.
 *
 * @throws PlainError when it is no such address.
 */
export function siteHost(): string {
  return readHost(setting('PACK_HOST') ?? '');
}

/** Where the whole site stands, without a slash at its end; empty when nobody has named its host. */
export function siteAddress(host = siteHost(), base = siteBase()): string {
  return host === '' ? '' : `${host}${base}`.replace(/\/$/, '');
}

/**
 * Whether visitors may save the site for offline: yes, unless the setting PACK_OFFLINE is `off`. Then the next visit
 * takes every saved copy away.
 */
export function siteOffline(): boolean {
  return setting('PACK_OFFLINE')?.trim() !== 'off';
}

function setting(name: string): string | undefined {
  if (process.env[name] === undefined && existsSync(settings)) process.loadEnvFile(settings);
  return process.env[name];
}

/** `https://pack.example.org` and the same with a slash at its end are the same host. */
export function readHost(text: string): string {
  const address = text.trim();
  if (address === '') return '';
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHost = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isHost)
    throw new PlainError(
      `PACK_HOST is “${text}”. Name the address of the host alone, such as https://pack.example.org; its folder is PACK_BASE.`,
    );
  return url.origin;
}

/** `pack`, `/pack` and `/pack/` are the same folder. */
export function readBase(text: string): string {
  const names = text
    .trim()
    .split('/')
    .filter((name) => name !== '');
  const wrong = names.find((name) => !/^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/.test(name));
  if (wrong !== undefined)
    throw new PlainError(
      `PACK_BASE is “${text}”. Name a folder of the host, such as /pack/, in letters, digits and . _ ~ - only.`,
    );
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}
