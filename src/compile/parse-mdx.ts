import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { messageOf, type Problem } from '../model/messages.ts';

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

/** Text of a slide → its syntax tree. The text is parsed, never run. A syntax error becomes a problem. */
export function parseMdx(file: string, text: string, problems: Problem[]): Root | null {
  try {
    return processor.parse(text);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    problems.push({
      file,
      ...placeOf(error),
      code: 'syntax-error',
      message: messageOf('syntax-error', [error.reason]),
    });
    return null;
  }
}

/** Where the parser stumbled. For a tag that is never closed only its words say where it was opened. */
function placeOf(error: VFileMessage): { line: number; column: number } {
  const opened = /\((\d+):(\d+)-\d+:\d+\)/.exec(error.reason);
  if (opened !== null) return { line: Number(opened[1]), column: Number(opened[2]) };
  return { line: error.line ?? 1, column: error.column ?? 1 };
}
