import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckModel, PackModel } from '../../src/model/deck.ts';
import { remixSchema } from '../../src/model/remix.ts';
import { applyArea } from '../../src/select/apply-area.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { slideFields } from '../../src/select/slide-fields.ts';
import { richRemix } from '../fixtures/rich-remix.ts';
import { expectKept } from '../golden.ts';
import { realPack } from '../remix/pack.ts';

// What every renderer is given, word for word: a change of the house changes nothing here, a change of the pack only
// what it means to.

const folder = 'tests/golden/model';
const editions = ['full', 'commissioner', 'cyp', 'secondary-care', 'swla'];
/** Hackney: a borough with figures in most tables. */
const place = 'E09000012';

let pack: PackModel;
let placed: PackModel;
beforeAll(async () => {
  pack = await realPack();
  placed = applyArea(pack, place).pack;
});

/** The parts of a deck by name; a part that another deck has just so is named instead of told again. */
function tell(deck: DeckModel, known: DeckModel | null, as = ''): string {
  const part = <T>(name: string, own: Record<string, T>, theirs: Record<string, T>): string[] =>
    Object.entries(own).map(([id, value]) => {
      const text = JSON.stringify(value, null, 1);
      return `## ${name} ${id}\n${text === JSON.stringify(theirs[id], null, 1) ? `as in ${as}` : text}\n`;
    });
  const { slides, charts, claims, sources, answers, glossary: _, ...rest } = deck;
  const byId = (list: DeckModel['slides']) =>
    Object.fromEntries(list.map(({ whose: _, ...slide }) => [slide.id, slide]));
  const whose = slides.flatMap((slide) => (slide.whose === undefined ? [] : [`${slide.id}: ${slide.whose}`]));
  return [
    `## deck\n${JSON.stringify(rest, null, 1)}\n`,
    `## answers ${answers?.list.map(({ id }) => id).join(' ')}, the first ${answers?.first} ahead\n`,
    ...part('answer', answersOf(deck), known === null ? {} : answersOf(known)),
    ...part('slide', byId(slides), byId(known?.slides ?? [])),
    ...part('chart', charts, known?.charts ?? {}),
    ...part('claim', claims, known?.claims ?? {}),
    ...part('source', sources, known?.sources ?? {}),
    ...(whose.length === 0 ? [] : [`## whose figures\n${whose.join('\n')}\n`]),
  ].join('\n');
}

/** Answers by id; how far down their slides stand is the deck's own, and is told in the numbers of its slides. */
function answersOf({ answers }: DeckModel): Record<string, unknown> {
  return Object.fromEntries(answers?.list.map(({ slides: _, ...answer }) => [answer.id, answer]) ?? []);
}

describe('the bound model', () => {
  it.each(editions)('of the edition %s is the one that was last looked at', (id) => {
    const full = id === 'full' ? null : selectEdition(pack, 'full');
    expectKept(`${folder}/${id}.txt`, tell(selectEdition(pack, id), full, 'full'));
  });

  it.each(editions)('of the edition %s with a place is the one that was last looked at', (id) => {
    expectKept(`${folder}/${id}-hackney.txt`, tell(selectEdition(placed, id), selectEdition(pack, id), id));
  });

  it('of a remix that uses all there is is the one that was last looked at', () => {
    const { deck, notes } = applyRemix(pack, richRemix(pack));
    const said = notes.map(({ code, item, text }) => `${code} ${item ?? ''}: ${text}`).join('\n');
    expectKept(
      `${folder}/remix.txt`,
      `${tell(deck, selectEdition(placed, 'full'), 'full-hackney')}\n## notes\n${said}\n`,
    );
  });

  it('has no kept file without a deck', () => {
    const wanted = [...editions, ...editions.map((id) => `${id}-hackney`), 'remix'].map((id) => `${id}.txt`);
    expect(readdirSync(folder).sort()).toEqual(wanted.sort());
  });
});

describe('the remix that uses all there is', () => {
  it('is one that its own schema takes, with every kind of item, field, slide and figure', () => {
    const remix = richRemix(pack);
    expect(remixSchema.safeParse(remix).error).toBeUndefined();
    const kinds = remix.items.map((item) => (item.kind === 'own' ? `own ${item.content.kind}` : item.kind));
    expect([...new Set(kinds)].sort()).toEqual(
      ['break', 'own case', 'own figures', 'own picture', 'own table', 'own text', 'slide'].sort(),
    );
    const fields = remix.items.flatMap((item) => {
      const slide = item.kind === 'slide' && item.edits.length > 0 ? placed.slides[item.slide] : undefined;
      return slide === undefined ? [] : slideFields(slide).map(({ kind }) => kind);
    });
    expect([...new Set(fields)].sort()).toEqual(
      ['cell', 'heading', 'item', 'label', 'notes', 'paragraph', 'title', 'words'].sort(),
    );
  });
});
