import { inlineText, type Lowering } from '../lowering.ts';

export const columnsLowering: Lowering<'columns'> = {
  tags: {
    Columns: { props: {}, within: ['slide'] },
    Column: { props: { title: { prose: true } }, within: ['Columns'] },
  },
  lower: {
    Columns: (tag, context) => ({
      kind: 'columns',
      items: context.tags(tag, 'Column').map((column) => ({
        title: inlineText(context.prop(column, 'title')),
        body: context.blocks(column.children),
      })),
    }),
  },
};
