import { Inflate } from 'fflate';

/** Why a file is refused: one sentence for the person who dropped it. */
export class RefusedFile extends Error {}

/** How much of a stranger's file is worked through before it is refused. Bytes, but for `entries`. */
export type ZipLimits = { file: number; entries: number; entry: number; total: number };
export const zipLimits: ZipLimits = { file: 100e6, entries: 10_000, entry: 16e6, total: 128e6 };

/** The entries of a zip, unpacked one by one when asked for; null where there is no such entry. */
export type OpenZip = { names: string[]; read: (name: string) => Uint8Array | null };

type Entry = { method: number; packed: number; size: number; at: number };

const tooBig = 'The file unpacks to far more than a presentation holds.';
const broken = 'The file is damaged, or is not a PowerPoint file (.pptx).';

/**
 * Opens a zip that may be hostile. Sizes are believed only as upper limits: unpacking stops where an entry grows past
 * what it said, or all entries past the total.
 *
 * @throws RefusedFile when it is no zip, is encrypted, or goes past a limit.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): OpenZip {
  if (bytes.length > limits.file) throw new RefusedFile(`The file is larger than ${limits.file / 1e6} MB.`);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new RefusedFile(
      'The file is protected by a password, or in the old format .ppt; save it as .pptx without one.',
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes, limits);
  let total = 0;
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      total += entry.size;
      if (entry.size > limits.entry || total > limits.total) throw new RefusedFile(tooBig);
      return unpack(view, bytes, entry);
    },
  };
}

/** The list at the end of the file. An entry named twice is refused: readers would differ on which counts. */
function readDirectory(view: DataView, bytes: Uint8Array, limits: ZipLimits): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new RefusedFile(tooBig);
  if (count > limits.entries)
    throw new RefusedFile('The file holds far more parts than a presentation does.');
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new RefusedFile(broken);
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new RefusedFile('The file is protected by a password.');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (entries.has(name)) throw new RefusedFile(broken);
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** The record that ends a zip, with at most 65,535 bytes of comment behind it. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new RefusedFile(broken);
}

function unpack(view: DataView, bytes: Uint8Array, { method, packed, size, at }: Entry): Uint8Array {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) throw new RefusedFile(broken);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > view.byteLength) throw new RefusedFile(broken);
  const data = bytes.subarray(start, start + packed);
  if (method === 0 && packed === size) return data;
  if (method !== 8) throw new RefusedFile(broken);
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RefusedFile(tooBig);
    out.set(chunk, length);
    length += chunk.length;
  });
  // Small steps, so that an entry that lies about its size is stopped after little work.
  const step = 4096;
  try {
    for (let from = 0; from < data.length; from += step)
      inflate.push(data.subarray(from, from + step), from + step >= data.length);
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(broken);
  }
  if (length !== size) throw new RefusedFile(broken);
  return out;
}
