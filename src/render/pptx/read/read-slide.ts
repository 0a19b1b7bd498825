import { type TablePlaces, tablePlaces } from '../../../model/pptx-identity.ts';
import { lineOf } from './read-identity.ts';
import { all, type Element, first } from './read-xml.ts';

type Words = { title: string[]; text: string[]; table: TablePlaces | null };

/**
 * The title of a slide, its other paragraphs in reading order, and where its first table stands among them. Empty ones
 * and the slide's number are left out; a cell of a table is one paragraph.
 */
export function slideWords(slide: Element): { title: string; text: string[]; table: TablePlaces | null } {
  const tree = first(slide, 'p:spTree');
  const words: Words = { title: [], text: [], table: null };
  if (tree !== undefined) collect(tree, words);
  return { ...words, title: words.title.join(' ') };
}

/** The paragraphs of a notes page. */
export function notesWords(page: Element): string[] {
  return all(page, 'p:sp')
    .filter((shape) => first(shape, 'p:ph')?.attributes.type === 'body')
    .flatMap(paragraphs);
}

function collect(node: Element, words: Words): void {
  for (const child of node.children) {
    if (child.name === 'p:grpSp') collect(child, words);
    else if (child.name === 'p:graphicFrame') {
      const rows = all(child, 'a:tr').map((row) =>
        all(row, 'a:tc').map((cell) => lineOf(paragraphs(cell).join(' '))),
      );
      words.table ??= tablePlaces(words.text.length, rows);
      words.text.push(...(rows.length === 0 ? paragraphs(child) : rows.flat().filter((line) => line !== '')));
    } else if (child.name === 'p:sp') {
      const type = first(child, 'p:ph')?.attributes.type;
      if (type === 'sldNum' || type === 'dt') continue;
      words[type === 'title' || type === 'ctrTitle' ? 'title' : 'text'].push(...paragraphs(child));
    }
  }
}

function paragraphs(shape: Element): string[] {
  return all(shape, 'a:p')
    .map((para) => lineOf(para.children.map(runText).join('')))
    .filter((line) => line !== '');
}

function runText(run: Element): string {
  if (run.name === 'a:br') return ' ';
  if (run.name !== 'a:r' && run.name !== 'a:fld') return '';
  return run.children.find(({ name }) => name === 'a:t')?.text ?? '';
}
