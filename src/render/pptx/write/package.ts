import { strToU8, type Zippable, zipSync } from 'fflate';
import { zipDate } from '../../zip.ts';
import { el, xmlPart } from './xml.ts';

/** A file in the package. `type` is its content type where its ending does not say it. */
export type Part = { path: string; type?: string; data: string | Uint8Array };

/** Content types that follow from a file's ending. */
const endings: Record<string, string> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  jpg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** How hard to press: `packed` for a file of its own, `plain` for one that is pressed as a whole inside another. */
export type Pressing = 'packed' | 'plain';

/** Parts as a zip, the list of content types first, as Office expects. */
export function zipPackage(parts: readonly Part[], pressing: Pressing = 'packed'): Uint8Array {
  const files: Zippable = {};
  const all: Part[] = [{ path: '[Content_Types].xml', data: contentTypes(parts) }, ...parts];
  for (const { path, data } of all) {
    // Pictures are compressed already; everything else is text, or a workbook whose parts lie open in it.
    const level = pressing === 'plain' || /\.(jpg|png)$/.test(path) ? 0 : 6;
    files[path] = [typeof data === 'string' ? strToU8(data) : data, { level, mtime: zipDate() }];
  }
  return zipSync(files);
}

function contentTypes(parts: readonly Part[]): string {
  const used = new Set(parts.map(({ path }) => path.slice(path.lastIndexOf('.') + 1)));
  const defaults = Object.entries(endings)
    .filter(([ending]) => used.has(ending))
    .map(([ending, type]) => el('Default', { Extension: ending, ContentType: type }));
  const overrides = parts.flatMap(({ path, type }) =>
    type === undefined ? [] : [el('Override', { PartName: `/${path}`, ContentType: type })],
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return xmlPart(el('Types', { xmlns }, [...defaults, ...overrides]));
}

/** Where a part's relationships are kept. */
export function relsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}
