import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file in a zip: its path, and its text or bytes. */
export type ZipFile = { path: string; data: string | Uint8Array };

/** Endings of files that are compressed already. */
const packed = /\.(png|jpe?g|zip|docx|xlsx|pptx)$/;

/**
 * Every entry has the same date. Zip dates are local and fflate asks the Date for its local parts, so a date made
 * of local parts gives the same bytes in every time zone; noon exists on each day in each of them.
 */
export function zipDate(): Date {
  return new Date(2025, 1, 28, 12, 0, 0);
}

/** Files as a zip, in the order given: the same files give the same bytes. */
export function zipFiles(files: readonly ZipFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, data } of files) {
    const level = packed.test(path) ? 0 : 6;
    entries[path] = [typeof data === 'string' ? strToU8(data) : data, { level, mtime: zipDate() }];
  }
  return zipSync(entries);
}
