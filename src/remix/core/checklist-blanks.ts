import { lowerFirst } from '../../charts/format-value.ts';
import { askPartNames, askParts, type OwnItem, type Remix, type RemixItem } from '../../model/remix.ts';
import type { CheckItem } from './checklist.ts';

/** A fix that opens the editor at a field. */
export function edit(item: string, path: string, label = 'Write it'): CheckItem['fix'] {
  return { label, do: 'edit', item, path };
}

/** The items of a deck that are shown and not finished, in its order, each with what is empty. */
export function unfinished({ items }: Pick<Remix, 'items'>): Array<{ item: string; checks: CheckItem[] }> {
  return items
    .filter(({ hidden }) => !hidden)
    .map((item) => ({ item: item.id, checks: blanks(item).filter(({ level }) => level === 'must') }))
    .filter(({ checks }) => checks.length > 0);
}

/** What was left empty on an item: titles, and the fields of a slide of one's own. */
export function blanks(item: RemixItem): CheckItem[] {
  const blank = (path: string, text: string): CheckItem => ({
    kind: 'blank',
    level: 'must',
    item: item.id,
    path,
    text,
    fix: edit(item.id, path),
  });
  if (item.kind === 'slide')
    return item.edits
      .filter((entry) => entry.text.trim() === '' && entry.path === 'title')
      .map((entry) => blank(entry.path, 'The title is empty.'));
  const title = item.title.trim() === '' ? [blank('title', 'The title is empty.')] : [];
  return item.kind === 'break' ? title : [...title, ...blanksOfOwn(item, blank)];
}

function blanksOfOwn(
  { content, figures: kept = [] }: OwnItem,
  blank: (path: string, text: string) => CheckItem,
): CheckItem[] {
  const empty = (text: string): boolean => text.trim() === '';
  switch (content.kind) {
    case 'text':
      return [...content.paragraphs, ...content.bullets].every(empty)
        ? [blank('paragraphs.0', 'The slide has no words.')]
        : [];
    case 'figures':
      if (content.figures.length + kept.length === 0) return [blank('figures', 'The slide has no figures.')];
      return content.figures.flatMap((figure, at) => {
        const keys = (['value', 'label', 'place', 'period'] as const).filter((key) => empty(figure[key]));
        const [first] = keys;
        if (first === undefined) return [];
        return [
          blank(
            `figures.${at}.${first}`,
            `Figure ${at + 1} is not complete: it lacks its ${keys.join(', ')}.`,
          ),
        ];
      });
    case 'case':
      return [
        ...(empty(content.who) ? [blank('who', 'The case study does not say who it is about.')] : []),
        ...content.steps.flatMap((step, at) =>
          empty(step.text) ? [blank(`steps.${at}.text`, `Step ${at + 1} has no words.`)] : [],
        ),
      ];
    case 'table': {
      const cells = [content.header, ...content.rows].flat();
      const count = cells.filter(empty).length;
      if (cells.length > 0 && count === 0) return [];
      const text = count === 1 ? 'One cell of the table is empty.' : `${count} cells of the table are empty.`;
      return [blank('rows', cells.length === 0 ? 'The table is empty.' : text)];
    }
    case 'picture':
      return content.data === '' ? [blank('data', 'No picture has been chosen.')] : [];
    case 'ask': {
      if (askPartNames.every((part) => empty(content[part]))) return [blank('what', 'The ask has no words.')];
      const missing = askPartNames.filter((part) => empty(content[part]));
      return missing.map((part) => ({
        ...blank(part, `The ask does not say ${lowerFirst(askParts[part])}.`),
        level: 'should',
      }));
    }
  }
}
