import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';

export const NoteView: BlockView<'note'> = ({ block, context }) => (
  <p className={`note note-${block.tone}`} {...said(block.text)}>
    {block.tone === 'reconstructed' ? <strong>Reconstructed. </strong> : null}
    {context.inlines(block.text)}
  </p>
);
