/**
 * Runs in the page: everything on a slide that reaches past its box, past the foot, or under its neighbour.
 *
 * @param slack How many px further than a pixel or two it may reach.
 */
export function findOverflow(id: string, slack = 0): string[] {
  const slide = document.getElementById(id);
  if (slide === null) return [`${id}: is not in the deck`];
  const faults: string[] = [];
  const edge = 2 + slack;
  const canvas = slide.getBoundingClientRect();
  if (canvas.width === 0) return [`${id}: is not shown`];
  const floor = slide.querySelector('.slide-foot')?.getBoundingClientRect().top ?? canvas.bottom;
  const name = (element: Element) =>
    `${id}: ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  for (const element of slide.querySelectorAll('.slide-head *, .slide-body *')) {
    if (element.closest('.visually-hidden, .diagram-words, .chart-hidden, svg') !== null) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const low = element.closest('.slide-case .slide-head') === null ? floor : canvas.bottom;
    if (box.bottom > low + 1 + slack)
      faults.push(`${name(element)} runs ${Math.round(box.bottom - low)} px past the foot`);
    if (box.right > canvas.right - 40 + slack || box.left < canvas.left)
      faults.push(`${name(element)} leaves the slide sideways`);
    if (
      element.scrollWidth > element.clientWidth + 1 + slack &&
      element.clientWidth > 0 &&
      getComputedStyle(element).display !== 'inline'
    ) {
      faults.push(`${name(element)} is ${element.scrollWidth - element.clientWidth} px too wide for its box`);
    }
  }
  // Text in drawings is measured before it is drawn: here the browser has the last word.
  for (const text of slide.querySelectorAll('svg text')) {
    const frame = text.closest('svg')?.getBoundingClientRect();
    const box = text.getBoundingClientRect();
    if (frame === undefined || box.width === 0) continue;
    if (box.right > frame.right + edge || box.left < frame.left - edge || box.bottom > frame.bottom + edge) {
      faults.push(`${id}: "${text.textContent}" leaves its drawing`);
    }
  }
  const head = slide.querySelector('.slide-head')?.getBoundingClientRect();
  const body = slide.querySelector('.slide-main > *')?.getBoundingClientRect();
  if (head !== undefined && body !== undefined && body.left < head.right && body.top < head.bottom - 1) {
    faults.push(`${id}: the body stands under the title`);
  }
  const sources = slide.querySelector('.slide-sources');
  if (sources !== null && sources.scrollHeight > sources.clientHeight + 1 + slack)
    faults.push(`${id}: the sources do not fit`);
  return faults;
}
