/** Wakes up the copy buttons of a page: each says what happened, in words that a screen reader hears. */
export function startCopying(root: ParentNode): void {
  const place = root.querySelector<HTMLElement>('.claim-copy');
  const said = root.querySelector<HTMLElement>('.claim-copied');
  if (place === null || said === null) return;
  place.hidden = false;
  place.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button !== null) void copy(button, said);
  });
}

async function copy(button: HTMLButtonElement, said: HTMLElement): Promise<void> {
  const text = button.dataset.copy ?? location.href.split('#')[0] ?? '';
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = `Copied: ${text.length > 70 ? `${text.slice(0, 70).trimEnd()} …` : text}`;
    for (const other of button.parentElement?.querySelectorAll('.copied') ?? [])
      other.classList.remove('copied');
    button.classList.add('copied');
  } catch {
    // Some managed browsers keep the clipboard from pages: the words are on the page to be selected.
    const citation = document.querySelector('.claim-citation');
    if (citation !== null) getSelection()?.selectAllChildren(citation);
    said.textContent = 'This browser does not let pages copy. The citation is selected: press Ctrl and C.';
  }
}
