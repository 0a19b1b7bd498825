import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const isText = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.xml', '.webmanifest']);
const smallest = 1024; // bytes; below this a packet holds it anyway

/** Writes a .gz and a .br beside every text file, so that the server sends them without work. Returns how many. */
export async function compressFiles(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isText.has(extname(entry.name)));
  const sizes = await Promise.all(files.map((entry) => compressFile(join(entry.parentPath, entry.name))));
  return sizes.filter(Boolean).length;
}

async function compressFile(file: string): Promise<boolean> {
  const text = await readFile(file);
  if (text.length < smallest) return false;
  // Two levels more take three times as long for half a per cent.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await Promise.all([
    promisify(gzip)(text, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
    promisify(brotliCompress)(text, { params }).then((bytes) => writeFile(`${file}.br`, bytes)),
  ]);
  return true;
}
