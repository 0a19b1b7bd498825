import type { Nodes, Root } from 'mdast';
import { vocabulary } from '../blocks/lower.ts';
import { isTag } from '../blocks/lowering.ts';
import { entryOf } from '../model/entry-of.ts';
import type { Report } from './report.ts';

const year = /(?<![\d.,£])(?:19|20)\d{2}(?:[–/-](?:\d{4}|\d{2}))?(?![\d.,]*\d|%)/g;

/** Reports every digit in the words of a slide that is not a claim, a year, or part of a known name. */
export function checkDigits(root: Root, names: readonly string[], report: Report): void {
  visit(root, names, report);
}

function visit(node: Nodes, names: readonly string[], report: Report): void {
  if (node.type === 'text') {
    for (const found of unboundDigits(node.value, names)) {
      const before = node.value.slice(0, found.index).split('\n');
      const start = node.position?.start ?? { line: 1, column: 1 };
      const line = start.line + before.length - 1;
      const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
      report({ file: '', line, column }, 'unbound-digit', [found.text]);
    }
    return;
  }
  if (isTag(node)) {
    const props = entryOf(vocabulary, node.name ?? '')?.props ?? {};
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
      if (entryOf(props, attribute.name)?.prose !== true) continue;
      for (const found of unboundDigits(attribute.value, names)) {
        report(
          attribute.position === undefined ? node : { file: '', ...attribute.position.start },
          'unbound-digit',
          [found.text],
        );
      }
    }
  }
  if ('children' in node) for (const child of node.children) visit(child, names, report);
}

/** Digits in a text that no claim, year or name accounts for. */
export function unboundDigits(
  text: string,
  names: readonly string[],
): Array<{ index: number; text: string }> {
  let rest = text;
  // Blank out what is allowed, keeping every position as it was.
  for (const name of names) rest = rest.replaceAll(name, ' '.repeat(name.length));
  rest = rest.replace(year, (match) => ' '.repeat(match.length));
  return [...rest.matchAll(/[£−-]?\d[\d.,]*%?/g)].map((match) => ({
    index: match.index,
    text: match[0].replace(/[.,]$/, ''),
  }));
}
