import { setQuery } from '../browser/address.ts';
import type { Strength } from '../model/claim-grades.ts';
import { oneMeant, queried, unescaped } from '../model/received-address.ts';

/** What the reader asks for, each `''` when not set. */
export type State = {
  q: string;
  verdict: string;
  section: string;
  strength: string;
  place: string;
  age: string;
  sort: string;
};

/** Addresses of before strength had four steps named a kind of evidence: the step that most of its claims now have. */
const formerKinds: Readonly<Record<string, Strength>> = {
  review: 'limited',
  controlled: 'moderate',
  evaluation: 'limited',
  survey: 'moderate',
  statistic: 'strong',
  testimony: 'very-limited',
};

/** What an address asks of a filter; null when it does not name it. */
function asked(search: string, name: (typeof filters)[number]): string | null {
  const value = queried(search, name);
  if (name !== 'strength' || value !== null) return value;
  const kind = oneMeant(queried(search, 'grade') ?? '', Object.keys(formerKinds));
  return formerKinds[kind ?? ''] ?? null;
}

/** Everything that narrows the table besides the words. */
export const filters = ['verdict', 'section', 'strength', 'place', 'age'] as const;

/** A control of the form, by name. */
export function field(form: HTMLFormElement, name: string): RadioNodeList | HTMLSelectElement {
  return form.elements.namedItem(name) as RadioNodeList | HTMLSelectElement;
}

/** What the form asks for now. */
export function read(form: HTMLFormElement, box: HTMLInputElement): State {
  const value = (name: string): string => field(form, name).value;
  return {
    q: box.value.trim(),
    verdict: value('verdict'),
    section: value('section'),
    strength: value('strength'),
    place: value('place'),
    age: value('age'),
    sort: value('sort'),
  };
}

/** Puts an address's words into the form; what it does not know stays at its first choice. */
export function fill(form: HTMLFormElement, box: HTMLInputElement, search: string): void {
  box.value = unescaped(queried(search, 'q') ?? '');
  for (const name of filters) {
    const input = field(form, name);
    const value = asked(search, name) ?? '';
    if (input instanceof HTMLSelectElement) choose(input, value);
    else {
      // Chromium does not set a list of radio buttons to its empty value.
      const choices = [...input].filter((one) => one instanceof HTMLInputElement);
      const meant = oneMeant(
        value,
        choices.map((one) => one.value),
      );
      const choice = choices.find((one) => one.value === meant) ?? choices[0];
      if (choice !== undefined) choice.checked = true;
    }
  }
  choose(
    field(form, 'sort') as HTMLSelectElement,
    queried(search, 'sort')?.replace('grade', 'strength') ?? (box.value === '' ? 'slide' : 'match'),
    'slide',
  );
  const isSet = filters.some((name) => asked(search, name) !== null);
  const more = form.querySelector('details');
  if (more !== null) more.open = more.open || isSet || matchMedia('(min-width: 60rem)').matches;
}

function choose(input: HTMLSelectElement, value: string, usual = ''): void {
  const values = [...input.options].map((option) => option.value);
  input.value = oneMeant(value, values) ?? usual;
  if (input.selectedIndex < 0) input.selectedIndex = 0;
}

/** Writes the state into the address, so that it can be sent to somebody and survives the way back. */
export function keep(state: State): void {
  const params = new URLSearchParams();
  const usual = state.q === '' ? 'slide' : 'match';
  for (const [name, value] of Object.entries(state)) {
    if (value !== '' && !(name === 'sort' && value === usual)) params.set(name, value);
  }
  const query = params.toString();
  setQuery(query === '' ? '' : `?${query}`);
}
