import { sizes as canvasSizes } from '../../theme/tokens.ts';

/**
 * A browser may be told never to draw words under some size. Where that enlarges words of a slide, the slide grows as
 * tall as they make it and is shrunk as a whole into its place (slide.css); `--tall` is how tall it has become.
 */
export function largeWords({ documentElement: root, body }: Document = document): void {
  const probe = root.ownerDocument.createElement('span');
  probe.style.fontSize = '1px';
  body.append(probe);
  const least = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  if (!(least > canvasSizes.tiny)) return;
  root.classList.add('words-large');
  const sizes = new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) {
      // To the fraction of a px: a rounded height would end the slide a px off its place.
      const tall = borderBoxSize[0]?.blockSize ?? 0;
      if (target instanceof HTMLElement && tall > 0) target.style.setProperty('--tall', `${tall}px`);
    }
  });
  const watch = (): void => {
    for (const slide of body.querySelectorAll('.slide')) sizes.observe(slide);
  };
  watch();
  new MutationObserver(watch).observe(body, { childList: true, subtree: true });
}
