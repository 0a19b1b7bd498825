import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import { AreaReportView } from '../../src/remix/ui/panels/area/area-report.tsx';
import { whereToAdd } from '../../src/remix/ui/panels/area/where-to-add.ts';
import { isWholeCountry } from '../../src/remix/ui/panels/area/whole-country.ts';
import { createStore } from '../../src/remix/ui/store/store.ts';
import { StoreContext } from '../../src/remix/ui/store/use-remix.ts';
import { applyArea } from '../../src/select/apply-area.ts';
import { itemFor, realPack, started } from './pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

describe('a slide that comes with a place', () => {
  const wanted = { slide: 'why/tube-life-expectancy', after: 'not-in-the-deck', selected: null };

  it('follows the slide it follows in the pack', () => {
    const { items } = started(pack, 'full');
    const at = whereToAdd(items, pack, { ...wanted, after: 'practice/roles' });
    expect(items[at - 1]).toMatchObject({ slide: 'practice/roles' });
  });

  it('goes to the end of its own section, never under the divider of another', () => {
    const { items } = started(pack, 'full');
    const at = whereToAdd(items, pack, wanted);
    const before = items[at - 1];
    expect(before?.kind === 'slide' && pack.slides[before.slide]?.section).toBe('why');
    expect(items[at]).toMatchObject({ slide: pack.sections[1]?.id });
  });

  it('stands before the first divider where the deck lacks its section', () => {
    const remix = started(pack, 'full');
    const items = remix.items.filter(
      (item) => item.kind === 'slide' && pack.slides[item.slide]?.section !== 'why',
    );
    const at = whereToAdd(items, pack, { ...wanted, selected: items.at(-1)?.id ?? null });
    expect(at).toBeLessThan(items.length - 1);
    expect(items[at]).toMatchObject({ slide: pack.sections[1]?.id });
  });

  it('follows the slide in hand in a deck without dividers', () => {
    const remix = started(pack, 'full');
    const items = remix.items.filter(
      (item) => item.kind === 'slide' && pack.slides[item.slide]?.layout !== 'section',
    );
    const { id } = itemFor(remix, 'practice/roles');
    const at = whereToAdd(items, pack, { ...wanted, selected: id });
    expect(items[at - 1]?.id).toBe(id);
  });
});

it('a slide that comes with a place is offered once the deck holds the place, and never before', () => {
  const { pack: placed, report } = applyArea(pack, 'E09000012');
  const slide = Object.keys(placed.slides).find((id) => !Object.hasOwn(pack.slides, id)) ?? '';
  const only = [{ slide, title: 'Of its own', after: null }];
  const store = createStore(pack, started(pack, 'secondary-care'));
  const shown = () =>
    renderToStaticMarkup(
      <StoreContext.Provider value={store}>
        <AreaReportView facts={{ report, only }} />
      </StoreContext.Provider>,
    );
  expect(shown()).not.toContain('Of its own');
  store.setPack(placed);
  expect(shown()).toContain('Of its own');
});

describe('figures that are not of the chosen place', () => {
  it('are told apart: of the country or London, and of particular other places', () => {
    const groupOf = (id: string) => {
      const slide = pack.slides[id];
      if (slide === undefined) throw new Error(`no slide ${id}`);
      return isWholeCountry(slide, pack) ? 'whole' : 'elsewhere';
    };
    for (const id of ['why/current-context', 'why/deprivation-london', 'embedded/cancer'])
      expect(groupOf(id), id).toBe('whole');
    for (const id of ['impacts/integration', 'embedded/isledon', 'why/multidisciplinary-teams'])
      expect(groupOf(id), id).toBe('elsewhere');
  });
});
