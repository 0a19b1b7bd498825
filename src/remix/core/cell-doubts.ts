import { englishNumbers, isContinental } from '../../model/english-number.ts';

/** Something in a cell that is asked about before it is used; `instead` is what it probably should be. */
export type CellDoubt = {
  kind: 'date' | 'decimals' | 'comma' | 'sign' | 'power' | 'total' | 'same' | 'cells';
  text: string;
  instead?: string;
};

// In the languages that Excel most often writes them in: a file may come from anybody's computer.
const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mrz|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott';
const month = `(${months})\\p{L}*\\.?`;
const dates = [
  new RegExp(`^\\d{1,4}(st|nd|rd|th)?\\.?[-/ ]${month}([-/ ]\\d{2,4})?$`, 'iu'),
  new RegExp(`^${month}[-/ ]\\d{1,2}(st|nd|rd|th)?$`, 'iu'),
  /^\d{1,2}[/.]\d{1,2}[/.](\d{2,4})?$/,
  /^\d{1,2}\/\d{1,2}$/,
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}([T ].*)?$/,
];
const monthOfYear = new RegExp(`^${month}[-/ ]\\d{4}$`, 'iu');

/** Why a cell says nothing that can be shown, e.g. that Excel failed to work it out; null where it may. */
export function refusedCell(cell: string): string | null {
  if (/^#{2,}$/.test(cell)) return 'is what Excel shows where a column is too narrow';
  if (/^#[\p{L}\d/_]+[!?]?$/u.test(cell) || /^Err:\d+$/i.test(cell))
    return 'is an error from the spreadsheet, not a value';
  return null;
}

/** True for a mark that stands where a number was held back or not published. */
export function isSuppressed(cell: string): boolean {
  return /^(\*+|[-–—−]|\.{1,3}|…|:|~|\[?[a-z]{1,2}\]?|\[(notes?|low)[\s\d,]*\]|n\/a|na|null|nan|suppressed)$/i.test(
    cell,
  );
}

/**
 * What must be asked about a figure before it stands on a slide.
 *
 * @param hasCommas True where the numbers around it have a comma for a point.
 */
export function doubtOfValue(cell: string, hasCommas = false): CellDoubt | null {
  const date = doubtOfWords(cell);
  if (date !== null) return date;
  if (monthOfYear.test(cell)) return { kind: 'date', text: 'looks like a month, not a number' };
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(cell))
    return { kind: 'date', text: 'looks like a time, which Excel makes of ratios such as 1:20' };
  const comma = doubtOfComma(cell, hasCommas);
  if (comma !== null) return comma;
  if (/\d[.,]?\d*e[+-]?\d+/i.test(cell))
    return { kind: 'power', text: 'is how Excel shortens a long number', ...written(cell) };
  const long = /^([-−]?£?[\d,]+)\.(\d{3,})(%?)$/.exec(cell);
  if (long !== null) {
    const plain = Number(cell.replace(/[£,%]/g, '').replace('−', '-'));
    const front = `${plain < 0 ? '−' : ''}${cell.includes('£') ? '£' : ''}`;
    const either = /^[-−]?£?[1-9]\d{0,2}\.\d{3}%?$/.test(cell);
    const instead = `${front}${shortened(Math.abs(plain), 1)}${long[3]}`;
    if (instead === cell.replace('-', '−')) return null;
    return {
      kind: 'decimals',
      text: `has more decimals than a slide should show${either ? `, or is ${cell.replace('.', ',')} as it is written on the continent` : ''}`,
      instead,
    };
  }
  const below = /^(£?\d[\d,.]*%?)\s?[-−–]$/.exec(cell);
  if (below !== null)
    return {
      kind: 'sign',
      text: 'has a minus behind it, as ledgers write what is less than nothing',
      instead: `−${below[1]}`,
    };
  const before = /^(\[[a-z]+\]|\([a-z]\))\s*([-−+]?£?\d[\d,.]*\s?%?)$/i.exec(cell);
  if (before !== null)
    return {
      kind: 'sign',
      text: `has the sign “${before[1]}” before the number`,
      instead: before[2] ?? '',
    };
  const marked =
    /^([-−+]?£?[\d][\d,.]*\s?%?)\s*([*†‡#~!?⁰¹²³⁴-⁹]+|\[(?:notes?\s*)?[\d,\s]+\]|\[[a-z]+\]|[a-z]|\([a-z]\))$/i.exec(
      cell,
    );
  if (marked !== null && !/[mkp]$/i.test(marked[2] ?? ''))
    return {
      kind: 'sign',
      text: `has the sign “${marked[2]}” behind the number`,
      instead: marked[1]?.trim() ?? '',
    };
  if (/^\[[£\d,.%]+\]$/.test(cell)) return { kind: 'sign', text: 'is in brackets, as notes are' };
  if (/^£?\([£\d,.]+\s?(k|mn?|bn)?%?\)%?$/i.test(cell))
    return {
      kind: 'sign',
      text: 'is in brackets, which may mean less than nothing',
      instead: `−${cell.replace(/[()]/g, '')}`,
    };
  return null;
}

/** What must be asked about a part of 1 where the words for it say per cent: `0.198`, which is 19.8%. */
export function doubtOfShare(cell: string): CellDoubt | null {
  const part = Number(englishNumbers(cell));
  if (!isPartOfOne(cell) || part === 0 || part === 1) return null;
  const text = 'is a part of 1, and the words for it say per cent';
  return { kind: 'decimals', text, instead: `${shortened(part * 100, 1)}%` };
}

/** True for a plain number from 0 to 1, in English or as on the continent. */
export function isPartOfOne(cell: string): boolean {
  return /^(0|1|0?\.\d+|1\.0+)$/.test(englishNumbers(cell));
}

/** What must be asked about words: a range such as 5-9 that Excel made a date. */
export function doubtOfWords(cell: string): CellDoubt | null {
  if (!dates.some((date) => date.test(cell))) return null;
  return { kind: 'date', text: 'looks like a date, which Excel makes of ranges such as 5-9' };
}

const sums =
  /^((column|row|grand|sub|overall)[- ]?)?(totals?|sum)$|^(overall|average|mean)$|^all( (areas|rows|places|persons|boroughs|districts|wards|london|england))?$/i;

/** A row that sums up the others is none of them. `isPlace`: the cell names its place, which is none called Total. */
export function doubtOfTotal(cell: string, isPlace: boolean): CellDoubt | null {
  const words = cell.replace(/[:*]+/g, ' ').trim();
  if (!sums.test(words) && !(isPlace && /^totals?\b|\btotals?$/i.test(words))) return null;
  return { kind: 'total', text: 'is a total of other rows, not one of them' };
}

/** A comma for a point, or a point between thousands: as most of Europe writes numbers. */
function doubtOfComma(cell: string, hasCommas: boolean): CellDoubt | null {
  const number = /^[-−+]?[£€$]?[1-9]\d{0,2}[.,]\d{3}(?!\d)/;
  const isEither = hasCommas && number.test(cell) && englishNumbers(cell) === cell;
  if (isEither) {
    const turned = cell.replace(/[.,]/, (sign) => (sign === '.' ? ',' : '.'));
    return {
      kind: 'comma',
      text: 'may be written as on the continent, with a comma for a point',
      instead: turned,
    };
  }
  const isSwiss = /\d['’]\d{3}/.test(cell);
  if (!isContinental(cell) && !isSwiss) return null;
  return { kind: 'comma', text: 'is not how English writes a number', instead: englishNumbers(cell) };
}

function written(cell: string): { instead?: string } {
  const plain = Number(cell.replace(/,/g, ''));
  return Number.isFinite(plain) ? { instead: shortened(plain, 3) } : {};
}

/** A number in full, with so many decimals at most; below 1 with three digits that are not noughts in front. */
function shortened(plain: number, decimals: number): string {
  return plain.toLocaleString(
    'en-GB',
    Math.abs(plain) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: decimals },
  );
}
