import { type RefObject, useEffect } from 'react';
import type { Slide } from '../../../model/deck.ts';
import type { RemixStore } from '../store/store.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { bare, findTexts, pathAt, textsOf } from './slide-texts.ts';

/**
 * Words on the shown slide lead to their fields. A click goes there; by keyboard the words are one stop of the Tab
 * key, arrows go from one to the next, Enter goes to the field and Escape comes back.
 */
export function useEditInPlace(box: RefObject<HTMLElement | null>, item: string | null): void {
  const store = useStore();
  // Marks follow when the typing pauses: a key in a field must not wait for them.
  const slide = useRemix((state) => state.settled.slides[item ?? '']);

  useEffect(() => {
    const root = box.current?.querySelector('.slide');
    if (slide === undefined || root == null) return;
    const marks = findTexts(root, textsOf(slide));
    for (const [index, [element, path]] of [...marks].entries()) {
      element.setAttribute('data-edit', path);
      element.setAttribute('tabindex', index === 0 ? '0' : '-1');
    }
    return () => {
      for (const element of marks.keys()) {
        element.removeAttribute('data-edit');
        element.removeAttribute('tabindex');
      }
    };
  }, [box, slide]);

  useEffect(() => {
    const stage = box.current;
    if (stage === null || item === null) return;
    const shown = (): Slide | undefined => store.get().live.slides[item];
    const edit = (path: string): void => goToField(store, item, path, shown());

    const click = (event: MouseEvent): void => {
      const { target } = event;
      const root = stage.querySelector('.slide');
      const slide = shown();
      if (!(target instanceof Element) || root === null || slide === undefined) return;
      // The sources at the foot open in a window of their own, as ever; so does whatever is asked for with a key.
      if (event.ctrlKey || event.metaKey || event.shiftKey || target.closest('a[target]') !== null) return;
      if (target.closest('a') !== null) event.preventDefault();
      const path = pathAt(root, textsOf(slide), target, wordsAt(event, target));
      const number = target.closest('.stat');
      if (path !== null) edit(path);
      else if (number !== null) goToNumber(store, number.textContent ?? '');
    };
    const key = (event: KeyboardEvent): void => {
      const { target } = event;
      const path = target instanceof Element ? target.getAttribute('data-edit') : null;
      if (path === null || event.ctrlKey || event.metaKey || event.altKey) return;
      const all = [...stage.querySelectorAll<HTMLElement>('[data-edit]')];
      const at = all.indexOf(target as HTMLElement);
      const steps: Record<string, number> = {
        ArrowDown: at + 1,
        ArrowRight: at + 1,
        ArrowUp: at - 1,
        ArrowLeft: at - 1,
        Home: 0,
        End: all.length - 1,
      };
      const to = steps[event.key];
      if (event.key === 'Enter' || event.key === 'F2') edit(path);
      else if (to !== undefined) focusText(stage, all[Math.max(0, Math.min(all.length - 1, to))]);
      else return;
      event.preventDefault();
    };
    const back = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.key !== 'Escape' || event.isComposing || !(target instanceof HTMLElement)) return;
      const field = target.closest<HTMLElement>('.work-panel .field, .numbers button');
      if (field === null || store.get().panel !== 'edit') return;
      const words = bare(textOf(target));
      const all = [...stage.querySelectorAll<HTMLElement>('[data-edit]')];
      const path = field.dataset.path;
      const there =
        path === undefined
          ? all.find((element) => words !== '' && bare(element.textContent ?? '').includes(words))
          : all.find((element) => element.dataset.edit === path);
      event.preventDefault();
      focusText(stage, there ?? all[0]);
    };
    stage.addEventListener('click', click);
    stage.addEventListener('keydown', key);
    document.addEventListener('keydown', back);
    return () => {
      stage.removeEventListener('click', click);
      stage.removeEventListener('keydown', key);
      document.removeEventListener('keydown', back);
    };
  }, [box, item, store]);
}

/** One of the texts is the stop of the Tab key: the one that was used last. */
function focusText(stage: HTMLElement, element: HTMLElement | undefined): void {
  if (element === undefined) return;
  for (const other of stage.querySelectorAll('[data-edit][tabindex="0"]'))
    other.setAttribute('tabindex', '-1');
  element.setAttribute('tabindex', '0');
  element.focus();
}

/** The words right under the pointer; a line may hold two fields. */
function wordsAt({ clientX, clientY }: MouseEvent, target: Element): string {
  const node = document.caretPositionFromPoint?.(clientX, clientY)?.offsetNode;
  // Beside the words the browser names the nearest ones, which may be another field's.
  return node instanceof Text && target.contains(node) ? node.data : '';
}

/** Opens the editor with the cursor in a field. A slide of one's own has its fields by what they say. */
function goToField(store: RemixStore, item: string, path: string, slide: Slide | undefined): void {
  store.editField(item, path);
  const words = slide === undefined ? '' : textsOf(slide).find((text) => text.path === path)?.words;
  whenThere(() => {
    const boxes = [
      ...document.querySelectorAll<HTMLElement>('.work-panel .field :is(.rich, textarea, input)'),
    ];
    return (
      boxes.find((box) => box.closest<HTMLElement>('.field')?.dataset.path === path) ??
      boxes.find((box) => bare(textOf(box)) === words) ??
      // A slide without a title shows one that nobody wrote.
      (path === 'title' ? boxes[0] : undefined)
    );
  });
}

/** Goes to a number in the list of those that rest on a source. */
function goToNumber(store: RemixStore, number: string): void {
  store.openPanel('edit');
  const wanted = bare(number);
  whenThere(() =>
    [...document.querySelectorAll<HTMLElement>('.numbers button')].find((button) => {
      const shown = bare(button.querySelector('.chip')?.textContent ?? '');
      // The big number may carry its unit, or the list.
      return shown !== '' && (shown.includes(wanted) || wanted.startsWith(shown));
    }),
  );
}

function textOf(box: Element): string {
  return 'value' in box && typeof box.value === 'string' ? box.value : (box.textContent ?? '');
}

/** Gives an element the focus as soon as it is on the page; the editor's code may still be on its way. */
function whenThere(find: () => HTMLElement | undefined, tries = 90): void {
  const element = find();
  if (element === undefined) {
    if (tries > 0) requestAnimationFrame(() => whenThere(find, tries - 1));
    return;
  }
  element.focus();
  element.scrollIntoView({ block: 'center' });
  element.dispatchEvent(new Event('edit-here'));
}
