import { cardOf } from './cards.ts';
import type { SlideClaim } from './slide-claims.ts';

/** The claims of a slide as buttons, each with its number key, its figures, its verdict and who says so. */
export async function claimList(claims: readonly SlideClaim[]): Promise<HTMLElement> {
  const list = document.createElement('ol');
  list.className = 'claim-list';
  const rows = await Promise.all(claims.map(row));
  list.append(...rows);
  return list;
}

async function row({ claim, shown }: SlideClaim, index: number): Promise<HTMLElement> {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.claim = claim;
  if (index < 9) button.append(part('claim-key', String(index + 1), 'kbd'));
  const card = await cardOf(claim);
  const words = (of: string) => card?.querySelector(of)?.textContent?.trim() ?? '';
  const all = [...(card?.querySelectorAll('.claim-number') ?? [])].map((number) => number.textContent ?? '');
  button.append(part('claim-row-figures', (shown.length > 0 ? shown : all).slice(0, 4).join(', ')));
  const verdict = card?.querySelector('.claim-verdict');
  const about = part('claim-row-about', '');
  if (verdict) about.append(verdict);
  about.append(part('claim-row-source', words('.claim-published').split('. ')[0] ?? ''));
  button.append(part('claim-row-statement', card === null ? claim : words('.claim-statement')), about);
  item.append(button);
  return item;
}

function part(name: string, text: string, tag: 'span' | 'kbd' = 'span'): HTMLElement {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = text;
  return element;
}
