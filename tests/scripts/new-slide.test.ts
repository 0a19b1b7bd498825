import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { planSlide } from '../../scripts/lib/plan-slide.ts';
import { starters } from '../../scripts/lib/slide-starters.ts';
import { compilePack } from '../../src/compile/compile-pack.ts';
import { formatProblem, type Problem } from '../../src/model/messages.ts';

const layouts = Object.keys(starters);
let problems: Problem[] = [];

/** The pack with one new slide of every layout. */
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'new-slide-'));
  for (const folder of ['content', 'data']) cpSync(folder, join(root, folder), { recursive: true });
  for (const layout of layouts) {
    const { file, text } = await planSlide(root, `why/new-${layout}`, layout);
    writeFileSync(join(root, file), text);
  }
  ({ problems } = await compilePack(root));
});

describe('a new slide', () => {
  test.each(layouts)('of the layout %s compiles as it is', (layout) => {
    const own = problems.filter((problem) => problem.file.endsWith(`0-new-${layout}.mdx`));
    expect(own.map(formatProblem)).toEqual([]);
  });

  test('takes the next ten in its folder', async () => {
    const { file, id } = await planSlide('.', 'why/my-topic', 'cards');
    expect(id).toBe('why/my-topic');
    expect(file).toMatch(/^content\/why\/\d\d0-my-topic\.mdx$/);
  });

  test.each([
    ['my-topic', 'cards', 'not a slide id of the form section/name'],
    ['Why/My topic', 'cards', 'not a slide id'],
    ['whi/my-topic', 'cards', 'There is no section "whi". Did you mean "why"?'],
    ['why/my-topic', 'card', 'There is no layout "card". Did you mean "cards"?'],
    ['why/life-expectancy', 'chart', 'has this name already'],
  ])('is refused as %s with the layout %s', async (id, layout, words) => {
    await expect(planSlide('.', id, layout)).rejects.toThrow(words);
  });
});
