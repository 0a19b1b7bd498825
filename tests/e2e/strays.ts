/** Runs in the page: what can be seen, pressed or reached by keyboard outside the slide on screen. */
export function strays(): string[] {
  const found = new Set<string>();
  const name = (element: Element) =>
    `${element.closest('section.slide')?.id}: ${element.tagName} ${element.getAttribute('class') ?? ''}`;
  const laidOut = [...document.querySelectorAll<HTMLElement>('.slides > section.slide:not(.present)')].filter(
    (slide) => slide.getClientRects().length > 0,
  );
  // What is clipped away whole shows nothing, whatever its parts say; what is inert is not reached.
  for (const slide of laidOut) {
    if (getComputedStyle(slide).clipPath !== 'inset(50%)') found.add(`${slide.id} can be seen`);
    if (!slide.inert) found.add(`${slide.id} can be reached`);
  }
  for (let x = 8; x < innerWidth; x += 40)
    for (let y = 8; y < innerHeight; y += 40)
      for (const element of document.elementsFromPoint(x, y))
        if (element.closest('.slides > section.slide:not(.present)') !== null) found.add(name(element));
  return [...found];
}
