import type { BlockView } from '../web-context.ts';

export const ParagraphView: BlockView<'paragraph'> = ({ block, context }) => (
  <p className={block.lead ? 'lead' : undefined}>{context.inlines(block.text)}</p>
);
