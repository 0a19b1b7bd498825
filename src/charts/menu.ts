import { saveFile } from '../browser/save-file.ts';
import { sitePath } from '../model/site.ts';

/** The live part of the charts' menus: picture as PNG, copying the citation. */
export function enhanceMenus(root: ParentNode): void {
  for (const menu of root.querySelectorAll<HTMLElement>('[data-chart-menu]:not([data-live])')) {
    menu.dataset.live = '';
    for (const item of menu.querySelectorAll<HTMLElement>('.chart-menu-live')) item.hidden = false;
    menu.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button[data-menu]') : null;
      if (button instanceof HTMLButtonElement) void act(menu, button);
    });
  }
}

async function act(menu: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const id = menu.dataset.chartMenu ?? '';
  try {
    if (button.dataset.menu === 'cite') {
      await navigator.clipboard.writeText(button.dataset.text ?? '');
      say(menu, 'Copied.');
    } else {
      say(menu, 'Drawing the picture …');
      await savePng(id);
      say(menu, 'The picture is in your downloads.');
    }
  } catch {
    const other =
      button.dataset.menu === 'cite'
        ? 'Select the source line under the chart instead.'
        : 'Take the SVG instead.';
    say(menu, `That did not work in this browser. ${other}`);
  }
}

function say(menu: HTMLElement, words: string): void {
  const line = menu.querySelector('.chart-menu-said');
  if (line !== null) line.textContent = words;
}

/** Draws the chart's SVG file on a canvas at twice its size: sharp on paper, with the source printed on it. */
async function savePng(id: string): Promise<void> {
  const response = await fetch(sitePath(`/charts/${id}.svg`));
  if (!response.ok) throw new Error(`no picture of ${id}`);
  const image = new Image();
  // A data address, because the policy of the site allows no other.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await response.text())}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('the canvas gave no picture');
  saveFile(`${id}.png`, blob);
}
