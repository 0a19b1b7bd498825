import { lowerFirst } from '../../charts/format-value.ts';
import { isUnseen } from '../../model/inline-text.ts';
import { askPartNames, askParts, type OwnItem, type Remix } from '../../model/remix.ts';
import { wordsOf } from '../../select/bind.ts';
import { parseInline } from '../../select/inline-markup.ts';
import { evenTable } from '../../select/lower-own.ts';
import type { RemixNote } from '../../select/remix-note.ts';
import type { CheckItem } from './checklist.ts';

/** A fix that opens the editor at a field. */
export function edit(item: string, path: string, label = 'Write it'): CheckItem['fix'] {
  return { label, do: 'edit', item, path };
}

/**
 * The items of a deck that are shown and not finished, in its order, each with what is empty.
 *
 * @param notes What came out differently when the deck was made.
 */
export function unfinished(
  { items }: Pick<Remix, 'items'>,
  notes: readonly RemixNote[],
): Array<{ item: string; checks: CheckItem[] }> {
  const musts = blanks({ items }, notes).filter(({ level }) => level === 'must');
  return items
    .map(({ id }) => ({ item: id, checks: musts.filter(({ item }) => item === id) }))
    .filter(({ checks }) => checks.length > 0);
}

/** What was left empty on the items that are shown: titles, and the fields of a slide of one's own. */
export function blanks({ items }: Pick<Remix, 'items'>, notes: readonly RemixNote[]): CheckItem[] {
  const untitled = new Set(notes.flatMap(({ code, item }) => (code === 'no-title' ? [item] : [])));
  return items
    .filter(({ hidden }) => !hidden)
    .flatMap((item) => {
      const blank = (path: string, text: string): CheckItem => ({
        kind: 'blank',
        level: 'must',
        item: item.id,
        path,
        text,
        fix: edit(item.id, path),
      });
      const title = untitled.has(item.id) ? [blank('title', 'The title is empty.')] : [];
      return item.kind === 'own' ? [...title, ...blanksOfOwn(item, blank)] : title;
    });
}

function blanksOfOwn(
  { content, figures: kept = [], inTable = [] }: OwnItem,
  blank: (path: string, text: string) => CheckItem,
): CheckItem[] {
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
        ...(content.steps.length === 0 ? [blank('steps', 'The case study has no steps.')] : []),
        ...content.steps.flatMap((step, at) =>
          empty(step.text) ? [blank(`steps.${at}.text`, `Step ${at + 1} has no words.`)] : [],
        ),
      ];
    case 'table': {
      const { header, rows } = evenTable(content);
      if (header.length === 0) return [blank('rows', 'The table is empty.')];
      const count = [header, ...rows].flat().filter(empty).length;
      const text = count === 1 ? 'One cell of the table is empty.' : `${count} cells of the table are empty.`;
      return [
        ...(rows.length + inTable.length === 0 ? [blank('rows', 'The table has no rows.')] : []),
        ...(count === 0 ? [] : [blank('rows', text)]),
      ];
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

const nothing = { claims: {}, sources: {}, slides: {} };

/** True for words in the inline markup of which nothing is seen. */
function empty(markup: string): boolean {
  return isUnseen(wordsOf(parseInline(markup, nothing), nothing));
}
