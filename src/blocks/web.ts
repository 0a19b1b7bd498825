import type { BlockKind } from '../model/block.ts';
import { AgendaView } from './agenda/web.tsx';
import { CardsView } from './cards/web.tsx';
import { CasesView } from './cases/web.tsx';
import { ChartView } from './chart/web.tsx';
import { ColumnsView } from './columns/web.tsx';
import { DiagramView } from './diagram/web.tsx';
import { FiguresView } from './figures/web.tsx';
import { LinksView } from './links/web.tsx';
import { ListView } from './list/web.tsx';
import { NoteView } from './note/web.tsx';
import { ParagraphView } from './paragraph/web.tsx';
import { PictureView } from './picture/web.tsx';
import { QuestionsView } from './questions/web.tsx';
import { ReportedView } from './reported/web.tsx';
import { known, type Side } from './spec.ts';
import { StepsView } from './steps/web.tsx';
import { TableView } from './table/web.tsx';
import type { BlockView } from './web-context.ts';

const kinds: Side<'web'> = {
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

/** How a block becomes HTML. */
export function viewOf<K extends BlockKind>({ kind }: { kind: K }): BlockView<K> {
  return kinds[known(kind, kinds)];
}
