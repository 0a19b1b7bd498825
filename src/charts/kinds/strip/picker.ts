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
  const result = document.createElement('p');
  result.className = onPage ? 'chart-compared' : 'chart-readout';
  result.setAttribute('role', 'status');
  if (!onPage) {
    figure.append(result);
    return (_choice, words) => {
      result.textContent = words;
    };
  }
  const box = document.createElement('div');
  box.className = 'chart-compare';
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Compare two stations');
  const lists = (['from', 'to'] as const).map((key) => {
    const label = document.createElement('label');
    const list = document.createElement('select');
    list.append(new Option('Choose a station', ''));
    for (const [stop, name] of chart.categories.entries()) list.append(new Option(name, String(stop)));
    label.append(key === 'from' ? 'From ' : 'To ', list);
    box.append(label);
    return list;
  });
  const [from, to] = lists;
  const read = (list: HTMLSelectElement | undefined) =>
    list && list.value !== '' ? Number(list.value) : null;
  for (const list of lists) list.addEventListener('change', () => set({ from: read(from), to: read(to) }));
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.className = 'chart-button';
  clear.textContent = 'Clear';
  clear.addEventListener('click', () => {
    set({ from: null, to: null });
    // The button goes away with the choice: focus must not be lost with it.
    from?.focus();
  });
  box.append(clear, result);
  figure.append(box);
  return (choice, words) => {
    if (from) from.value = choice.from === null ? '' : String(choice.from);
    if (to) to.value = choice.to === null ? '' : String(choice.to);
    clear.hidden = choice.from === null && choice.to === null;
    result.textContent = words;
  };
}
