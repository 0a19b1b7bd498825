import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unboundDigits } from '../../src/compile/check-digits.ts';
import { pack } from './pack.ts';

const names = JSON.parse(readFileSync('content/names.json', 'utf8')) as string[];

/** A piece of text with digits that is not inside a link to a claim, and where it stands. */
type Loose = { where: string; text: string };
type Walked = { loose: Loose[]; claims: string[]; charts: string[] };

/** Pages that were found to be there: editions and texts lead to the same ones. */
const there = new Set<string>();

async function expectThere(page: Page, path: string): Promise<void> {
  if (there.has(path)) return;
  expect((await page.request.head(path)).ok(), path).toBe(true);
  there.add(path);
}

/** Every number in these parts of a page is a link to its claim, or stands in a chart with a source. Gives the claims. */
export async function expectBound(page: Page, within: string): Promise<string[]> {
  const { loose, claims, charts } = await page.evaluate(walk, within);
  expect(loose.filter(({ text }) => unboundDigits(text, names).length > 0)).toEqual([]);
  for (const claim of claims) {
    expect(pack.claims[claim.split('/')[2] ?? ''], claim).toBeDefined();
    await expectThere(page, claim);
  }
  for (const chart of charts) {
    expect(pack.charts[chart]?.sources.length, chart).toBeGreaterThan(0);
    await expectThere(page, `/chart/${chart}/`);
  }
  return claims;
}

/** Runs in the page: sorts every text with a digit by what it is bound to. */
function walk(within: string): Walked {
  // Numbers by which the pages count and refer; words for screen readers that repeat a title, which has its links.
  const counting =
    '.cite, .sources, .slide-sources, .slide-count, .divider-number, .passage-slide, a.ref, .agenda, summary';
  const isStep = (element: Element, text: string) =>
    element.closest('svg.drawing') !== null && /^\d$/.test(text);
  const found: Walked = { loose: [], claims: [], charts: [] };
  for (const part of document.querySelectorAll(within)) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      const parent = node.parentElement;
      if (!/\d/.test(text) || parent === null) continue;
      // The words of a verdict are about the figure they stand under; what a chart measures stands over it, and what
      // one of its steps says under it.
      const figure = parent.closest('.verdict')?.closest('.figure, .case-result') ?? null;
      const link = parent.closest<HTMLAnchorElement>('a.stat') ?? figure?.querySelector('a.stat') ?? null;
      const chart =
        // On a page its words and its table are folded away below it.
        parent.closest<HTMLElement>('[data-chart], [data-of]') ??
        parent
          .closest('.chart-measure, .chart-says')
          ?.parentElement?.querySelector<HTMLElement>('[data-chart]') ??
        null;
      if (link instanceof HTMLAnchorElement) found.claims.push(link.pathname);
      else if (chart !== null) found.charts.push(chart.dataset.chart ?? chart.dataset.of ?? '');
      else if (parent.closest(counting) === null && !isStep(parent, text.trim())) {
        found.loose.push({
          where: `${part.id} ${parent.getAttribute('class') ?? parent.tagName}`,
          text: text.trim(),
        });
      }
    }
  }
  return { loose: found.loose, claims: [...new Set(found.claims)], charts: [...new Set(found.charts)] };
}
