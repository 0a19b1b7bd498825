/** A slide as a still picture: without what reveal.js and its charts have done to it, and without ids of its own. */
export function copyOf(slide: Element, page: Document): Element {
  const copy = page.importNode(slide, true) as HTMLElement;
  for (const name of ['style', 'hidden', 'aria-hidden', 'id', 'tabindex']) copy.removeAttribute(name);
  copy.classList.remove('past', 'present', 'future');
  for (const canvas of copy.querySelectorAll('canvas, .chart-slider')) canvas.remove();
  for (const stage of copy.querySelectorAll('.chart-live')) stage.classList.remove('chart-live');
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  copy.setAttribute('aria-hidden', 'true');
  return copy;
}
