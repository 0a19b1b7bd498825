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
  if (process.env.PACK_BASE === undefined && existsSync(settings)) process.loadEnvFile(settings);
  return readBase(process.env.PACK_BASE ?? '/');
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
