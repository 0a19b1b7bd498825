import { type DiagramNode, diagramKinds } from '../../model/block.ts';
import type { LowerContext, Lowering, Tag } from '../lowering.ts';

export const diagramLowering: Lowering<'diagram'> = {
  tags: {
    Diagram: {
      props: { kind: { required: true, values: diagramKinds }, alt: { prose: true } },
      within: ['slide'],
    },
    Node: { props: { title: { required: true, prose: true }, group: {} }, within: ['Diagram', 'Node'] },
  },
  lower: {
    Diagram: (tag, context) => {
      const diagram = diagramKinds.find((kind) => kind === context.prop(tag, 'kind'));
      const alt = context.prop(tag, 'alt');
      if (alt === null || alt.trim() === '') context.problem(tag, 'missing-alt', ['Diagram']);
      if (diagram === undefined) return null;
      return { kind: 'diagram', diagram, alt: alt ?? '', nodes: lowerNodes(tag, context) };
    },
  },
};

/** Plain words: a drawing holds no figure, source or slide, which a reader could not follow there. */
function wordsIn(node: Tag, context: LowerContext): string {
  for (const name of ['Stat', 'Cite', 'Ref'])
    for (const tag of context.tags(node, name)) context.problem(tag, 'misplaced-tag', [name, 'a sentence']);
  const words = context.words(node, ['Node']).map((inline) => ('text' in inline ? inline.text : ''));
  return words.join('').replace(/\s+/g, ' ').trim();
}

function lowerNodes(tag: Tag, context: LowerContext): DiagramNode[] {
  return context.tags(tag, 'Node').map((node) => ({
    title: context.prop(node, 'title') ?? '',
    text: wordsIn(node, context),
    group: context.prop(node, 'group') ?? '',
    children: lowerNodes(node, context),
  }));
}
