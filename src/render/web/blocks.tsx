import type { ReactNode } from 'react';
import { Inlines } from '../../blocks/inlines.tsx';
import { viewOf } from '../../blocks/web.ts';
import type { WebContext } from '../../blocks/web-context.ts';
import type { Block } from '../../model/block.ts';

/** A context that can render what is nested in a block. */
export function webContext(settings: Omit<WebContext, 'blocks' | 'inlines'>): WebContext {
  const context: WebContext = {
    ...settings,
    blocks: (blocks, width = settings.width) => (
      <Blocks
        blocks={blocks}
        context={width === settings.width ? context : webContext({ ...settings, width })}
      />
    ),
    inlines: (inlines) => <Inlines inlines={inlines} context={context} />,
  };
  return context;
}

/** Blocks in order. */
export function Blocks({ blocks, context }: { blocks: readonly Block[]; context: WebContext }): ReactNode {
  return blocks.map((block, index) => {
    const View = viewOf(block);
    return <View key={index} block={block} context={context} />;
  });
}
