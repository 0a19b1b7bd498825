import type { ReactNode } from 'react';
import { AgendaView } from '../../blocks/agenda/web.tsx';
import { CardsView } from '../../blocks/cards/web.tsx';
import { CasesView } from '../../blocks/cases/web.tsx';
import { ChartView } from '../../blocks/chart/web.tsx';
import { ColumnsView } from '../../blocks/columns/web.tsx';
import { DiagramView } from '../../blocks/diagram/web.tsx';
import { FiguresView } from '../../blocks/figures/web.tsx';
import { Inlines } from '../../blocks/inlines.tsx';
import { LinksView } from '../../blocks/links/web.tsx';
import { ListView } from '../../blocks/list/web.tsx';
import { NoteView } from '../../blocks/note/web.tsx';
import { ParagraphView } from '../../blocks/paragraph/web.tsx';
import { PictureView } from '../../blocks/picture/web.tsx';
import { QuestionsView } from '../../blocks/questions/web.tsx';
import { ReportedView } from '../../blocks/reported/web.tsx';
import { StepsView } from '../../blocks/steps/web.tsx';
import { TableView } from '../../blocks/table/web.tsx';
import type { BlockView, WebContext } from '../../blocks/web-context.ts';
import type { Block, BlockKind, Inline } from '../../model/block.ts';

/** How every kind of block becomes HTML. A kind that is missing here does not compile. */
const views: { [K in BlockKind]: BlockView<K> } = {
  paragraph: ParagraphView,
  list: ListView,
  table: TableView,
  figures: FiguresView,
  cards: CardsView,
  columns: ColumnsView,
  chart: ChartView,
  steps: StepsView,
  cases: CasesView,
  diagram: DiagramView,
  questions: QuestionsView,
  links: LinksView,
  note: NoteView,
  picture: PictureView,
  reported: ReportedView,
  agenda: AgendaView,
};

/** A context that can render what is nested in a block. */
export function webContext(settings: Omit<WebContext, 'blocks' | 'inlines'>): WebContext {
  const context: WebContext = {
    ...settings,
    blocks: (blocks) => <Blocks blocks={blocks} context={context} />,
    inlines: (inlines) => <Inlines inlines={inlines} context={context} />,
  };
  return context;
}

/** Blocks in order. */
export function Blocks({ blocks, context }: { blocks: readonly Block[]; context: WebContext }): ReactNode {
  return blocks.map((block, index) => {
    const View = views[block.kind] as BlockView<typeof block.kind>;
    return <View key={index} block={block} context={context} />;
  });
}

/** A headline carries its number without the small mark; the source still stands below. */
export function withoutCites(title: readonly Inline[]): Inline[] {
  return title.map((inline) => (inline.kind === 'stat' ? { ...inline, cite: 0 } : inline));
}
