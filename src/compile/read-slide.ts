import type { Root } from 'mdast';
import { LineCounter, parseDocument } from 'yaml';
import { slideId } from '../model/edition.ts';
import { type LayoutName, layoutNames } from '../model/layouts.ts';
import type { Position, Problem } from '../model/messages.ts';
import { z } from '../model/zod.ts';
import { checkDialect, unravelTags } from './check-dialect.ts';
import { checkDigits } from './check-digits.ts';
import { parseMdx } from './parse-mdx.ts';
import type { TextFile } from './read-files.ts';
import { type Report, reporter } from './report.ts';

const headSchema = z.strictObject({
  /** Stable id, `section` or `section/name`. */
  id: slideId,
  layout: z.string(),
  /** Sources beyond the claims'. */
  sources: z.array(z.string()).default([]),
  /** What is not the published pack's own, in one sentence. */
  reconstructed: z.string().optional(),
  /** `only`: the slide is shown only when a place is chosen. */
  place: z.literal('only').optional(),
  /** Small line over the headline. Default: the section's title. */
  kicker: z.string().optional(),
});

type SlideHead = Omit<z.infer<typeof headSchema>, 'layout'> & { layout: LayoutName };

/** A slide's file, checked for form but not yet for what it refers to. */
export type ParsedSlide = { file: string; head: SlideHead; root: Root; report: Report };

/** Text of one slide → front matter and tree. Null when there is nothing to go on with. */
export function readSlide(
  source: TextFile,
  names: readonly string[],
  problems: Problem[],
): ParsedSlide | null {
  const read = readMdx(source, names, 'slide', problems);
  const found = read && readHead(read, headSchema);
  if (read === null || found === null) return null;
  const { head, placeOfKey } = found;
  const layout = layoutNames.find((name) => name === head.layout);
  if (layout === undefined) {
    read.report(placeOfKey('layout'), 'unknown-layout', [head.layout], {
      found: head.layout,
      choices: layoutNames,
    });
    return null;
  }
  return { ...read, head: { ...head, layout } };
}

/** A file of the dialect, checked for form: its tree, and where its problems go. */
export type ReadMdx = { file: string; root: Root; report: Report };

/** Text in the dialect → tree. Null when it cannot be parsed. */
export function readMdx(
  source: TextFile,
  names: readonly string[],
  whole: 'slide' | 'scene',
  problems: Problem[],
): ReadMdx | null {
  const report = reporter(source.file, problems);
  const root = parseMdx(source.file, source.text, problems);
  if (root === null) return null;
  unravelTags(root);
  checkDialect(root, report, whole);
  checkDigits(root, names, report);
  return { file: source.file, root, report };
}

/** The front matter of a file, by its schema, and where a key of it stands. Null when anything is wrong with it. */
export function readHead<T>(
  { root, file, report }: ReadMdx,
  schema: z.ZodType<T>,
): { head: T; placeOfKey(key: string): Position } | null {
  const node = root.children[0];
  const text = node?.type === 'yaml' ? node.value : '';
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // The front matter starts on line 2, below its opening dashes.
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  for (const error of document.errors)
    report(placeAt(error.pos[0]), 'syntax-error', [error.message.split('\n')[0] ?? '']);
  if (document.errors.length > 0) return null;
  const result = schema.safeParse(document.toJS() ?? {});
  if (!result.success) {
    for (const issue of result.error.issues) {
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path[0];
      const words =
        issue.code === 'unrecognized_keys'
          ? 'is not a known key'
          : issue.message.replace(/^Invalid input: /, '');
      report(placeOfKey(String(key ?? '')), 'json-shape', [String(key ?? 'front matter'), words]);
    }
    return null;
  }
  return { head: result.data, placeOfKey };

  function placeOfKey(key: string): Position {
    const offset = text.search(new RegExp(`^${key}:`, 'm'));
    return placeAt(Math.max(offset, 0));
  }
}
