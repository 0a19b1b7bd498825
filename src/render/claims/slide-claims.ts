import { claimOf } from './cards.ts';

/** A claim of a slide, with its numbers as the slide shows them; none where it stands in a chart or is only spoken. */
export type SlideClaim = { claim: string; shown: string[] };

/** Every claim of a slide once: first those with a number on it, in reading order, then those behind it. */
export function claimsOn(slide: HTMLElement): SlideClaim[] {
  const found = new Map<string, string[]>();
  for (const link of slide.querySelectorAll<HTMLAnchorElement>('a.stat')) {
    const claim = claimOf(link);
    if (claim === null) continue;
    const shown = found.get(claim) ?? [];
    const number = link.textContent?.trim() ?? '';
    found.set(claim, shown.includes(number) ? shown : [...shown, number]);
  }
  for (const claim of slide.dataset.claims?.split(' ') ?? []) {
    if (claim !== '' && !found.has(claim)) found.set(claim, []);
  }
  return [...found].map(([claim, shown]) => ({ claim, shown }));
}
