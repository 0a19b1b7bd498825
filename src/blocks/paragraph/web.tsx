import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';

export const ParagraphView: BlockView<'paragraph'> = ({ block, context }) => (
  <p className={block.lead ? 'lead' : undefined} {...said(block.text)}>
    {context.inlines(block.text)}
  </p>
);
