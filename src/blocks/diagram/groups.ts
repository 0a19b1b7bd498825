import type { BlockOf, DiagramNode } from '../../model/block.ts';

/** Words of one group. A single node with children is a heading over them. */
export type Group = { heading: DiagramNode | null; items: DiagramNode[] };

/** The nodes of a group: `nodes` under a heading node, or standing for themselves. */
export function groupOf(nodes: DiagramNode[]): Group {
  const [first] = nodes;
  if (nodes.length === 1 && first && first.children.length > 0)
    return { heading: first, items: first.children };
  return { heading: null, items: nodes };
}

/** Nodes with children are questions; flat nodes become one question for each of their groups. */
export function questionsOf(nodes: DiagramNode[]): DiagramNode[] {
  if (nodes.some(({ children }) => children.length > 0)) return nodes;
  const groups = [...new Set(nodes.map(({ group }) => group))];
  return groups.map((group) => {
    const children = nodes.filter((node) => node.group === group).map((node) => ({ ...node, group: '' }));
    return { title: group, text: '', group: '', children };
  });
}

/** The diagram as a nested list: what a phone shows, a screen reader reads and a transcript prints. */
export function nestedNodes({ diagram, nodes }: BlockOf<'diagram'>): DiagramNode[] {
  return diagram === 'employment' ? questionsOf(nodes) : nodes;
}

/** How the list looks: numbered stops on a line, which are in order, or cards. */
export function listForm({ diagram, nodes }: BlockOf<'diagram'>): 'stops' | 'cards' {
  if (diagram === 'flow') return nodes.some(({ group }) => group === 'hub') ? 'cards' : 'stops';
  return diagram === 'aims' || diagram === 'pathway' ? 'stops' : 'cards';
}
