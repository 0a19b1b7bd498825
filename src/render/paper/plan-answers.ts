import { plain } from '../../blocks/kit/spans.ts';
import type { DeckModel } from '../../model/deck.ts';
import { plainText } from '../../model/inline-text.ts';
import type { Chapter } from '../../model/paper.ts';

/** What this audience asks first, with what to say, the limit and who says so. */
export function answersChapter({ answers }: DeckModel): Chapter[] {
  const asked = answers?.list.slice(0, answers.first) ?? [];
  if (asked.length === 0) return [];
  const rows = asked.map(({ question, page }) => {
    const limit = page.main.flatMap((block) => (block.kind === 'note' ? [plainText(block.text)] : []));
    const sources = page.citations.map(({ text }) => text).join('; ');
    return [question, page.plainTitle, limit.join(' '), sources].map(plain);
  });
  const header = ['They ask', 'What to say', 'What it does not show', 'Who says so'].map(plain);
  const table = { kind: 'table' as const, header, rows, strong: [] };
  return [{ title: 'If they ask', parts: [table], slides: [] }];
}
