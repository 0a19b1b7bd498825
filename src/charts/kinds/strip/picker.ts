import { button, make } from '../../../browser/make.ts';
import type { ResolvedChart } from '../../../model/chart.ts';
import type { Choice } from './compare.ts';

/**
 * On a page: two lists of stations and the result in words. On a slide, where the picture itself is clicked, only
 * the result for screen readers. Returns the way to show a choice.
 */
export function stationPicker(
  figure: HTMLElement,
  chart: ResolvedChart,
  onPage: boolean,
  set: (choice: Choice) => void,
): (choice: Choice, words: string) => void {
  const result = make('p', { class: onPage ? 'chart-compared' : 'chart-readout', role: 'status' });
  if (!onPage) {
    figure.append(result);
    return (_choice, words) => {
      result.textContent = words;
    };
  }
  const list = (): HTMLSelectElement =>
    make(
      'select',
      {},
      new Option('Choose a station', ''),
      ...chart.categories.map((name, stop) => new Option(name, String(stop))),
    );
  const [from, to] = [list(), list()];
  const read = ({ value }: HTMLSelectElement) => (value === '' ? null : Number(value));
  for (const one of [from, to]) one.addEventListener('change', () => set({ from: read(from), to: read(to) }));
  const emptied = (): void => {
    set({ from: null, to: null });
    // The button goes away with the choice: focus must not be lost with it.
    from.focus();
  };
  const clear = button('Clear', emptied, { class: 'chart-button' });
  figure.append(
    make(
      'div',
      { class: 'chart-compare', role: 'group', 'aria-label': 'Compare two stations' },
      make('label', {}, 'From ', from),
      make('label', {}, 'To ', to),
      clear,
      result,
    ),
  );
  return (choice, words) => {
    from.value = choice.from === null ? '' : String(choice.from);
    to.value = choice.to === null ? '' : String(choice.to);
    clear.hidden = choice.from === null && choice.to === null;
    result.textContent = words;
  };
}
