import { make } from '../../browser/make.ts';

/** Opens the list of slides; made from the slides themselves when it is first asked for. */
export function openContents(goTo: (id: string) => void): void {
  const dialog = document.querySelector<HTMLDialogElement>('#deck-contents');
  const list = dialog?.querySelector('ol');
  if (!dialog || !list) return;
  if (list.childElementCount === 0) fillContents(list);
  const current = document.querySelector('.slides > .present')?.id;
  for (const link of list.querySelectorAll('a')) {
    if (link.getAttribute('href') === `#${current}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  list.onclick = (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    dialog.close();
    goTo((link.getAttribute('href') ?? '').slice(1));
  };
  list.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !dialog.open) return;
    const links: Element[] = [...list.querySelectorAll('a')];
    const next = links[links.indexOf(document.activeElement ?? list) + step];
    if (next instanceof HTMLElement) next.focus();
    event.preventDefault();
  };
  dialog.showModal();
  list.querySelector<HTMLAnchorElement>('[aria-current]')?.focus();
}

/** Opens the list of keys. */
export function openKeys(): void {
  document.querySelector<HTMLDialogElement>('#deck-keys')?.showModal();
}

/**
 * The dialogs that are open, the last one on top. Looked for once, when they are there: looking through a large deck
 * for an open one would hold up every key.
 */
export function deckDialogs(): () => HTMLDialogElement[] {
  const all = [...document.querySelectorAll('dialog')];
  return () => all.filter((dialog) => dialog.open);
}

function fillContents(list: Element): void {
  for (const [index, slide] of document.querySelectorAll<HTMLElement>('.slides > section').entries()) {
    const number = make('span', { class: 'contents-number' }, String(index + 1));
    const title = slide.querySelector('h2')?.textContent ?? '';
    const item = make('li', {}, make('a', { href: `#${slide.id}` }, number, title));
    if (slide.classList.contains('slide-section')) item.className = 'contents-section';
    list.append(item);
  }
}
