import type { BlockOf, DiagramNode } from '../../model/block.ts';
import { listForm, nestedNodes } from './groups.ts';

/** The diagram as plain text for transcripts: its alternative text, then its words as a nested list. */
export function textOfDiagram(block: BlockOf<'diagram'>): string {
  const ordered = listForm(block) !== 'cards';
  const mark = (index: number) => (ordered ? `${index + 1}.` : '-');
  return [block.alt, ...linesOf(nestedNodes(block), mark, '')].join('\n');
}

function linesOf(nodes: DiagramNode[], mark: (index: number) => string, indent: string): string[] {
  return nodes.flatMap(({ title, text, children }, index) => [
    `${indent}${mark(index)} ${[title, text].filter(Boolean).join(': ')}`,
    ...linesOf(children, () => '-', `${indent}   `),
  ]);
}
