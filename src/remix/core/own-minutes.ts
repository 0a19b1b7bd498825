import type { OwnItem } from '../../model/remix.ts';
import { pace } from '../../select/spoken-minutes.ts';

/**
 * Minutes that a slide of one's own takes, to a tenth, counted as for the pack's: its notes, or its own words where it
 * has none, each figure, table or picture, and a pause.
 */
export function ownMinutes({ title, content, notes, figures = [] }: Omit<OwnItem, 'id' | 'minutes'>): number {
  const said = notes.some((text) => text.trim() !== '') ? notes : [title, ...wordsOf(content)];
  const words = said.join(' ').split(/\s+/).filter(Boolean).length;
  const isLookedAt = content.kind === 'table' || content.kind === 'picture' ? 1 : 0;
  const shown = figures.length + (content.kind === 'figures' ? content.figures.length : isLookedAt);
  const seconds = (words / pace.wordsAMinute) * 60 + shown * pace.secondsAFigure + pace.secondsASlide;
  return Math.round(seconds / 6) / 10;
}

function wordsOf(content: OwnItem['content']): string[] {
  switch (content.kind) {
    case 'text':
      return [...content.paragraphs, ...content.bullets];
    case 'figures':
      return content.figures.flatMap(({ value, label }) => [value, label]);
    case 'case':
      return [content.who, ...content.steps.flatMap(({ title, text }) => [title, text]), content.result];
    case 'table':
      // Nobody reads a table out.
      return [content.caption];
    case 'picture':
      return [content.caption];
    case 'ask':
      return [content.who, content.what, content.sum, content.by, content.know];
  }
}
