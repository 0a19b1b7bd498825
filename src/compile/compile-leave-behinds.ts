import { basename } from 'node:path';
import type { UnboundSlide } from '../model/deck.ts';
import type { Problem } from '../model/messages.ts';
import { wordsOf } from '../select/bind.ts';
import type { CompiledEditions } from './compile-editions.ts';
import { checkWithdrawn } from './compile-slide.ts';
import { type Known, lowerSlide } from './lower-slide.ts';
import type { TextFile } from './read-files.ts';
import type { Register } from './read-register.ts';
import { readMdx } from './read-slide.ts';
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
  for (const source of files) {
    const { file } = source;
    const report = reporter(file, problems);
    const start = { file, line: 1, column: 1 };
    const edition = basename(file, '.mdx');
    if (!Object.hasOwn(editions, edition))
      report(start, 'unknown-edition', [edition], { found: edition, choices: Object.keys(editions) });
    const read = readMdx(source, register.names, 'slide', problems);
    if (read === null) continue;
    const lowered = lowerSlide(read.root, known, report);
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
