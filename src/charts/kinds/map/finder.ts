import { button, make } from '../../../browser/make.ts';
import type { ResolvedChart } from '../../../model/chart.ts';
import { notPublished } from '../../format-value.ts';
import { stagesOf } from '../../stage.ts';

type Finder = {
  /** Says the figures of a borough, after a sentence where there is one; clears the card where there is neither. */
  tell: (category: number | undefined, said: string) => void;
  /** Puts the chosen borough's name in the box. */
  chosen: (category: number | undefined) => void;
};

type Options = {
  choose: (category: number | undefined) => void;
  /** True for the boroughs in their colours. */
  view: (places: boolean) => void;
};

/** A search box for boroughs, the switch between the two views, and the card with a borough's figures. */
export function buildFinder(figure: HTMLElement, chart: ResolvedChart, { choose, view }: Options): Finder {
  const card = make('div', { class: 'map-card', 'aria-live': 'polite' });
  const { box, find } = searchBox(figure.id, chart, (name) => {
    const category = lookUp(chart.categories, name);
    if (category === undefined && name !== '') {
      card.replaceChildren(make('p', { class: 'map-note' }, `No borough is called “${name}”.`));
      return;
    }
    choose(category);
  });
  stagesOf(figure)
    .at(-1)
    ?.after(make('div', { class: 'map-tools' }, viewSwitch(view), find, card));
  return {
    tell: (category, said) =>
      card.replaceChildren(
        ...(said === '' ? [] : [make('p', { class: 'map-note' }, said)]),
        ...(category === undefined ? [] : cardOf(chart, category)),
      ),
    chosen: (category) => {
      box.value = category === undefined ? '' : (chart.categories[category] ?? '');
    },
  };
}

function searchBox(id: string, { categories }: ResolvedChart, found: (name: string) => void) {
  const label = make('label', { for: `${id}-find` }, 'Find a borough');
  const box = make('input', {
    id: `${id}-find`,
    type: 'search',
    autocomplete: 'off',
    list: `${id}-names`,
  });
  const options = categories.toSorted().map((name) => make('option', { value: name }));
  const list = make('datalist', { id: `${id}-names` }, ...options);
  // A name picked from the list is complete at once; typed words wait for Enter.
  box.addEventListener('input', () => {
    if (box.value === '' || categories.includes(box.value)) found(box.value);
  });
  box.addEventListener('change', () => found(box.value.trim()));
  // In the deck letters and arrows are keys of the slides.
  box.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter' && !event.isComposing) found(box.value.trim());
  });
  return { box, find: make('div', { class: 'map-find' }, label, box, list) };
}

/** The name itself in any case, or the only one that begins so or holds it. */
export function lookUp(names: readonly string[], typed: string): number | undefined {
  const word = typed.trim().toLowerCase();
  if (word === '') return undefined;
  const tests = [
    (name: string) => name === word,
    (name: string) => name.startsWith(word),
    (name: string) => name.includes(word),
  ];
  for (const test of tests) {
    const found = names.flatMap((name, index) => (test(name.toLowerCase()) ? [index] : []));
    if (found.length === 1) return found[0];
  }
  return undefined;
}

function viewSwitch(view: (places: boolean) => void): HTMLElement {
  const buttons = ['Areas', 'Boroughs'].map((text, index) => {
    const press = (): void => {
      for (const [at, one] of buttons.entries()) one.setAttribute('aria-pressed', String(at === index));
      view(index === 1);
    };
    const made = button(text, press, { 'aria-pressed': String(index === 0) });
    // In the deck the space bar would turn the slide as well.
    made.addEventListener('keydown', (event) => {
      if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
    });
    return made;
  });
  return make('div', { class: 'map-views', role: 'group', 'aria-label': 'What the map shows' }, ...buttons);
}

/** The borough's name and its figures, each with what it is. */
function cardOf(chart: ResolvedChart, category: number): HTMLElement[] {
  const note = chart.notes?.texts[category] ?? '';
  const pairs = chart.series.map(({ name, data }) => {
    const datum = data[category];
    const figure = make('dd', {}, datum?.label ?? notPublished);
    if (datum?.value === null) figure.className = 'map-missing';
    return make('div', {}, make('dt', {}, name), figure);
  });
  return [
    make('p', { class: 'map-name' }, chart.categories[category] ?? ''),
    ...(note === '' ? [] : [make('p', { class: 'map-note' }, note)]),
    make('dl', {}, ...pairs),
  ];
}
