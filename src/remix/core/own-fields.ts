import { askPartNames, askParts, type OwnContent } from '../../model/remix.ts';

/** The words of one place on a slide of one's own, and the content with others there. */
export type OwnField = { path: string; label: string; text: string; with: (text: string) => OwnContent };

/** The words of a slide of one's own that its file shows, in reading order; the title is none of them. */
export function ownFields(content: OwnContent): OwnField[] {
  switch (content.kind) {
    case 'text':
      return [
        ...content.paragraphs.map((text, at) =>
          field(`paragraphs.${at}`, `Text ${at + 1}`, text, (now) => ({
            ...content,
            paragraphs: content.paragraphs.with(at, now),
          })),
        ),
        ...content.bullets.map((text, at) =>
          field(`bullets.${at}`, `Point ${at + 1}`, text, (now) => ({
            ...content,
            bullets: content.bullets.with(at, now),
          })),
        ),
      ];
    case 'case':
      return [
        field('who', 'Who it is about', content.who, (who) => ({ ...content, who })),
        ...content.steps.flatMap((step, at) =>
          (['title', 'text'] as const).map((part) =>
            field(
              `steps.${at}.${part}`,
              `Step ${at + 1}, ${part === 'title' ? 'heading' : 'words'}`,
              step[part],
              (now) => ({ ...content, steps: content.steps.with(at, { ...step, [part]: now }) }),
            ),
          ),
        ),
        field('result', 'Result', content.result, (result) => ({ ...content, result })),
      ];
    case 'table':
      return [
        ...content.header.map((text, column) =>
          field(`header.${column}`, `Heading of column ${column + 1}`, text, (now) => ({
            ...content,
            header: content.header.with(column, now),
          })),
        ),
        ...content.rows.flatMap((row, at) =>
          row.map((text, column) =>
            field(`rows.${at}.${column}`, `Row ${at + 1}, column ${column + 1}`, text, (now) => ({
              ...content,
              rows: content.rows.with(at, row.with(column, now)),
            })),
          ),
        ),
      ];
    case 'ask':
      return askPartNames.map((part) =>
        field(part, askParts[part], content[part], (now) => ({ ...content, [part]: now })),
      );
    case 'picture':
      return [field('caption', 'Caption', content.caption, (caption) => ({ ...content, caption }))];
    case 'figures':
      return [];
  }
}

function field(path: string, label: string, text: string, change: OwnField['with']): OwnField {
  return { path, label, text, with: change };
}
