import { lineOf } from './read-identity.ts';
import { all, type Element, first } from './read-xml.ts';

/** The title of a slide, and its other paragraphs in reading order. Empty ones and the slide's number are left out. */
export function slideWords(slide: Element): { title: string; text: string[] } {
  const tree = first(slide, 'p:spTree');
  const words: { title: string[]; text: string[] } = { title: [], text: [] };
  if (tree !== undefined) collect(tree, words);
  return { title: words.title.join(' '), text: words.text };
}

/** The paragraphs of a notes page. */
export function notesWords(page: Element): string[] {
  return all(page, 'p:sp')
    .filter((shape) => first(shape, 'p:ph')?.attributes.type === 'body')
    .flatMap(paragraphs);
}

function collect(node: Element, words: { title: string[]; text: string[] }): void {
  for (const child of node.children) {
    if (child.name === 'p:grpSp') collect(child, words);
    else if (child.name === 'p:graphicFrame') words.text.push(...paragraphs(child));
    else if (child.name === 'p:sp') {
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
