import type { Page } from '@playwright/test';

/** A word where it stands in its drawing, in px of the drawing: its left edge, and the middle of its line. */
export type Word = { text: string; left: number; middle: number };

type Seen = CanvasRenderingContext2D & { words?: Word[] };

/** Keeps what is written on canvases from now on, as a reader could not read it back. Call before the page is opened. */
export async function watchCanvases(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const own = CanvasRenderingContext2D.prototype;
    const { clearRect, fillText } = own;
    own.clearRect = function (this: Seen, ...box) {
      this.words = [];
      clearRect.apply(this, box);
    };
    own.fillText = function (this: Seen, text, x, y, ...room) {
      const { a, e, f } = this.getTransform();
      // The canvas is as many px larger than the drawing as the screen is finer.
      const scale =
        this.canvas.width / Number(this.canvas.closest('.chart-stage')?.getAttribute('data-width'));
      const width = this.measureText(text).width;
      const before = this.textAlign === 'center' ? width / 2 : /end|right/.test(this.textAlign) ? width : 0;
      this.words?.push({
        text,
        left: (x - before) * (a / scale) + e / scale,
        middle: y * (a / scale) + f / scale,
      });
      fillText.call(this, text, x, y, ...room);
    };
  });
}

/** The words on the canvas of a stage. */
export async function canvasWords(page: Page, stage: string): Promise<Word[]> {
  return page
    .locator(`${stage} > canvas`)
    .evaluate((canvas) => ((canvas as HTMLCanvasElement).getContext('2d') as Seen | null)?.words ?? []);
}

/** The words of the picture under it, line by line. */
export async function pictureWords(page: Page, stage: string): Promise<Word[]> {
  return page.locator(`${stage} > .chart-picture`).evaluate((picture) => {
    const box = picture.getBoundingClientRect();
    const scale = box.width / Number(picture.getAttribute('viewBox')?.split(' ')[2]);
    return [...picture.querySelectorAll('text')].flatMap((text) => {
      const lines = [...text.querySelectorAll('tspan')];
      return (lines.length > 0 ? lines : [text]).map((line) => {
        const { left, top, height } = line.getBoundingClientRect();
        return {
          text: line.textContent ?? '',
          left: (left - box.left) / scale,
          middle: (top + height / 2 - box.top) / scale,
        };
      });
    });
  });
}
