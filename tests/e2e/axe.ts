import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Axe = { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };

/** Selectors of the part to look at and of one to leave out, rules that are not asked, and the only rule that is. Default: the whole page and all rules. */
export type Asked = { within?: string; without?: string; notRules?: string[]; rule?: string };

/** Waits until nothing moves: what fades in is not yet as dark as it will be. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const moving = document
      .getAnimations()
      .filter(
        ({ effect, playState }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
    await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
  });
}

/**
 * What axe finds on a page once nothing moves, a line each. It is asked in the page itself and for faults only: to describe
 * all that is right as well, as its own client for Playwright has it do, takes four times as long.
 */
export async function faults(
  page: Page,
  { within, without, notRules = [], rule }: Asked = {},
): Promise<string[]> {
  await settled(page);
  // Frames as well: axe asks itself there.
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(source);
  const context = {
    include: [[within ?? 'html']],
    ...(without === undefined ? {} : { exclude: [[without]] }),
  };
  const options: RunOptions = {
    runOnly: rule === undefined ? { type: 'tag', values: standard } : { type: 'rule', values: [rule] },
    resultTypes: ['violations'],
    rules: Object.fromEntries(notRules.map((rule) => [rule, { enabled: false }])),
  };
  return page.evaluate(
    async ([context, options]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(context, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any }) => `${id}: ${target.join(' ')} (${any[0]?.message ?? help})`),
      );
    },
    [context, options] as const,
  );
}
