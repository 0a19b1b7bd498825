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
    for (const { target } of entries)
      if (target instanceof HTMLElement && target.offsetHeight > 0)
        target.style.setProperty('--tall', `${target.offsetHeight}px`);
  });
  const watch = (): void => {
    for (const slide of body.querySelectorAll('.slide')) sizes.observe(slide);
  };
  watch();
  new MutationObserver(watch).observe(body, { childList: true, subtree: true });
}
