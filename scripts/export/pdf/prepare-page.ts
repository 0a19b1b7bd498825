/**
 * Runs inside the browser, on a document that is about to become a PDF. A page says some things to screen readers in
 * ways that a PDF cannot keep: they become descriptions of pictures, and links that lead within the file.
 */
export function preparePage(): void {
  const words = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  // A drawing keeps its words in a list beside it: a PDF has one description for the picture.
  for (const diagram of document.querySelectorAll('.diagram')) {
    const picture = diagram.querySelector('svg');
    const items = [...diagram.querySelectorAll('.diagram-list > li')].map((item) =>
      [...item.querySelectorAll('.diagram-title, .diagram-text')].map(words).join(': '),
    );
    picture?.setAttribute('role', 'img');
    picture?.removeAttribute('aria-hidden');
    picture?.setAttribute('aria-label', [words(diagram.querySelector('.diagram-alt')), ...items].join(' '));
  }
  for (const figure of document.querySelectorAll('.chart-figure')) {
    const picture = figure.querySelector('svg[role="img"]');
    // The picture in it is the figure: a second one around it would have no description.
    figure.setAttribute('role', 'none');
    const summary = words(figure.querySelector('.chart-hidden > p, .chart-summary'));
    const label = picture?.getAttribute('aria-label') ?? '';
    if (summary !== '' && !label.includes(summary))
      picture?.setAttribute('aria-label', `${label} ${summary}`);
  }
  // A number leads to its claim in this file, nearest first: under its slide, else at the end.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')) {
    const claim = /^\/evidence\/([a-z0-9-]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';
    const slide = link.closest('.slide')?.id.replaceAll('/', '-') ?? '';
    const target = [`claim--${slide}--${claim}`, `claim--${claim}`].find((id) => document.getElementById(id));
    if (target === undefined) link.removeAttribute('href');
    else link.setAttribute('href', `#${target}`);
  }
}
