import { said } from '../said.ts';
import type { BlockView } from '../web-context.ts';

export const PictureView: BlockView<'picture'> = ({ block, context }) => (
  <figure className="picture">
    <img src={block.data} width={block.width} height={block.height} alt={block.alt} />
    {block.caption.length === 0 ? null : (
      <figcaption {...said(block.caption)}>{context.inlines(block.caption)}</figcaption>
    )}
  </figure>
);
