import type { Case } from '../../break-even/answer.ts';
import {
  defaultsOf,
  type Input,
  type InputId,
  type Interval,
  inputsFor,
  inputsOf,
  isDefault,
  type Place,
} from '../../break-even/inputs.ts';
import { answerOutputs, type Outputs, outputsOf } from '../../break-even/outputs.ts';
import type { BreakEvenData } from '../../break-even/page-data.ts';
import { type Problems, readInputs } from '../../break-even/read-inputs.ts';
import { fullRange, fully } from '../../break-even/say.ts';
import { type Worked, workOutAll } from '../../break-even/steps.ts';
import { studiesOf } from '../../break-even/studies.ts';
import { setQuery } from '../../browser/address.ts';
import { withPart } from '../../browser/late-part.ts';
import { saveFile } from '../../browser/save-file.ts';
import { getArea, onArea, setArea } from '../../charts/chosen-area.ts';
import { findArea } from '../../model/find-area.ts';
import { queried } from '../../model/received-address.ts';
import { sitePath } from '../../model/site.ts';
import { breakEvenDrawing } from './drawing.ts';

/** How long after the last change the answer is read aloud, in ms. */
const pause = 900;

/** Lets the numbers of the page be changed: the answer, its drawing and the working follow at once. */
export function startBreakEven(): void {
  const root = document.querySelector<HTMLElement>('.be');
  const form = root?.querySelector<HTMLFormElement>('.be-form');
  if (root === null || root === undefined || form === null || form === undefined) return;
  const data = JSON.parse(document.querySelector('#be-data')?.textContent ?? '') as BreakEvenData;
  const standard = inputsOf(data.claims);
  const studies = studiesOf(data.claims);
  const typed = typedIn(standard);
  /** What the page shows: what is typed and makes sense, for the chosen place. Only `show` sets it. */
  let shown: Case = { inputs: standard, values: defaultsOf(standard), place: null };
  let problems: Problems = new Map();
  const outs = [...root.querySelectorAll<HTMLElement>('[data-out]')];
  const drawings = [...root.querySelectorAll<SVGSVGElement>('svg[data-drawing]')];
  const drawn = new Map<SVGSVGElement, string[]>();
  const by = root.querySelector<HTMLElement>('.be-by');
  const rows = fieldRows(form);
  const afterPaint = coalesced();
  const kept = root.querySelector('.be-kept');
  const say = quietly(root.querySelector('.be-aloud'));

  const write = (outputs: Partial<Outputs>): void => {
    for (const out of outs) {
      const words = outputs[out.dataset.out as keyof Outputs];
      if (words !== undefined && out.textContent !== words) out.textContent = words;
    }
  };

  const drawingFor = (svg: SVGSVGElement, worked: Worked) =>
    breakEvenDrawing(shown.values, worked, studies, svg.dataset.drawing === 'wide' ? 'wide' : 'narrow');

  /** The answer and the drawing in sight at once; what is read after them, and the address, when these are painted. */
  function show(given: Case): void {
    shown = given;
    const worked = workOutAll(given.values);
    const answer = answerOutputs(given, worked, studies);
    const draw = (svg: SVGSVGElement): void => {
      const { box, groups } = drawingFor(svg, worked);
      const before = drawn.get(svg);
      if (svg.getAttribute('viewBox') !== box) svg.setAttribute('viewBox', box);
      for (const [at, marks] of groups.entries()) {
        const group = svg.children[at];
        if (group !== undefined && before?.[at] !== marks) group.innerHTML = marks;
      }
      drawn.set(svg, groups);
    };
    // Asked before anything is written: the answer would be laid out once more for it.
    const inSight = drawings.filter((svg) => getComputedStyle(svg).display !== 'none');
    write(answer);
    for (const svg of inSight) draw(svg);
    if (by) by.hidden = changedIn(given).length === 0;
    say(answer.short);
    afterPaint(() => {
      write(outputsOf(given, worked, studies));
      for (const svg of drawings) if (!inSight.includes(svg)) draw(svg);
      setQuery(queryOf(given));
    });
  }

  /** Reads all, and shows it. What cannot be meant is said at its field, and its last good number counts. */
  function read({ inputs, values, place }: Case = shown, held?: InputId): void {
    const now = readInputs(inputs, typed, values);
    problems = now.problems;
    for (const input of inputs) {
      const row = rows.get(input.id);
      if (row === undefined) continue;
      tellField(row, problems.get(input.id) ?? '');
      if (!problems.has(input.id)) moveThumbs(row, now.values[input.id], input, input.id === held);
    }
    const [first] = problems.keys();
    if (kept !== null)
      kept.textContent =
        first === undefined
          ? ''
          : 'A marked number does not count: the answer keeps the last one that was in order.';
    if (first !== undefined) openFor(rows.get(first)?.row);
    show({ inputs, values: now.values, place });
  }

  const writeFields = (): void => {
    for (const { id, unit } of shown.inputs) {
      const field = rows.get(id)?.field;
      if (field !== undefined)
        field.value = problems.has(id) ? (typed.get(id) ?? field.value) : fullRange(shown.values[id], unit);
    }
  };

  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = idOf(target);
    const row = id === null ? undefined : rows.get(id);
    if (id === null || row === undefined) return;
    if (target === row.field) {
      typed.set(id, target.value);
      read();
      return;
    }
    const { low, high } = thumbMoved(row, target, shown.values[id]);
    typed.set(id, `${low} to ${high}`);
    row.field.value = fullRange({ low, high }, unitOf(shown.inputs, id));
    read(shown, id);
  });
  // A field that is left shows its number as the page writes it.
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'text') writeFields();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    typed.clear();
    read();
    writeFields();
  });

  followPlace(root, data, (place, byHand) => {
    if (byHand) typed.delete('people');
    const inputs = inputsFor(data.claims, place);
    const { people } = defaultsOf(inputs);
    read({ inputs, values: { ...shown.values, people }, place });
    writeFields();
    for (const input of inputs) writeNote(rows.get(input.id), input, data.sources);
  });
  bindTake(root, data, () => shown);
  bindSlide(root, () => shown);
  form.querySelector('fieldset')?.removeAttribute('disabled');
  root.classList.add('live');
  for (const input of shown.inputs) {
    const row = rows.get(input.id);
    if (row !== undefined) moveThumbs(row, shown.values[input.id], input);
  }
  // What the page came with is as if drawn here: the first number that is moved writes only what it changes, too.
  afterPaint(() => {
    const worked = workOutAll(shown.values);
    for (const svg of drawings) drawn.set(svg, drawingFor(svg, worked).groups);
  });
  if (typed.size > 0) {
    read();
    writeFields();
  }
}

type Row = {
  row: HTMLElement;
  field: HTMLInputElement;
  thumbs: HTMLInputElement[];
  problem: Element;
  /** Where a default comes from, and what the page came with there: words, and links to claims. */
  note: Element;
  usualNote: readonly Node[];
};

function fieldRows(form: HTMLFormElement): Map<InputId, Row> {
  const rows = new Map<InputId, Row>();
  for (const row of form.querySelectorAll<HTMLElement>('[data-input]')) {
    const field = row.querySelector<HTMLInputElement>('input[type=text]');
    const problem = row.querySelector('.be-problem');
    const note = row.querySelector('.be-note');
    const thumbs = [...row.querySelectorAll<HTMLInputElement>('input[type=range]')];
    if (field !== null && problem !== null && note !== null)
      rows.set(row.dataset.input as InputId, {
        row,
        field,
        thumbs,
        problem,
        note,
        usualNote: [...note.childNodes],
      });
  }
  return rows;
}

function idOf(target: HTMLInputElement): InputId | null {
  return (target.closest<HTMLElement>('[data-input]')?.dataset.input as InputId | undefined) ?? null;
}

function unitOf(inputs: readonly Input[], id: InputId): Input['unit'] {
  return inputs.find((input) => input.id === id)?.unit ?? 'count';
}

function tellField({ field, problem }: Row, words: string): void {
  if (problem.textContent !== words) problem.textContent = words;
  if (words === '') field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

/** Says where the default comes from: a number of a source, such as the residents of a place, has a note of its own. */
function writeNote(row: Row | undefined, { note, source }: Input, sources: BreakEvenData['sources']): void {
  const { url, cite } = (source === null ? undefined : sources[source]) ?? {};
  const link = document.createElement('a');
  if (url !== undefined) link.href = url;
  link.textContent = cite ?? '';
  row?.note.replaceChildren(...(source === null ? row.usualNote : [`${note} `, link]));
}

/** Opens the fold that a field is in. */
function openFor(field: Element | undefined): void {
  const fold = field?.closest('details');
  if (fold !== null && fold !== undefined) fold.open = true;
}

/** Puts the thumbs where the number is. A slider that a hand holds keeps its ends, or it would run away from it. */
function moveThumbs({ thumbs }: Row, { low, high }: Interval, input: Input, isHeld = false): void {
  const [min, max] = sliderEnds(input, { low, high });
  for (const thumb of thumbs) {
    const value = thumb.dataset.end === 'low' ? low : high;
    if (!isHeld) [thumb.min, thumb.max] = [String(min), String(max)];
    thumb.value = String(value);
    const at = `${value} of ${thumb.min} to ${thumb.max}`;
    if (thumb.dataset.at === at) continue;
    thumb.dataset.at = at;
    thumb.setAttribute('aria-valuetext', fullRange({ low: value, high: value }, input.unit));
    const share = (value - Number(thumb.min)) / (Number(thumb.max) - Number(thumb.min));
    thumb.parentElement?.style.setProperty(`--${thumb.dataset.end}`, String(Math.min(1, Math.max(0, share))));
  }
}

/** The ends of a slider, moved out where a number lies beyond them, with room to move it further; whole steps. */
function sliderEnds(
  { slider: [min, max, step], limits: [, most] }: Input,
  { low, high }: Interval,
): number[] {
  return [
    low < min ? Math.floor(low / 1.25 / step) * step : min,
    high > max ? Math.min(most, Math.ceil((high * 1.25) / step) * step) : max,
  ];
}

/** A range after one of its thumbs was moved: the other end stays, unless it is pushed along. One number stays one. */
function thumbMoved({ thumbs }: Row, moved: HTMLInputElement, { low, high }: Interval): Interval {
  const value = Number(moved.value);
  if (thumbs.length === 1 && low === high) return { low: value, high: value };
  return moved.dataset.end === 'low'
    ? { low: value, high: Math.max(value, high) }
    : { low: Math.min(low, value), high: value };
}

/** What the address says, by input: `?people=63000&caseload=190-250`. */
function typedIn(inputs: readonly Input[]): Map<InputId, string> {
  return new Map(
    inputs.flatMap(({ id }): [InputId, string][] => {
      const text = queried(location.search, id);
      return text === null ? [] : [[id, text]];
    }),
  );
}

/** The query of the address with all that differs from the defaults, so that it can be sent. */
function queryOf({ inputs, values }: Case): string {
  const address = new URL(location.href);
  for (const input of inputs) {
    const { low, high } = values[input.id];
    if (isDefault(input, { low, high })) address.searchParams.delete(input.id);
    else address.searchParams.set(input.id, low === high ? String(low) : `${low}-${high}`);
  }
  return address.search;
}

/** Tells when a place is chosen, or none. `byHand`: not in the address as it came. */
function followPlace(
  root: HTMLElement,
  { places, residents }: BreakEvenData,
  tell: (place: Place | null, byHand: boolean) => void,
): void {
  const select = root.querySelector<HTMLSelectElement>('.choose select');
  const said = root.querySelector('.choose-said');
  let byHand = false;
  let became = '';
  select?.addEventListener('change', () => {
    byHand = true;
    setArea(select.value === '' ? null : select.value);
  });
  onArea((code) => {
    const { place, said: change } = code === null ? { place: null, said: null } : findArea(code, places);
    if (place !== null && place.code !== code) {
      became = change ?? '';
      return setArea(place.code);
    }
    const people = place === null ? undefined : residents[place.code];
    const name = place?.said ?? place?.name ?? '';
    const words =
      place === null
        ? (change ?? '')
        : people === undefined
          ? `How many are registered in ${name} is not known here. Type it below; until then the answer is for the number that stands there.`
          : `${fully(people)} people lived in ${name} at the Census of 2021. All other numbers are England’s.`;
    if (select !== null) select.value = place?.code ?? '';
    if (said !== null) said.textContent = `${became} ${words}`.trim();
    became = '';
    tell(place === null ? null : { name, residents: people ?? null }, byHand);
  });
}

/** The numbers that are not the defaults. */
function changedIn({ inputs, values }: Case): Input[] {
  return inputs.filter((input) => !isDefault(input, values[input.id]));
}

/**
 * Takes the numbers to the builder, with whoever assumes them: a name is asked for where a number was changed. While one
 * is marked there is no slide: it would stand for numbers that nobody meant.
 */
function bindSlide(root: HTMLElement, now: () => Case): void {
  const by = root.querySelector<HTMLInputElement>('#be-by');
  const ask = (words: string, field: HTMLElement | null): void => {
    const said = root.querySelector('.be-said');
    if (said !== null) said.textContent = words;
    field?.focus();
  };
  root.querySelector<HTMLAnchorElement>('.be-slide')?.addEventListener('click', (event) => {
    event.preventDefault();
    const marked = root.querySelector<HTMLElement>('[aria-invalid]');
    if (marked !== null) {
      openFor(marked);
      ask('A number is marked: mend it, then press again.', marked);
      return;
    }
    const given = now();
    const changed = changedIn(given);
    const name = by?.value.trim() ?? '';
    if (changed.length > 0 && name === '') {
      ask('Write who assumes these numbers, then press again.', by);
      return;
    }
    const asked = new URLSearchParams({ money: '' });
    for (const { id } of changed) {
      const { low, high } = given.values[id];
      asked.set(id, low === high ? String(low) : `${low} to ${high}`);
    }
    const { place } = given;
    const code = getArea();
    if (place !== null && code !== null) {
      asked.set('place', code);
      asked.set('for', place.name);
      if (place.residents !== null) asked.set('residents', String(place.residents));
    }
    if (changed.length > 0) asked.set('by', name);
    location.assign(`${sitePath('/remix/')}?${asked}`);
  });
}

function bindTake(root: HTMLElement, data: BreakEvenData, now: () => Case): void {
  const said = root.querySelector('.be-said');
  const tell = (words: string): void => {
    if (said !== null) said.textContent = words;
  };
  const which = (): string =>
    root.querySelector('[aria-invalid]') === null
      ? 'with your numbers'
      : 'with the last numbers that were in order: one is marked';
  root.querySelector('.be-copy')?.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      tell(`Copied: the address of this page, ${which()}.`);
    } catch {
      tell('This browser does not let pages copy. The address bar holds your numbers: copy it there.');
    }
  });
  root.querySelector<HTMLAnchorElement>('a[download]')?.addEventListener('click', (event) => {
    event.preventDefault();
    void withPart(
      'The workbook',
      () => import('./workbook.ts'),
      ({ breakEvenWorkbook, workbookType }) => {
        const bytes = breakEvenWorkbook({ ...now(), data });
        saveFile('break-even.xlsx', new Blob([bytes.slice()], { type: workbookType }));
        tell(`The workbook is in your downloads, ${which()}.`);
      },
    );
  });
}

/** Says something a moment after the last change, so that a moving slider is not read aloud all the way. */
function quietly(place: Element | null): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (place !== null) place.textContent = words;
    }, pause);
  };
}

/** Runs something once the next frames are painted; of several that wait, only the last. */
function coalesced(): (task: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (task) => {
    clearTimeout(timer);
    timer = setTimeout(task, 40);
  };
}
