import { basename } from 'node:path';
import type { UnboundSlide } from '../model/deck.ts';
import type { Problem } from '../model/messages.ts';
import { wordsOf } from '../select/bind.ts';
import { checkDialect, unravelTags } from './check-dialect.ts';
import { checkDigits } from './check-digits.ts';
import type { CompiledEditions } from './compile-editions.ts';
import { checkWithdrawn } from './compile-slide.ts';
import { type Known, lowerSlide } from './lower-slide.ts';
import { parseMdx } from './parse-mdx.ts';
import type { TextFile } from './read-files.ts';
import type { Register } from './read-register.ts';
import { reporter } from './report.ts';

/** Where leave-behinds are written, a file for each edition: `content/leave-behind/<edition>.mdx`. */
export const leaveBehindFolder = 'content/leave-behind/';

/**
 * Two pages to leave behind, by edition. They are written as slides are and checked as slides are: a headline, the
 * argument, and in `<Side>` the figures and the note of the second page. Its ask is that of the edition.
 */
export function compileLeaveBehinds(
  files: readonly TextFile[],
  { editions, asks }: Pick<CompiledEditions, 'editions' | 'asks'>,
  known: Known,
  register: Register,
  problems: Problem[],
): Record<string, UnboundSlide> {
  const pages: Record<string, UnboundSlide> = {};
  for (const { file, text } of files) {
    const report = reporter(file, problems);
    const start = { file, line: 1, column: 1 };
    const edition = basename(file, '.mdx');
    if (!Object.hasOwn(editions, edition))
      report(start, 'unknown-edition', [edition], { found: edition, choices: Object.keys(editions) });
    const root = parseMdx(file, text, problems);
    if (root === null) continue;
    unravelTags(root);
    checkDialect(root, report);
    checkDigits(root, register.names, report);
    const lowered = lowerSlide(root, known, report);
    const plainTitle = wordsOf(lowered.title, known);
    if (plainTitle === '') report(start, 'missing-title');
    checkWithdrawn({ file, report }, lowered, known);
    if (lowered.side.some(({ kind }) => kind === 'steps')) report(start, 'ask-twice', [edition]);
    pages[edition] = {
      id: `leave-behind/${edition}`,
      section: null,
      layout: 'statement',
      kicker: '',
      title: lowered.title,
      plainTitle,
      main: lowered.main,
      side: [...lowered.side, ...(asks[edition]?.leftBehind ?? [])],
      notes: [],
      minutes: 0,
      reconstructed: null,
    };
  }
  return pages;
}
