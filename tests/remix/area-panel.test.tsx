import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackModel, UnboundSlide } from '../../src/model/deck.ts';
import type { Remix } from '../../src/model/remix.ts';
import { choosePlace, placeSlides, whereToAdd } from '../../src/remix/core/place-slides.ts';
import { AreaReportView } from '../../src/remix/ui/panels/area/area-report.tsx';
import { createStore } from '../../src/remix/ui/store/store.ts';
import { StoreContext } from '../../src/remix/ui/store/use-remix.ts';
import { applyArea, selectArea } from '../../src/select/apply-area.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { isWholeCountry } from '../../src/select/whose-figures.ts';
import { realPack, started } from './pack.ts';

let pack: PackModel;
beforeAll(async () => {
  pack = realPack();
});

/** Slides of the pack in a running order. */
const ids = ({ items }: Remix): string[] => items.map((item) => (item.kind === 'slide' ? item.slide : ''));
const without = (remix: Remix, isAway: (slide: UnboundSlide | undefined) => boolean): Remix => ({
  ...remix,
  items: remix.items.filter((item) => !isAway(item.kind === 'slide' ? pack.slides[item.slide] : undefined)),
});
const hackney = () => applyArea(pack, 'E09000012').pack;

describe('a slide that comes with a place', () => {
  const slide = 'why/your-place';

  it('follows the slide it follows in the pack', () => {
    const remix = started(pack, 'full');
    const at = whereToAdd(remix, hackney(), slide);
    expect(remix.items[at - 1]).toMatchObject({ slide: 'why/deprivation-london' });
  });

  it('goes to the head of its own section where the deck has only what comes later, without dividers too', () => {
    const bare = without(
      started(pack, 'full'),
      (one) => one?.layout === 'section' || /why.(life|depr|outs|ineq)/.test(one?.id ?? ''),
    );
    const at = whereToAdd(bare, hackney(), slide);
    expect(bare.items[at]).toMatchObject({ slide: 'why/tube-life-expectancy' });
  });

  it('stands before the first divider where the deck lacks its section', () => {
    const bare = without(started(pack, 'full'), (one) => one?.section === 'why');
    const at = whereToAdd(bare, hackney(), slide);
    expect(bare.items[at]).toMatchObject({ slide: pack.sections[1]?.id });
  });

  it('stands behind cover and ask in a deck without its section and without dividers', () => {
    const bare = without(started(pack, 'full'), (one) => one?.section === 'why' || one?.layout === 'section');
    const at = whereToAdd(bare, hackney(), slide);
    expect(ids(bare).slice(0, at)).toEqual(['cover', 'ask/full', 'contents']);
  });
});

describe('a place that is chosen', () => {
  const chosen = (remix: Remix, code: string | null, now = hackney()): Remix => {
    const made = choosePlace(remix, now, code);
    if (!made.ok) throw new Error(made.message);
    return made.remix;
  };

  it('brings its own slide, then those with figures for it that there is time for', () => {
    const remix = { ...started(pack, 'cyp'), minutes: 60 };
    const all = placeSlides(hackney()).map(({ id }) => id);
    expect(all.length).toBeGreaterThan(3);
    expect(ids(chosen(remix, 'E09000012'))).toEqual(expect.arrayContaining(all));
    const short = ids(chosen({ ...remix, minutes: 5 }, 'E09000012'));
    expect(short.filter((id) => all.includes(id))).toEqual(['why/your-place']);
    expect(short).toHaveLength(remix.items.length + 1);
  });

  it('goes with its own slide, but not with one in somebody’s own words', () => {
    const remix = started(pack, 'full');
    const placed = chosen(remix, 'E09000012');
    expect(ids(chosen(placed, null, pack))).toEqual(ids(remix));
    const worded = {
      ...placed,
      items: placed.items.map((item) =>
        item.kind === 'slide' && item.slide === 'why/your-place'
          ? { ...item, edits: [{ path: 'title', base: 'a', text: 'b' }] }
          : item,
      ),
    };
    expect(ids(chosen(worded, null, pack))).toContain('why/your-place');
  });

  it('has its slides offered in its panel where the order lacks them', () => {
    const { pack: placed, report } = applyArea(pack, 'E09000012');
    const store = createStore(pack, started(pack, 'secondary-care'));
    const shown = () =>
      renderToStaticMarkup(
        <StoreContext.Provider value={store}>
          <AreaReportView report={report} />
        </StoreContext.Provider>,
      );
    expect(shown()).not.toContain('Has figures for Hackney');
    store.setPack(placed);
    expect(shown().match(/Has figures for Hackney/g)).toHaveLength(placeSlides(placed).length);
  });

  it('has the slides without its figures say whose they show, own figures aside', () => {
    const { deck } = selectArea(pack, 'full', 'E09000012');
    const whose = (id: string) => deck.slides.find((slide) => slide.id === id)?.whose;
    expect(whose('why/your-place')).toBeUndefined();
    expect(whose('why/deprivation-london')).toBeUndefined();
    expect(whose('what/definition')).toBeUndefined();
    expect(whose('why/current-context')).toBe('England’s figures');
    expect(whose('why/since-2025')).toBe('England’s and London’s figures');
    expect(whose('impacts/wellbeing')).toBe('Figures from elsewhere');
    expect(whose('impacts/inequalities')).toBe('Figures of London and elsewhere');
    expect(selectEdition(pack, 'full').slides.every((slide) => slide.whose === undefined)).toBe(true);
  });
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
