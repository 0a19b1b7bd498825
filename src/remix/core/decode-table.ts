export type DecodedTable = { ok: true; text: string; note: string | null } | { ok: false; message: string };

const unicode =
  'The file is in the Unicode text (UTF-16) that Excel saves. Look whether £ and quotation marks are right.';
const windows =
  'The file is in the older text of Windows (Windows-1252), as Excel saves CSV. Look whether £ and quotation marks are right.';

/**
 * The text of a file with a table, and in words how it was read where that is not certain: by the mark at its front,
 * as UTF-8 where it is that without fault, else as Excel on Windows writes CSV.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return read('utf-16le', unicode);
  if (a === 0xfe && b === 0xff) return read('utf-16be', unicode);
  // Latin text in UTF-16 without its mark: every other byte is empty.
  const front = bytes.slice(0, 200);
  const empty = (odd: number): number => front.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (empty(1) > front.length / 4 && empty(0) === 0) return read('utf-16le', unicode);
  if (empty(0) > front.length / 4 && empty(1) === 0) return read('utf-16be', unicode);
  if ((a === 0x50 && b === 0x4b && c === 3) || (a === 0xd0 && b === 0xcf) || front.includes(0))
    return {
      ok: false,
      message: 'This file is not a plain table; save it from Excel as CSV UTF-8 and choose it again.',
    };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    return read('windows-1252', windows);
  }

  function read(encoding: string, note: string): DecodedTable {
    return { ok: true, text: new TextDecoder(encoding).decode(bytes), note };
  }
}
