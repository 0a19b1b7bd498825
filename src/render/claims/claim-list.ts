import { make } from '../../browser/make.ts';
import { cardOf } from './cards.ts';
import type { SlideClaim } from './slide-claims.ts';

/** The claims of a slide as buttons, each with its number key, its figures, its verdict and who says so. */
export async function claimList(claims: readonly SlideClaim[]): Promise<HTMLElement> {
  return make('ol', { class: 'claim-list' }, ...(await Promise.all(claims.map(row))));
}

async function row({ claim, shown }: SlideClaim, index: number): Promise<HTMLElement> {
  const button = make('button', { type: 'button', 'data-claim': claim });
  if (index < 9) button.append(make('kbd', { class: 'claim-key' }, String(index + 1)));
  const card = await cardOf(claim);
  const words = (of: string) => card?.querySelector(of)?.textContent?.trim() ?? '';
  const all = [...(card?.querySelectorAll('.claim-number') ?? [])].map((number) => number.textContent ?? '');
  button.append(part('claim-row-figures', (shown.length > 0 ? shown : all).slice(0, 4).join(', ')));
  const verdict = card?.querySelector('.claim-verdict');
  const about = part('claim-row-about', '');
  if (verdict) about.append(verdict);
  about.append(part('claim-row-source', words('.claim-published').split('. ')[0] ?? ''));
  button.append(part('claim-row-statement', card === null ? claim : words('.claim-statement')), about);
  return make('li', {}, button);
}

function part(name: string, text: string): HTMLElement {
  return make('span', { class: name }, text);
}
