import { needWords } from '../../break-even/answer.ts';
import type { Interval, Values } from '../../break-even/inputs.ts';
import { studyWords } from '../../break-even/outputs.ts';
import { fully, roughRange } from '../../break-even/say.ts';
import type { Worked } from '../../break-even/steps.ts';
import { fewerVisits, type Study } from '../../break-even/studies.ts';
import { strengthOutline } from '../../charts/strength-mark.ts';
import { strengthName } from '../../model/strength.ts';
import { escapeText } from '../document/escape.ts';

/** A drawing for a wide and one for a narrow place: letters keep their size in both. */
export type Shape = 'wide' | 'narrow';

const shapes = {
  wide: { width: 760, left: 236, right: 20, plot: 230, row: 48 },
  narrow: { width: 340, left: 44, right: 12, plot: 190, row: 56 },
} as const;

/**
 * Cost against the value of GP time, by how many fewer appointments there are: they cross where it breaks even. Below,
 * on the same axis, what studies found, with their strength; hollow where nobody could confirm it.
 *
 * @returns The insides of an SVG element's groups, in order, and its box. What moves together stands in one group, so
 * that a moved number writes only what it changes.
 */
export function breakEvenDrawing(
  values: Values,
  worked: Worked,
  studies: readonly Study[],
  shape: Shape,
): { box: string; groups: string[] } {
  const { width, left, right, plot, row } = shapes[shape];
  const { perPerson, gpTime, needGp } = worked;
  const top = 26;
  const found = studies.flatMap(({ fall }) => (fall === null ? [] : [fewerVisits(fall, values.visits).high]));
  const mostX = niceAbove(Math.max(1, ...found, Number.isFinite(needGp.low) ? farEnd(needGp) * 1.15 : 0));
  const mostY = niceAbove(Math.max(1, perPerson.high * 1.4));
  const x = (visits: number): number => left + (Math.min(visits, mostX) / mostX) * (width - left - right);
  const y = (pounds: number): number => top + plot - (Math.min(pounds, mostY) / mostY) * plot;
  const floor = top + plot;
  const cost = roughRange(perPerson, 'GBP');
  const rowsAt = floor + 62;
  const groups = [
    ticks(mostY, 5)
      .map(
        (at) =>
          `<path class="be-grid" d="M${left} ${n(y(at))}H${width - right}"/>${text(left - 8, y(at) + 5, `£${fully(at)}`, 'be-tick be-end')}`,
      )
      .join(''),
    ticks(mostX, shape === 'wide' ? 8 : 5)
      .map((at) => text(x(at), floor + 20, fully(at), 'be-tick be-middle'))
      .join(''),
    `<rect class="be-cost" x="${left}" y="${n(y(perPerson.high))}" width="${width - left - right}" height="${n(Math.max(2, y(perPerson.low) - y(perPerson.high)))}"/>`,
    wedge(gpTime, mostX, mostY, x, y),
    text(
      left + 6,
      y(perPerson.high) - 8,
      shape === 'wide' ? `The service costs ${cost} a person` : `Cost: ${cost} a person`,
      'be-cost-word',
    ),
    needMarks(needGp, values, perPerson, mostX, x, y, floor),
    text(width - right, floor + 40, 'fewer GP appointments a person in a year', 'be-tick be-end'),
    text(
      shape === 'wide' ? 0 : left - 40,
      floor + 40,
      shape === 'wide' ? 'What studies found' : '',
      'be-head',
    ),
    ...studies.map((study, index) => studyRow(study, values, shape, rowsAt + index * row, x, width - right)),
  ];
  return { box: `0 0 ${width} ${rowsAt + studies.length * row}`, groups };
}

/** The value of the time freed, from nothing at nothing: a band where an appointment has two prices, and its middle. */
function wedge(
  { low, high }: Interval,
  mostX: number,
  mostY: number,
  x: (visits: number) => number,
  y: (pounds: number) => number,
): string {
  const end = (price: number): [number, number] =>
    price * mostX <= mostY ? [mostX, price * mostX] : [mostY / price, mostY];
  const at = ([visits, pounds]: [number, number]): string => `${n(x(visits))} ${n(y(pounds))}`;
  const [from, to, middle] = [end(low), end(high), end((low + high) / 2)];
  const corner = from[0] === mostX && to[0] < mostX ? `L${at([mostX, mostY])}` : '';
  return `<path class="be-value" d="M${at([0, 0])}L${at(to)}${corner}L${at(from)}Z"/><path class="be-line" d="M${at([0, 0])}L${at(middle)}"/>`;
}

/** Where cost and value cross, taken down to the axis, with the answer over it. */
function needMarks(
  need: Interval,
  values: Values,
  { low, high }: Interval,
  mostX: number,
  x: (visits: number) => number,
  y: (pounds: number) => number,
  floor: number,
): string {
  if (!Number.isFinite(need.low))
    return text(x(mostX / 2), floor - 14, 'No number is enough', 'be-need be-middle');
  const to = Math.min(need.high, mostX);
  const drop = (visits: number, pounds: number): string =>
    `<path class="be-drop" d="M${n(x(visits))} ${n(y(pounds))}V${floor}"/>`;
  const [from, end] = [x(need.low), x(to)];
  const wide = Math.max(4, end - from);
  return [
    drop(need.low, low),
    need.high <= mostX ? drop(need.high, high) : '',
    `<path class="be-needed" d="M${n(from)} ${floor}H${n(from + wide)}"/>`,
    text(from + wide / 2, floor - 14, needWords(need, values), 'be-need be-middle'),
  ].join('');
}

/** One study: its name, how it was counted and how strong it is; its mark on the axis, or in words that none is known. */
function studyRow(
  study: Study,
  values: Values,
  shape: Shape,
  at: number,
  x: (visits: number) => number,
  end: number,
): string {
  const { label, strength, verdict, fall } = study;
  const unsure = verdict === 'unverified' ? ', unverified' : '';
  const [nameAt, line] = shape === 'wide' ? [0, at + 20] : [4, at + 42];
  const outline = strengthOutline(strength)
    .map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${n(nameAt + px * 12)} ${n(at + 27 + py * 12)}`)
    .join('');
  const name = text(nameAt, at + 17, label, 'be-name');
  const marks =
    shape === 'wide'
      ? `<path class="be-strength" d="${outline}Z"/>${text(nameAt + 18, at + 38, `${strengthName(strength)}${unsure}`, 'be-small')}`
      : text(end, at + 17, `${strengthName(strength).replace(' evidence', '')}${unsure}`, 'be-small be-end');
  const rule = `<path class="be-grid" d="M0 ${at}H${end}"/>`;
  if (fall === null)
    return `${rule}${name}${marks}${text(x(0), line + 5, shape === 'wide' ? study.words : (study.words.split(/[,;]/)[0] ?? ''), 'be-small')}`;
  const { low, high } = fewerVisits(fall, values.visits);
  const kind = verdict === 'unverified' ? 'be-dot be-hollow' : study.compared ? 'be-dot' : 'be-dot be-alone';
  const spread = low === high ? '' : `<path class="be-spread" d="M${n(x(low))} ${n(line)}H${n(x(high))}"/>`;
  const words =
    shape === 'wide' ? studyWords(study, values) : fall === 0 ? 'no change' : roughRange({ low, high });
  const after = x(high) + 14;
  const side =
    after + words.length * 7.2 > end
      ? text(x(low) - 14, line + 5, words, 'be-small be-end')
      : text(after, line + 5, words, 'be-small');
  return `${rule}${name}${marks}${spread}<circle class="${kind}" cx="${n(x((low + high) / 2))}" cy="${n(line)}" r="7"/>${side}`;
}

/** The end of what is needed, or three times its beginning where it has none or lies far off. */
function farEnd({ low, high }: Interval): number {
  return Math.min(high, low * 3);
}

/** The next of 1, 1.5, 2, 3, 4, 5, 6, 8 and their tens. */
function niceAbove(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8].find((step) => step * ten >= value) ?? 10) * ten;
}

function ticks(most: number, many: number): number[] {
  const step =
    [1, 2, 2.5, 5, 10]
      .map((one) => one * 10 ** Math.floor(Math.log10(most / many)))
      .find((one) => most / one <= many + 0.01) ?? most;
  const count = Math.floor(most / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

function text(at: number, line: number, words: string, name: string): string {
  return words === '' ? '' : `<text class="${name}" x="${n(at)}" y="${n(line)}">${escapeText(words)}</text>`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
