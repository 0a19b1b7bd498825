import { make } from '../../browser/make.ts';
import { saveFile } from '../../browser/save-file.ts';
import { fileNameOfWords } from '../../model/file-name.ts';
import { sayCount } from '../../model/say-count.ts';
import type { ToldChange } from '../../talk/told.ts';
import { tokensCss } from '../../theme/tokens-css.ts';
import { writeDocument } from '../document/write-document.ts';
import type { ToldNow } from './keep-told.ts';
import { fillPaper } from './shown-paper.ts';
import type { ShownHost } from './shown-screen.ts';
import { pageStyle, paperStyle } from './shown-style.ts';

const words = {
  none: 'No deck has answered. Open it, and what was shown stands here.',
  empty:
    'Nothing yet. A slide counts once it has stood on the screen for three seconds; what is opened from “They asked…” counts at once.',
  kept: 'Kept in the deck’s tab until that is closed; it leaves this computer only as a file that you send.',
  unkept: 'This browser keeps nothing for this site: the list may be gone when the deck is loaded again.',
  noPrint: 'This browser opened no print window here. Save the page as a file, and print that.',
};

/**
 * Opens the page of what was shown over a deck or its notes. Not a modal dialog: those print badly. Instead nothing
 * else can be reached until it is closed.
 *
 * @returns Draws it again, where the list has changed.
 */
export function openShown(dialog: HTMLDialogElement, host: ShownHost): () => void {
  const page = dialog.ownerDocument;
  const paper = make('article', { class: 'shown-paper' });
  const tools = toolbar();
  const { said, questions, form, field } = tools;
  dialog.replaceChildren(tools.element, paper);

  let drawn = '';
  let isChanging = false;
  let drawing = Promise.resolve();
  const redraw = (note = ''): void => {
    if (!dialog.open) return;
    const told = host.told();
    say(said, note === '' ? saidOf(told) : note);
    tools.settle(told);
    // A button that goes would take the keyboard with it.
    if (isChanging) (tools.undo.hidden ? tools.close : tools.undo).focus();
    isChanging = false;
    const now = JSON.stringify([told, questions.checked]);
    if (now === drawn || told === null) return;
    const slides = host.slides();
    // On their way into the picture beside the notes.
    if (slides === null) setTimeout(redraw, 300);
    else {
      drawn = now;
      drawing = drawing.then(() => fillPaper(paper, told, slides, questions.checked)).catch(() => {});
    }
  };

  const away = holdBack(dialog);
  const style = styleIn(page);
  const title = page.title;
  const before = page.activeElement;
  const change = (by: ToldChange): void => {
    isChanging = true;
    host.change(by);
  };
  const acts: Record<string, () => void> = {
    print: () => redraw(print(page) ? '' : words.noPrint),
    save: () => void drawing.then(() => save(paper)),
    clear: () => change({ do: 'clear' }),
    undo: () => change({ do: 'undo' }),
    close: () => dialog.close(),
  };
  tools.element.onclick = ({ target }) => acts[buttonAt(target)?.dataset.shown ?? '']?.();
  paper.onclick = ({ target }) => {
    const index = buttonAt(target)?.dataset.out;
    if (index === undefined) return;
    change({ do: 'take-out', index: Number(index) });
  };
  questions.onchange = () => redraw();
  form.onsubmit = (event) => {
    event.preventDefault();
    const asked = field.value.trim();
    field.value = '';
    if (asked !== '') host.change({ do: 'ask', question: { id: null, title: '', words: asked } });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    dialog.close();
  };
  page.addEventListener('keydown', leave);
  dialog.addEventListener(
    'close',
    () => {
      page.removeEventListener('keydown', leave);
      away();
      style();
      page.title = title;
      dialog.replaceChildren();
      if (before !== null && 'focus' in before) (before as HTMLElement).focus();
    },
    { once: true },
  );
  // The name that a PDF gets.
  page.title = `What was shown · ${title}`;
  dialog.show();
  redraw();
  tools.close.focus();
  return redraw;
}

type Tools = {
  element: HTMLElement;
  said: HTMLElement;
  questions: HTMLInputElement;
  form: HTMLFormElement;
  field: HTMLInputElement;
  undo: HTMLElement;
  close: HTMLElement;
  /** Offers what can be done with this list. */
  settle(told: ToldNow | null): void;
};

function toolbar(): Tools {
  const said = make('p', { role: 'status' });
  const button = (name: string, text: string): HTMLButtonElement =>
    make('button', { type: 'button', 'data-shown': name }, text);
  const [print, save] = [button('print', 'Print or save as PDF'), button('save', 'Save as a web page')];
  const [clear, undo, close] = [button('clear', 'Clear'), button('undo', 'Undo'), button('close', 'Close')];
  const questions = make('input', { type: 'checkbox', checked: '' });
  const box = make('label', {}, questions, ' With what was asked');
  const field = make('input', { type: 'text', id: 'shown-question', autocomplete: 'off' });
  const label = make('label', { for: field.id }, 'Something else that was asked');
  const form = make('form', {}, label, field, make('button', {}, 'Add the question'));
  return {
    element: make('div', { class: 'shown-tools' }, print, save, clear, undo, close, said, box, form),
    said,
    questions,
    form,
    field,
    undo,
    close,
    settle: (told) => {
      const isEmpty = told === null || told.shown.length + told.questions.length === 0;
      for (const one of [print, save, clear]) one.hidden = isEmpty;
      undo.hidden = told === null || told.before === null;
      form.hidden = told === null;
    },
  };
}

function saidOf(told: ToldNow | null): string {
  if (told === null) return words.none;
  const { shown, questions, isKept } = told;
  const count = (list: readonly unknown[], one: string): string => sayCount(list.length, one);
  const what =
    shown.length + questions.length === 0
      ? words.empty
      : `${count(shown, 'slide')} shown, ${count(questions, 'question')}.`;
  return `${what} ${isKept ? words.kept : words.unkept}`;
}

/** Said only where it is something else: a screen reader may be listening. */
function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Not `instanceof`: the window of a file's notes has classes of its own. */
function buttonAt(target: EventTarget | null): HTMLElement | null {
  return target !== null && 'closest' in target ? (target as Element).closest('button') : null;
}

/** Keeps all else on the page out of reach. Returns the way back. */
function holdBack(dialog: HTMLElement): () => void {
  const others = [...(dialog.parentElement?.children ?? [])].filter(
    (other): other is HTMLElement => other !== dialog && 'inert' in other && !other.hasAttribute('inert'),
  );
  for (const other of others) other.inert = true;
  return () => {
    for (const other of others) other.inert = false;
  };
}

/** Brings the look, which a policy lets a script do, after all other sheets: the paper is then A4. Returns the way back. */
function styleIn(page: Document): () => void {
  const sheet = new (page.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(paperStyle + pageStyle);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  return () => {
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** False where the browser opened no print window, as in some frames. */
function print(page: Document): boolean {
  const view = page.defaultView;
  let hasBegun = false;
  const begin = (): void => {
    hasBegun = true;
  };
  view?.addEventListener('beforeprint', begin, { once: true });
  view?.print();
  return hasBegun;
}

/** One page with all that it needs, for anybody's mail. */
async function save(paper: HTMLElement): Promise<void> {
  const page = paper.ownerDocument;
  const copy = paper.cloneNode(true) as HTMLElement;
  for (const out of copy.querySelectorAll('.shown-out')) out.remove();
  await Promise.all([...copy.querySelectorAll('img')].map(takeIn));
  const title = copy.querySelector('h1')?.textContent ?? '';
  const text = writeDocument({
    title: `What was shown · ${title}`,
    kind: 'shown-file',
    styles: [coloursOf(page), `body { margin: 24px; }`, paperStyle],
    body: make('main', {}, copy).outerHTML,
  });
  const name = `${fileNameOfWords(`what was shown ${title}`, 'what-was-shown')}.html`;
  saveFile(name, new Blob([text], { type: 'text/html' }), page);
}

/** A picture of the site as part of the page; one that does not arrive is left out. */
async function takeIn(picture: HTMLImageElement): Promise<void> {
  const address = picture.getAttribute('src') ?? '';
  if (address.startsWith('data:')) return;
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error('no picture');
    picture.src = `data:image/svg+xml,${encodeURIComponent(await answer.text())}`;
  } catch {
    picture.remove();
  }
}

/** The deck's colours as they are, an organisation's too. */
function coloursOf(page: Document): string {
  const now = getComputedStyle(page.documentElement);
  return tokensCss().replaceAll(/(--(?:c|seq)-[\w-]+): [^;]+;/g, (rule, name: string) => {
    const value = now.getPropertyValue(name);
    return value === '' ? rule : `${name}: ${value};`;
  });
}
