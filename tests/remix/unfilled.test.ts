import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix, RemixItem } from '../../src/model/remix.ts';
import { ownStart } from '../../src/remix/core/own-start.ts';
import { renderDocx } from '../../src/render/docx/render-docx.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { openPackage } from '../render/pptx/read-package.ts';
import { repairFaults } from '../render/pptx/repair/faults.ts';
import { itemFor, own, realPack, started } from './pack.ts';

let pack: PackModel;
let remix: Remix;
beforeAll(() => {
  pack = realPack();
  remix = started(pack);
});

/** The deck of a cover, contents and some items. */
function deckOf(...items: RemixItem[]) {
  const [cover] = remix.items;
  if (cover === undefined) throw new Error('The pack has no cover.');
  return applyRemix(pack, { ...remix, items: [cover, itemFor(remix, 'contents'), ...items] }).deck;
}

const untitled = (title: string): RemixItem => ({
  kind: 'break',
  id: 'k1',
  hidden: false,
  title,
  lead: '',
  minutes: 0,
});
const hello = own({ kind: 'text', paragraphs: ['Hello'], bullets: [] });

/** Each with what somebody passed over. */
const passedOver: Array<[string, () => RemixItem[]]> = [
  ['contents without a section', () => [hello]],
  ['a section without a title', () => [untitled(''), hello]],
  ['a section whose title cannot be seen', () => [untitled('\u200b'), hello]],
  ['slides behind the end only', () => [{ ...itemFor(remix, 'why/life-expectancy'), backup: true }]],
  ...(['text', 'figures', 'case', 'table', 'picture', 'ask'] as const).map(
    (kind): [string, () => RemixItem[]] => [
      `a slide of one’s own that is not filled: ${kind}`,
      () => [{ ...ownStart(kind), id: 'o1' }],
    ],
  ),
];

describe.each(passedOver)('%s', (_, items) => {
  it('makes a PowerPoint file that needs no repair', () => {
    expect(repairFaults(openPackage(renderPptx(deckOf(...items()))))).toEqual([]);
  });

  it('stops no file for reading', async () => {
    const deck = deckOf(...items());
    expect((await renderDocx(deck)).length).toBeGreaterThan(0);
    expect(renderText(deck).length).toBeGreaterThan(0);
    expect(renderMarkdown(deck).length).toBeGreaterThan(0);
  });
});

it('a section without a title is called in the contents what its slide is called', () => {
  const { sections, slides } = deckOf(untitled(' '), hello);
  expect(sections.map(({ title }) => title)).toEqual(['Untitled slide']);
  expect(slides.find(({ layout }) => layout === 'section')?.plainTitle).toBe('Untitled slide');
});
