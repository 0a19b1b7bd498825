import { lowerFirst } from '../charts/format-value.ts';
import type {
  BlockOf,
  IconName,
  Unbound,
  UnboundBlock,
  UnboundFigure,
  UnboundInline,
} from '../model/block.ts';
import type { Unit } from '../model/claim.ts';
import type { PackModel, UnboundSlide } from '../model/deck.ts';
import { ownFigureName } from '../model/own-names.ts';
import { figureOf } from '../model/reference.ts';
import type { KeptPlace, OwnFigure } from '../model/remix.ts';
import { ownMark, unitIn } from './own-register.ts';

type Register = Pick<PackModel, 'claims'>;
type TableBlock = BlockOf<'table', Unbound>;
type CardsBlock = BlockOf<'cards', Unbound>;

/**
 * A slide with kept figures where its maker put them; rows of a chart are the chart's own matter. A table or cards that
 * the slide has no longer leave them among its words.
 */
export function showKept(
  slide: UnboundSlide,
  { inTable, inCards, figures }: Record<Exclude<KeptPlace, 'inChart'>, readonly OwnFigure[]>,
  register: Register,
): UnboundSlide {
  const [table, cards] = [tableOf(slide), cardsOf(slide)];
  const main = slide.main.map((block): UnboundBlock => {
    if (block === table) return withRows(table, inTable, register);
    return block === cards ? withCards(cards, inCards) : block;
  });
  const homeless = [...(table === undefined ? inTable : []), ...(cards === undefined ? inCards : [])];
  return withFigures({ ...slide, main }, [...figures, ...homeless]);
}

/** The first table of a slide. */
export function tableOf({ main }: Pick<UnboundSlide, 'main'>): TableBlock | undefined {
  return main.find((block) => block.kind === 'table');
}

/** The first cards of a slide. */
export function cardsOf({ main }: Pick<UnboundSlide, 'main'>): CardsBlock | undefined {
  return main.find((block) => block.kind === 'cards');
}

/**
 * The column of a table in which a figure stands: the last of those with the most figures in its unit, or the last one
 * of a table that is still empty. Null where no column but that of the names has any.
 */
export function columnFor({ header, rows }: TableBlock, unit: Unit, { claims }: Register): number | null {
  const last = header.length - 1;
  if (rows.flat().every((cell) => cell.every((part) => part.kind === 'text' && part.text.trim() === '')))
    return last;
  const isInUnit = (part: UnboundInline): boolean => {
    if (part.kind === 'stat') return figureOf(part, claims)?.figure.unit === unit;
    return part.kind === 'text' && /\p{N}/u.test(part.text) && (unitIn(part.text) ?? 'count') === unit;
  };
  const counts = header.map((_, column) =>
    column === 0 && last > 0 ? 0 : rows.filter((row) => row[column]?.some(isInUnit)).length,
  );
  const most = Math.max(0, ...counts);
  return most === 0 ? null : counts.lastIndexOf(most);
}

/** The table with a row a figure, which begins with its mark. */
function withRows(table: TableBlock, kept: readonly OwnFigure[], register: Register): TableBlock {
  const rows = kept.map((figure): UnboundInline[][] => {
    const column = columnFor(table, unitIn(figure.value) ?? 'count', register) ?? table.header.length - 1;
    const [mark, words] = [[text(ownMark(figure))], saying(figure)];
    if (column === 0) return [[...words, text(` (${lowerFirst(ownMark(figure))})`)]];
    return table.header.map((_, at) => (at === column ? words : at === 0 ? mark : []));
  });
  return rows.length === 0 ? table : { ...table, rows: [...table.rows, ...rows] };
}

/** Cards with the mark of a local figure as their heading, in rows that are as long as each other, or nearly. */
function withCards(cards: CardsBlock, kept: readonly OwnFigure[]): CardsBlock {
  if (kept.length === 0) return cards;
  const icon: IconName | null = cards.items.some((card) => card.icon !== null) ? 'chart' : null;
  const items = [
    ...cards.items,
    ...kept.map((figure) => ({
      title: [text(ownMark(figure))],
      icon,
      body: [{ kind: 'paragraph' as const, text: saying(figure), lead: false }],
    })),
  ];
  const rows = items.length <= 3 ? 1 : Math.max(2, Math.ceil(items.length / 4));
  return { ...cards, columns: Math.ceil(items.length / rows), items };
}

/** A slide with kept figures on it: among its big ones, beside its chart, or in a line under its words. */
function withFigures(slide: UnboundSlide, kept: readonly OwnFigure[]): UnboundSlide {
  if (kept.length === 0) return slide;
  const items = kept.map(({ id, label }): UnboundFigure => {
    return { claim: ownFigureName(id), figure: 'value', label: [text(label)] };
  });
  const into = (blocks: UnboundBlock[], variant: 'cards' | 'side' | 'row'): UnboundBlock[] => {
    const at = blocks.findIndex((block) => block.kind === 'figures' && block.variant !== 'row');
    const there = blocks[at];
    return there?.kind === 'figures'
      ? blocks.with(at, { ...there, items: [...there.items, ...items] })
      : [...blocks, { kind: 'figures', variant, items }];
  };
  if (slide.layout === 'chart') return { ...slide, side: into(slide.side, 'side') };
  return { ...slide, main: into(slide.main, slide.layout === 'figures' ? 'cards' : 'row') };
}

/** The figure with what it counts: `21.3% of young people wait over a month`. */
function saying({ id, label }: OwnFigure): UnboundInline[] {
  const stat: UnboundInline = { kind: 'stat', claim: ownFigureName(id), figure: 'value', strong: true };
  return label === '' ? [stat] : [stat, text(` ${label}`)];
}

const text = (words: string): UnboundInline => ({ kind: 'text', text: words });
