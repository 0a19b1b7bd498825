import { answerOfPage } from '../../model/answer.ts';

/** An answer as a slide, for a document; null where this deck has none of that id. `answers/gp-demand` is one. */
export function answerSlide(id: string, page: Document = document): Element | null {
  const template = document.querySelector<HTMLTemplateElement>('template#deck-answers');
  const answer = answerOfPage(id) ?? '';
  const slide = template?.content.querySelector(`[data-answer="${CSS.escape(answer)}"]`);
  return slide ? page.importNode(slide, true) : null;
}

/** The question that an answer is to. */
function questionOf(id: string): string {
  return answerSlide(id)?.querySelector('.kicker')?.textContent ?? '';
}

/** What lies over a slide, ahead of its place: `the answer to “…”, over `; empty where nothing does. */
export function overWords(answer: string | null, isFollowed: boolean): string {
  if (isFollowed) return 'the code for phones, over ';
  return answer === null ? '' : `the answer to “${questionOf(answer)}”, over `;
}

/** Draws an answer over the slide of a document that shows only pictures; null takes it away. */
export function drawAnswer(page: Document, id: string | null): void {
  const dialog = page.querySelector<HTMLDialogElement>('#deck-answer');
  const slide = id === null ? null : answerSlide(id, page);
  if (dialog === null || slide === null) dialog?.close();
  else {
    dialog.querySelector('.answer-screen')?.replaceChildren(slide);
    // Not by show(), which takes the focus.
    dialog.open = true;
  }
}

export type AnswerScreen = {
  /** Id of the answer over the slide; null for none. */
  shown(): string | null;
  /** Puts an answer over the slide, which stays as it is below. False where there is none of that id. */
  show(id: string): boolean;
  hide(): void;
};

/**
 * The answer over the slide of a running deck. Escape, a press, and whatever turns pages take it away: the slide under it
 * has not moved.
 *
 * @param changed Called when an answer has come or gone.
 * @param ask Opens the search again.
 */
export function answerScreen(changed: () => void, ask: () => void): AnswerScreen {
  const dialog = document.querySelector<HTMLDialogElement>('#deck-answer');
  const box = dialog?.querySelector<HTMLElement>('.answer-screen') ?? null;
  let shown: string | null = null;
  const hide = (): void => dialog?.close();
  dialog?.addEventListener('close', () => {
    shown = null;
    box?.replaceChildren();
    changed();
  });
  dialog?.addEventListener('click', ({ target }) => {
    const wanted = target instanceof Element ? target.closest<HTMLElement>('[data-answer-do]') : null;
    if (wanted === null) return;
    hide();
    if (wanted.dataset.answerDo === 'ask') ask();
  });
  return {
    shown: () => shown,
    hide,
    show: (id) => {
      const slide = answerSlide(id);
      if (dialog === null || box === null || slide === null) return false;
      shown = id;
      box.replaceChildren(slide);
      const said = slide.querySelector('.slide-title')?.textContent ?? '';
      dialog.setAttribute('aria-label', `${questionOf(id)} ${said}`);
      if (!dialog.open) dialog.showModal();
      // Read out with its name, and from there on by whoever goes on reading.
      box.focus();
      changed();
      return true;
    },
  };
}
