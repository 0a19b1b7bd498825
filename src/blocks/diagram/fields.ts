import type { DiagramNode } from '../../model/block.ts';
import type { BlockFields, FieldWalk } from '../kit/fields.ts';

export const fields: BlockFields<'diagram'> = {
  name: 'Drawing',
  walk: (block, path, label, { add }) => {
    add(`${path}.alt`, `${label}, description for people who cannot see it`, 'words', block, 'alt');
    addNodes(block.nodes, `${path}.nodes`, `${label}, part`, add);
  },
};

function addNodes(nodes: readonly DiagramNode[], path: string, label: string, add: FieldWalk['add']): void {
  nodes.forEach((node, at) => {
    const name = `${label} ${at + 1}`;
    add(`${path}.${at}.title`, `${name}, heading`, 'words', node, 'title');
    if (node.text !== '') add(`${path}.${at}.text`, `${name}, words`, 'words', node, 'text');
    addNodes(node.children, `${path}.${at}.children`, name, add);
  });
}
