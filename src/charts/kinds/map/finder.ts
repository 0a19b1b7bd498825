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
  const tools = make('div', 'map-tools');
  const card = make('div', 'map-card');
  card.setAttribute('aria-live', 'polite');
  const { box, find } = searchBox(figure.id, chart, (name) => {
    const category = lookUp(chart.categories, name);
    if (category === undefined && name !== '') {
      card.replaceChildren(make('p', 'map-note', `No borough is called “${name}”.`));
      return;
    }
    choose(category);
  });
  tools.append(viewSwitch(view), find, card);
  stagesOf(figure).at(-1)?.after(tools);
  return {
    tell: (category, said) =>
      card.replaceChildren(
        ...(said === '' ? [] : [make('p', 'map-note', said)]),
        ...(category === undefined ? [] : cardOf(chart, category)),
      ),
    chosen: (category) => {
      box.value = category === undefined ? '' : (chart.categories[category] ?? '');
    },
  };
}

function searchBox(id: string, { categories }: ResolvedChart, found: (name: string) => void) {
  const find = make('div', 'map-find');
  const label = make('label', '', 'Find a borough');
  const box = make('input', '');
  const list = make('datalist', '');
  label.htmlFor = box.id = `${id}-find`;
  list.id = `${id}-names`;
  box.type = 'search';
  box.autocomplete = 'off';
  box.setAttribute('list', list.id);
  list.append(
    ...categories.toSorted().map((name) => {
      const option = make('option', '');
      option.value = name;
      return option;
    }),
  );
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
  find.append(label, box, list);
  return { box, find };
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
  const group = make('div', 'map-views');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'What the map shows');
  const buttons = ['Areas', 'Boroughs'].map((text, index) => {
    const button = make('button', '', text);
    button.type = 'button';
    button.setAttribute('aria-pressed', String(index === 0));
    button.addEventListener('click', () => {
      for (const [at, one] of buttons.entries()) one.setAttribute('aria-pressed', String(at === index));
      view(index === 1);
    });
    // In the deck the space bar would turn the slide as well.
    button.addEventListener('keydown', (event) => {
      if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
    });
    return button;
  });
  group.append(...buttons);
  return group;
}

/** The borough's name and its figures, each with what it is. */
function cardOf(chart: ResolvedChart, category: number): HTMLElement[] {
  const note = chart.notes?.texts[category] ?? '';
  const list = make('dl', '');
  for (const { name, data } of chart.series) {
    const datum = data[category];
    const figure = make('dd', datum?.value === null ? 'map-missing' : '', datum?.label ?? notPublished);
    const pair = make('div', '');
    pair.append(make('dt', '', name), figure);
    list.append(pair);
  }
  return [
    make('p', 'map-name', chart.categories[category]),
    ...(note === '' ? [] : [make('p', 'map-note', note)]),
    list,
  ];
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  if (text !== '') element.textContent = text;
  return element;
}
