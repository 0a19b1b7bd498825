import { make } from '../../../browser/make.ts';
import type { ResolvedChart } from '../../../model/chart.ts';

/** What a reader asks for: the number of an outcome and the words of an audience; empty for all. */
type Wanted = { outcome: string; audience: string };

/** Two lists over the map on a page, and how many studies they leave. */
export function addFilter(map: HTMLElement, chart: ResolvedChart): void {
  const audiences = [...new Set(chart.evidence?.studies.flatMap((study) => study.audiences))];
  const outcomes = chart.series.flatMap(({ name }, index) =>
    index === chart.evidence?.all ? [] : [new Option(name, String(index))],
  );
  const outcome = listOf('Outcome', 'Every outcome', outcomes);
  const audience = listOf(
    'People',
    'Everybody',
    audiences.sort((a, b) => a.localeCompare(b, 'en-GB')).map((name) => new Option(name, name)),
  );
  const said = make('span', { role: 'status' });
  const show = () => {
    const [left, all] = filterStudies(map, chart, {
      outcome: outcome.list.value,
      audience: audience.list.value,
    });
    said.textContent = `${left} of ${all} studies`;
  };
  for (const { list } of [outcome, audience]) list.addEventListener('change', show);
  const about = { class: 'evidence-filter', role: 'group', 'aria-label': 'Choose studies' };
  map.before(make('div', about, outcome.label, audience.label, said));
  // A choice that the browser kept through a reload holds.
  show();
}

function listOf(name: string, all: string, options: HTMLOptionElement[]) {
  const list = make('select', {}, new Option(all, ''), ...options);
  return { label: make('label', {}, `${name} `, list), list };
}

/** Hides studies and findings that were not asked for; says how many studies are left, and of how many. */
function filterStudies(
  map: HTMLElement,
  chart: ResolvedChart,
  { outcome, audience }: Wanted,
): [left: number, all: number] {
  const rows = [...map.querySelectorAll<HTMLElement>('li.evidence-row')];
  for (const row of rows) {
    const cells = [...row.querySelectorAll<HTMLElement>('[data-outcome]')];
    for (const cell of cells) {
      const own = cell.dataset.outcome;
      // A finding on all outcomes answers for each of them.
      cell.hidden = outcome !== '' && own !== outcome && own !== String(chart.evidence?.all ?? '');
    }
    const isTheirs = audience === '' || (row.dataset.audiences ?? '').split('|').includes(audience);
    row.hidden = !isTheirs || cells.every((cell) => cell.hidden);
  }
  for (const group of map.querySelectorAll<HTMLElement>('.evidence-group'))
    group.hidden = [...group.querySelectorAll<HTMLElement>('li.evidence-row')].every((row) => row.hidden);
  return [rows.filter((row) => !row.hidden).length, rows.length];
}
