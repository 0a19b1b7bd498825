/** Place of the last slide of the talk, from 0: behind it stand backup slides, which only a jump leads to. */
export function lastShown(slides: readonly HTMLElement[]): number {
  const first = slides.findIndex(isBackup);
  return first < 0 ? slides.length - 1 : Math.max(0, first - 1);
}

/** Whether a step would leave the talk for its backup slides. */
export function leavesTalk(from: HTMLElement | undefined, to: HTMLElement): boolean {
  return isBackup(to) && from !== undefined && !isBackup(from);
}

/** `slide 3 of 14`, `backup slide 17`: where one of these stands. */
export function sayPlace(slides: readonly HTMLElement[], index: number): string {
  const slide = slides[index];
  if (slide !== undefined && isBackup(slide)) return `backup slide ${index + 1}`;
  return `slide ${index + 1} of ${lastShown(slides) + 1}`;
}

function isBackup({ dataset }: HTMLElement): boolean {
  return dataset.backup !== undefined;
}
