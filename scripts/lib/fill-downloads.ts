import { sayMoment } from '../../src/model/dates.ts';
import type { FormatId } from '../../src/render/formats.ts';
import { formatBytes } from '../export/summary.ts';
import type { Offered } from './write-downloads.ts';

/**
 * The page of downloads with what only the files know. The site is built before its files are, so the page holds
 * marks: around each file's entry, and where its size and day go. An entry whose file is not there goes, and so does
 * a note on a format that is there.
 *
 *     <!--file social-prescribing-cyp.pptx--> … <!--facts--> … <!--/file-->
 *     <!--without pdf--> … <!--/without-->
 *
 * @param page The page as Astro built it.
 */
export function fillDownloads(page: string, files: readonly Offered[]): string {
  const byName = new Map(files.map((one) => [one.file, one]));
  const there = new Set<FormatId>(files.map(({ format }) => format));
  return page
    .replace(/<!--file (\S+?)-->([\s\S]*?)<!--\/file-->/g, (_, name: string, entry: string) => {
      const file = byName.get(name);
      return file === undefined ? '' : entry.replace('<!--facts-->', factsOf(file));
    })
    .replace(/<!--without (\S+?)-->([\s\S]*?)<!--\/without-->/g, (_, format: FormatId, note: string) =>
      there.has(format) ? '' : note,
    );
}

/** `356 KB, 23 November 2026`. */
function factsOf({ bytes, made }: Offered): string {
  return `${formatBytes(bytes)}, ${sayMoment(made)}`;
}
