import type { DiagramNode } from '../../model/block.ts';
import type { ListItem, Span } from '../../model/paper.ts';
import type { PaperBlock } from '../kit/context.ts';
import { bullet, plain } from '../kit/spans.ts';
import { listForm, nestedNodes } from './groups.ts';

export const paper: PaperBlock<'diagram'> = (block) => [
  { kind: 'words', tone: 'quiet', spans: plain(block.alt) },
  { kind: 'list', ordered: listForm(block) !== 'cards', items: nestedNodes(block).map(nodeItem) },
];

function nodeItem({ title, text, group, children }: DiagramNode): ListItem {
  // The drawing says it by a dark box alone.
  const words = group === 'usual' ? `${title} (the usual route)` : title;
  const name: Span = text === '' && children.length === 0 ? { text: words } : { text: words, strong: true };
  const spans = text === '' ? [name] : [name, { text: `${/[.?!:]$/.test(title) ? '' : ':'} ${text}` }];
  if (children.length === 0) return bullet(spans);
  return bullet(spans, [{ kind: 'list', ordered: false, items: children.map(nodeItem) }]);
}
