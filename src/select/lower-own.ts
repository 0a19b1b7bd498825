import type { IconName, UnboundBlock, UnboundFigure, UnboundInline } from '../model/block.ts';
import type { Claim } from '../model/claim.ts';
import type { UnboundSlide } from '../model/deck.ts';
import { isUnseen } from '../model/inline-text.ts';
import type { LayoutName } from '../model/layouts.ts';
import { ownSlideFigureName, ownSourceName } from '../model/own-names.ts';
import { type AskPart, askPartNames, askParts, type OwnContent, type OwnItem } from '../model/remix.ts';
import type { Source } from '../model/source.ts';
import { type MarkupRegister, parseInline } from './inline-markup.ts';
import { ownClaim, ownSource, unitIn } from './own-register.ts';

/** A slide of someone's own as any other slide, with the claims and the source that came with it. */
export type LoweredOwn = { slide: UnboundSlide; claims: Claim[]; source: Source | null };

/** Own slides stand under an address of their own, an ask under that of asks. */
export function ownSlideId(item: string, kind?: OwnItem['content']['kind']): string {
  return kind === 'ask' ? `ask/own-${item}` : `own/${item}`;
}

/** Whether a slide is an ask of somebody's own. */
export const isOwnAsk = ({ id }: { id: string }): boolean => id.startsWith('ask/own-');

type OwnTable = Extract<OwnContent, { kind: 'table' }>;

/** A table whose rows, that of its headings too, are all as wide as the widest. */
export function evenTable(table: OwnTable): OwnTable {
  const { header, rows } = table;
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const even = (row: readonly string[]): string[] => Array.from({ length: width }, (_, at) => row[at] ?? '');
  return { ...table, header: even(header), rows: rows.map(even) };
}

/** What stands in the form as a slide. Its figures are claims that nobody has checked. */
export function lowerOwn(item: OwnItem, register: MarkupRegister): LoweredOwn {
  const words = (text: string): UnboundInline[] => parseInline(text, register);
  const sourceId = ownSourceName(item.id);
  const source = isUnseen(item.source) ? null : ownSource(sourceId, item.source.trim(), '');
  const claims: Claim[] = [];
  const slide: UnboundSlide = {
    id: ownSlideId(item.id, item.content.kind),
    section: null,
    layout: layouts[item.content.kind],
    kicker: item.content.kind === 'ask' ? 'What we ask' : '',
    title: words(item.title.trim()),
    plainTitle: '',
    main: lowerContent(),
    side: [],
    notes: item.notes.filter((text) => text.trim() !== '').map(words),
    minutes: item.minutes,
    reconstructed: null,
  };
  return { slide, claims, source };

  function lowerContent(): UnboundBlock[] {
    const { content } = item;
    switch (content.kind) {
      case 'text': {
        const bullets = content.bullets.filter((text) => text.trim() !== '').map(words);
        return [
          ...content.paragraphs.filter((text) => text.trim() !== '').map(paragraph),
          ...(bullets.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items: bullets }]),
        ];
      }
      case 'figures': {
        const items = content.figures.map(figure);
        return items.length === 0 ? [] : [{ kind: 'figures', variant: 'cards', items }];
      }
      case 'case': {
        const steps = content.steps.map((step) => ({ title: words(step.title), body: words(step.text) }));
        const result = content.result.trim() === '' ? null : { figure: null, body: words(content.result) };
        const who = words(content.who.trim());
        return [{ kind: 'cases', items: [{ title: [], who, steps, numbered: true, result, link: null }] }];
      }
      case 'table': {
        const { caption, header, rows } = evenTable(content);
        if (header.length === 0) return [];
        const row = (cells: readonly string[]): UnboundInline[][] => cells.map(words);
        const shows = isUnseen(caption) ? '' : caption.trim();
        return [{ kind: 'table', caption: shows, header: row(header), rows: rows.map(row) }];
      }
      case 'picture': {
        const { data, width, height, alt } = content;
        return data === ''
          ? []
          : [{ kind: 'picture', data, width, height, alt, caption: words(content.caption.trim()) }];
      }
      case 'ask': {
        const items = askPartNames
          .filter((part) => content[part].trim() !== '')
          .map((part) => ({
            title: words(askParts[part]),
            icon: askIcons[part],
            body: [paragraph(content[part])],
          }));
        return items.length === 0 ? [] : [{ kind: 'cards', columns: items.length > 4 ? 3 : 2, items }];
      }
    }
  }

  function paragraph(text: string): UnboundBlock {
    return { kind: 'paragraph', text: words(text.trim()), lead: false };
  }

  function figure(
    own: { value: string; label: string; place: string; period: string },
    at: number,
  ): UnboundFigure {
    const id = ownSlideFigureName(item.id, at + 1);
    const unit = unitIn(own.value) ?? 'count';
    const local = { ...own, source: item.source, addedBy: '' };
    claims.push(ownClaim(id, local, source === null ? '' : sourceId, unit));
    return { claim: id, figure: 'value', label: words(own.label) };
  }
}

const layouts: Record<OwnItem['content']['kind'], LayoutName> = {
  text: 'statement',
  figures: 'figures',
  case: 'case',
  table: 'table',
  picture: 'statement',
  ask: 'cards',
};

const askIcons: Record<AskPart, IconName> = {
  who: 'people',
  what: 'hands',
  sum: 'money',
  by: 'clock',
  know: 'chart',
};
