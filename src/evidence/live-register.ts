import { afterDrawing } from '../browser/after-drawing.ts';
import { withPart } from '../browser/late-part.ts';
import { button } from '../browser/make.ts';
import { sitePath } from '../model/site.ts';
import { field, fill, filters, keep, read, type State } from './register-state.ts';
import type { SearchEntry } from './search-words.ts';
import { rowsInOrder } from './sort-rows.ts';

/** How many rows are drawn with a letter that is typed: no window shows more. The others follow it. */
const atOnce = 20;

/** Words to the ids of the claims that have them, best first. */
type Search = (words: string) => string[];

/** Makes the register's form answer: search, filters and order, kept in the page's address. */
export function startRegister(form: HTMLFormElement, box: HTMLInputElement, table: HTMLTableElement): void {
  const groups = [...table.tBodies];
  const rows = groups.flatMap((group) => [...group.rows].filter((row) => row.id !== ''));
  const homes = new Map(rows.map((row) => [row, row.parentElement]));
  let index: Promise<Search> | null = null;
  /** How often the form has been answered: an answer that another has overtaken draws nothing more. */
  let answers = 0;

  const load = (): Promise<Search> => {
    index ??= loadIndex().catch((error: unknown) => {
      // A later try may find the network again.
      index = null;
      throw error;
    });
    return index;
  };

  /** Shows what the form asks for; while somebody types, the first rows first. */
  const answer = async (isTyped = false): Promise<void> => {
    answers += 1;
    const own = answers;
    const state = read(form, box);
    let found: Map<string, number> | null = null;
    let failed = false;
    if (state.q !== '') {
      try {
        const ids = (await load())(state.q);
        // A letter typed meanwhile has its own answer on the way.
        if (read(form, box).q !== state.q) return;
        found = new Map(ids.map((id, place) => [id, place]));
      } catch {
        failed = true;
        void withPart('The search', load, () => answer());
      }
    }
    const matching = rows.filter((row) => found === null || found.has(row.id));
    const listed = order(
      state,
      found,
      matching.filter((row) => passes(row, state)),
    );
    show(isTyped ? listed.slice(0, atOnce) : listed);
    tell(state, listed.length, matching.length, failed);
    if (!isTyped) return keep(state);
    afterDrawing(() => {
      if (own !== answers) return;
      if (listed.length > atOnce) show(listed);
      keep(state);
    });
  };

  /** Shows these rows and no others, and the groups that have one. */
  const show = (list: readonly HTMLTableRowElement[]): void => {
    const shown = new Set(list);
    for (const row of rows) row.hidden = !shown.has(row);
    for (const group of groups) group.hidden = [...group.rows].every((row) => row.id === '' || row.hidden);
  };

  /** Puts the rows in the order asked for. */
  const order = (
    state: State,
    found: Map<string, number> | null,
    list: HTMLTableRowElement[],
  ): HTMLTableRowElement[] => {
    const key = state.sort;
    const grouped = key === 'slide';
    table.classList.toggle('register-flat', !grouped);
    const listed = grouped ? list : rowsInOrder(list, key, found);
    if (grouped) for (const row of rows) homes.get(row)?.append(row);
    else groups[0]?.append(...listed);
    for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const own = head.dataset.sort ?? '';
      const sort = state.sort === own ? 'ascending' : state.sort === `-${own}` ? 'descending' : 'none';
      head.setAttribute('aria-sort', sort);
    }
    return listed;
  };

  let saying = 0;
  const tell = (state: State, count: number, matching: number, failed: boolean): void => {
    const set = filters.filter((name) => state[name] !== '').length;
    const narrowed = set > 0 || state.q !== '';
    const words = count === rows.length ? `${rows.length} claims` : `${count} of ${rows.length} claims`;
    write('#register-count', failed ? `The search could not be loaded. ${words}` : words);
    write('#filters-set', set === 0 ? '' : ` (${set} set)`);
    // On a phone the answers then stand right under the search box.
    document.documentElement.classList.toggle('searching', state.q !== '');
    const reset = form.querySelector<HTMLButtonElement>('button[type="reset"]');
    if (reset !== null) reset.hidden = !narrowed;
    const empty = document.querySelector<HTMLElement>('#register-empty');
    if (empty !== null) empty.hidden = count > 0;
    table.hidden = count === 0;
    write('#register-empty-words', count > 0 ? '' : emptyWords(state, matching));
    // Spoken once the typing has paused, so that a screen reader is not interrupted at every letter.
    clearTimeout(saying);
    saying = window.setTimeout(
      () => write('#register-said', count === 0 ? `No claims. ${emptyWords(state, matching)}` : words),
      600,
    );
  };

  form.hidden = false;
  if (box.form !== null) box.form.hidden = false;
  // The filters do what these links did.
  document.querySelector('#register-jumps')?.remove();
  fill(form, box, location.search);
  sortByHeads(table, form, answer);
  box.addEventListener('focus', () => void load().catch(() => {}), { once: true });
  box.addEventListener('input', () => {
    const sort = field(form, 'sort');
    if (box.value.trim() !== '' && sort.value === 'slide') sort.value = 'match';
    if (box.value.trim() === '' && sort.value === 'match') sort.value = 'slide';
    void answer(true);
  });
  form.addEventListener('change', () => void answer());
  form.addEventListener('submit', (event) => event.preventDefault());
  box.form?.addEventListener('submit', (event) => event.preventDefault());
  const clear = (): void => {
    box.value = '';
    fill(form, box, '');
    void answer();
    box.focus();
  };
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    clear();
  });
  document.querySelector('#register-empty button')?.addEventListener('click', clear);
  void answer();
}

async function loadIndex(): Promise<Search> {
  const [{ default: MiniSearch }, { registerSearch }, { findOnly }, response] = await Promise.all([
    import('minisearch'),
    import('./search-words.ts'),
    import('../model/search-words.ts'),
    fetch(sitePath('/evidence/search.json')),
  ]);
  if (!response.ok) throw new Error('no search index');
  const made = MiniSearch.loadJSON<SearchEntry>(await response.text(), registerSearch);
  return (words) => findOnly(made, words).map(({ id }) => String(id));
}

function passes(row: HTMLElement, state: State): boolean {
  const { verdict, strength, sections = '', areas = '', age } = row.dataset;
  if (state.verdict !== '' && verdict !== state.verdict) return false;
  if (state.strength !== '' && strength !== state.strength) return false;
  if (state.section !== '' && !sections.split(' ').includes(state.section)) return false;
  if (state.place !== '' && !areas.split('|').includes(state.place)) return false;
  if (state.age === '') return true;
  if (state.age === 'none' || age === undefined) return state.age === 'none' && age === undefined;
  const [from = 0, to = 0] = state.age.split('-').map(Number);
  return Number(age) >= from && Number(age) <= to;
}

function emptyWords(state: State, matching: number): string {
  if (matching > 0)
    return `${matching === 1 ? 'One claim has' : `${matching} claims have`} these words, but not with the filters that are set.`;
  return state.q === '' ? 'No claim has all of these.' : `Nothing was found for “${state.q}”.`;
}

/** Turns the heads of the columns into buttons: once for one way, again for the other. */
function sortByHeads(table: HTMLTableElement, form: HTMLFormElement, answer: () => Promise<void>): void {
  const sort = field(form, 'sort') as HTMLSelectElement;
  for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const key = head.dataset.sort ?? '';
    const turn = (): void => {
      const next = sort.value === key && key !== 'slide' ? `-${key}` : key;
      if (![...sort.options].some((option) => option.value === next)) {
        const option = new Option(`${head.textContent}, the other way round`, next);
        sort.append(option);
      }
      sort.value = next;
      void answer();
    };
    head.replaceChildren(button(head.textContent ?? '', turn));
  }
}

function write(selector: string, words: string): void {
  const place = document.querySelector(selector);
  if (place !== null && place.textContent !== words) place.textContent = words;
}
