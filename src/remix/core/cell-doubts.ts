/** Something in a cell that is asked about before it is used; `instead` is what it probably should be. */
export type CellDoubt = {
  kind: 'date' | 'decimals' | 'sign' | 'power' | 'same';
  text: string;
  instead?: string;
};

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec';
const dates = [
  new RegExp(`^\\d{1,4}[-/ ](${months})[a-z]*([-/ ]\\d{2,4})?$`, 'i'),
  new RegExp(`^(${months})[a-z]*[-/ ]\\d{1,2}$`, 'i'),
  /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/,
  /^\d{4}-\d{2}-\d{2}([T ].*)?$/,
];

/** Why a cell says nothing that can be shown, e.g. that Excel failed to work it out; null where it may. */
export function refusedCell(cell: string): string | null {
  if (/^#{2,}$/.test(cell)) return 'is what Excel shows where a column is too narrow';
  if (/^#[\p{L}\d/_]+[!?]?$/u.test(cell) || /^Err:\d+$/i.test(cell))
    return 'is an error from the spreadsheet, not a value';
  return null;
}

/** True for a mark that stands where a number was held back or not published. */
export function isSuppressed(cell: string): boolean {
  return /^(\*+|[-–—−]|\.{1,3}|…|:|~|\[?[a-z]{1,2}\]?|n\/a|na|null|nan|suppressed)$/i.test(cell);
}

/** What must be asked about a figure before it stands on a slide. */
export function doubtOfValue(cell: string): CellDoubt | null {
  const date = doubtOfWords(cell);
  if (date !== null) return date;
  if (/\d[.,]?\d*e[+-]?\d+/i.test(cell))
    return { kind: 'power', text: 'is how Excel shortens a long number', ...written(cell) };
  const long = /^([-−]?£?[\d,]+)\.(\d{3,})(%?)$/.exec(cell);
  if (long !== null) {
    const plain = Number(cell.replace(/[£,%]/g, '').replace('−', '-'));
    const rounded = Math.abs(plain).toLocaleString('en-GB', {
      maximumFractionDigits: Math.abs(plain) < 1 ? 3 : 1,
    });
    const front = `${plain < 0 ? '−' : ''}${cell.includes('£') ? '£' : ''}`;
    return {
      kind: 'decimals',
      text: 'has more decimals than a slide should show',
      instead: `${front}${rounded}${long[3]}`,
    };
  }
  const marked = /^([-−+]?£?[\d][\d,.]*\s?%?)\s*([*†‡#~!?]+|\[[a-z]+\]|[a-z]|\([a-z]\))$/i.exec(cell);
  if (marked !== null && !/[mkp]$/i.test(marked[2] ?? ''))
    return {
      kind: 'sign',
      text: `has the sign “${marked[2]}” behind the number`,
      instead: marked[1]?.trim() ?? '',
    };
  if (/^\([£\d,.%]+\)$/.test(cell))
    return {
      kind: 'sign',
      text: 'is in brackets, which may mean less than nothing',
      instead: `−${cell.slice(1, -1)}`,
    };
  return null;
}

/** What must be asked about words: a range such as 5-9 that Excel made a date. */
export function doubtOfWords(cell: string): CellDoubt | null {
  if (!dates.some((date) => date.test(cell))) return null;
  return { kind: 'date', text: 'looks like a date, which Excel makes of ranges such as 5-9' };
}

function written(cell: string): { instead?: string } {
  const plain = Number(cell.replace(/,/g, ''));
  return Number.isFinite(plain) ? { instead: plain.toLocaleString('en-GB') } : {};
}
