import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Pictures that style sheets name, by the file name without its ending: `section-1`. */
export type Pictures = Readonly<Record<string, Uint8Array>>;

/**
 * Style sheets of the site as text with nothing left to fetch: imports stand where they were named, and pictures are
 * the JPEGs at hand, which a PDF keeps as they are. The typeface is left out: paper has its own (print-fonts.ts).
 *
 * @param files Paths from the project's folder.
 */
export async function readStyles(
  root: string,
  files: readonly string[],
  artwork: Pictures,
): Promise<string[]> {
  const sheets = await Promise.all(files.map((file) => readSheet(join(root, file))));
  return sheets.map((sheet) => withPictures(sheet, artwork));
}

async function readSheet(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  const imports = [...text.matchAll(/^@import "(\.[^"]+)";$/gm)];
  let sheet = text;
  for (const [line, path = ''] of imports) {
    const inner = path.endsWith('/fonts.css') ? '' : await readSheet(join(dirname(file), path));
    sheet = sheet.replace(line, () => inner);
  }
  return sheet;
}

function withPictures(sheet: string, artwork: Pictures): string {
  return sheet.replaceAll(/url\("\/art\/([a-z0-9-]+)\.[a-z]+"\)/g, (_, name: string) => {
    const bytes = artwork[`${name}.jpg`];
    return bytes === undefined
      ? 'none'
      : `url("data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}")`;
  });
}
