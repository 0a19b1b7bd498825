import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { backupSection } from '../../src/model/shown-slides.ts';
import { backItem } from '../../src/remix/core/commands.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { openLink, shareLink } from '../../src/remix/core/share-link.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { applyUpdate, reviewUpdate } from '../../src/select/merge-remix.ts';
import { renewRemix } from '../../src/select/renew-remix.ts';
import { realPack } from './pack.ts';

/** A deck as the page saved it when no slide could stand behind the end. */
const file = readFileSync('tests/fixtures/cases/deck-cyp.remix.json', 'utf8');
const saved = (): string[] => JSON.parse(file).items.map(({ slide }: { slide: string }) => slide);
const slidesOf = ({ items }: Remix): string[] =>
  items.map((item) => (item.kind === 'slide' ? item.slide : item.id));

let pack: PackModel;
let remix: Remix;
beforeAll(() => {
  pack = realPack();
  const opened = parseRemix(file);
  if (!opened.ok) throw new Error(opened.message);
  expect(opened.notes).toEqual([]);
  remix = renewRemix(opened.remix, pack.claims).remix;
});

describe('a remix that was saved before slides could stand behind the end', () => {
  it('has every slide where its maker put it, and none that today’s edition keeps for questions', () => {
    const { deck, notes } = applyRemix(pack, remix);
    expect(file).not.toContain('"backup"');
    const behind = pack.editions.cyp?.slides.flatMap(({ id, backup }) => (backup ? [id] : [])) ?? [];
    expect(saved()).toEqual(expect.arrayContaining(['what/definition', 'practice/roles']));
    expect(behind).toEqual(expect.arrayContaining(['what/definition', 'practice/roles']));
    expect(slidesOf(remix)).toEqual(saved());
    expect(deck.slides.map(({ id }) => id)).toEqual(saved());
    expect(deck.slides.filter(({ backup }) => backup)).toEqual([]);
    expect(notes.filter(({ level }) => level === 'problem')).toEqual([]);
  });

  it('keeps them through an update of the pack, a file and a link', () => {
    const { changes } = reviewUpdate(remix, pack);
    expect(changes.filter(({ kind }) => kind === 'slide-gone')).toEqual([]);
    const updated = applyUpdate(remix, pack, {});
    expect(slidesOf(updated)).toEqual(saved());
    expect(parseRemix(stringifyRemix(updated))).toEqual({ ok: true, remix: updated, notes: [] });
    const link = shareLink(updated);
    const linked = link.ok ? openLink(`#${link.fragment}`) : link;
    expect(linked.ok && applyRemix(pack, linked.remix).deck.slides.map(({ id }) => id)).toEqual(saved());
  });

  it('can put them behind the end from now on', () => {
    const id = remix.items.find((item) => item.kind === 'slide' && item.slide === 'what/definition')?.id;
    const change = backItem(remix, id ?? '', true);
    const ids = change.ok ? applyRemix(pack, change.remix).deck.slides.map((slide) => slide.id) : [];
    expect(ids.slice(-2)).toEqual([backupSection, 'what/definition']);
    expect(ids).toHaveLength(saved().length + 1);
  });
});
