/** Place of the last slide of the talk, from 0: behind it stand backup slides, which only a jump leads to. */
export function lastShown(slides: readonly HTMLElement[]): number {
  return Math.max(
    0,
    slides.findLastIndex((slide) => !isOut(slide)),
  );
}

/**
 * Place of the slide that a press leads to, from one at `at`: past those that are left out; -1 at the ends of the talk.
 * Among backup slides it goes from one to the next, and back into the talk.
 */
export function besideIn(slides: readonly HTMLElement[], at: number, by: 1 | -1): number {
  const isAmongBackup = slides[at] !== undefined && isBackup(slides[at]);
  for (let next = at + by; next >= 0 && next < slides.length; next += by) {
    const slide = slides[next];
    if (slide === undefined || isLeft(slide)) continue;
    return isBackup(slide) && !isAmongBackup ? -1 : next;
  }
  return -1;
}

/** `slide 3 of 14`, `backup slide 17`: where one of these stands. */
export function sayPlace(slides: readonly HTMLElement[], index: number): string {
  const slide = slides[index];
  if (slide !== undefined && isOut(slide)) return `backup slide ${index + 1}`;
  const number = slides.slice(0, index + 1).filter((each) => !isOut(each)).length;
  return `slide ${number} of ${slides.filter((each) => !isOut(each)).length}`;
}

/** Leaves slides out of this talk, and takes in all others. They stay where they are, and a jump leads to them. */
export function leaveOut(slides: readonly HTMLElement[], ids: readonly string[]): void {
  for (const slide of slides) slide.toggleAttribute('data-left', ids.includes(idOf(slide)));
}

/** Whether a slide is no part of the talk: left out of it, or kept for questions. */
export function isOut(slide: HTMLElement): boolean {
  return isBackup(slide) || isLeft(slide);
}

/** Id of a slide, or of the slide that notes belong to. */
export function idOf({ id, dataset }: HTMLElement): string {
  return dataset.slide ?? id;
}

const isBackup = ({ dataset }: HTMLElement): boolean => dataset.backup !== undefined;
const isLeft = ({ dataset }: HTMLElement): boolean => dataset.left !== undefined;
