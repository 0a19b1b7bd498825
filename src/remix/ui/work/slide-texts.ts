import type { Bound } from '../../../model/block.ts';
import type { WordsIn } from '../../../model/deck.ts';
import { plainText } from '../../../model/inline-text.ts';
import { fieldHandles } from '../../../select/slide-fields.ts';

type Words = WordsIn<Bound>;

/** A field of a slide and its words, without the spaces: lines of a drawing and of a paragraph break elsewhere. */
export type SlideText = { path: string; words: string };

/** The fields that show on a slide. */
export function textsOf(slide: Words): SlideText[] {
  return fieldHandles({ ...slide, notes: [] })
    .map(({ path, value }) => ({
      path,
      words: bare(typeof value === 'string' ? value : plainText(value)),
    }))
    .filter(({ words }) => words !== '');
}

/** Words as they are compared: without spaces and without the slide number behind a reference. */
export function bare(words: string): string {
  return words.replace(/\s+/g, '').replace(/\(slide\d+\)/g, '');
}

/** Which element of a drawn slide shows which field, in reading order. Each has at most one of the other. */
export function findTexts(root: Element, texts: readonly SlideText[]): Map<Element, string> {
  const drawn: Array<{ element: Element; words: string }> = [];
  const read = (element: Element): string => {
    if (element.matches(unread)) return '';
    let words = '';
    for (const child of element.childNodes)
      words += child instanceof Element ? read(child) : bare(child.textContent ?? '');
    words = bare(words);
    if (words !== '') drawn.push({ element, words });
    return words;
  };
  read(root);
  // Inner elements come before those around them: the first that fits is the closest.
  const found = new Map<Element, string>();
  const left = texts.filter(({ path, words }) => {
    const fits = drawn.find(({ element, words: has }) => has === words && !found.has(element));
    if (fits !== undefined) found.set(fits.element, path);
    return fits === undefined;
  });
  // A step's words stand in one line with its heading.
  for (const { path, words } of left) {
    const fits = drawn.find(({ element, words: has }) => has.includes(words) && !found.has(element));
    if (fits !== undefined && fits.element !== root) found.set(fits.element, path);
  }
  const order = [...found].sort(([a], [b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  return new Map(order);
}

/** Marks of sources, words for screen readers, and what a drawing says of itself. */
const unread = 'sup.cite, .visually-hidden, .diagram-alt, title, desc, .slide-foot';

/** The field that was pointed at: the closest one that has the words under the pointer in it. */
export function pathAt(
  root: Element,
  texts: readonly SlideText[],
  target: Element,
  pointed: string,
): string | null {
  const marks = findTexts(root, texts);
  const words = bare(pointed);
  for (let element: Element | null = target; element !== null && element !== root.parentElement; ) {
    const path = marks.get(element);
    const has = texts.find((text) => text.path === path)?.words ?? '';
    if (path !== undefined && (has.includes(words) || words === '')) return path;
    element = element.parentElement;
  }
  // A heading inside the line of its step: the words decide.
  for (const [element, path] of marks)
    if (element.contains(target) || target.contains(element)) {
      const has = texts.find((text) => text.path === path)?.words ?? '';
      if (words !== '' && has.includes(words)) return path;
    }
  return null;
}
