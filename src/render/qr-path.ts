import { encode } from 'uqr';

/** The longest address that such a code can hold, in characters. */
export const qrLongest = 2950;

/** A square code for a camera as one path, a unit a cell; `size` is its width and height with the clear edge around it. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'L', border: 4 });
  // A run of dark cells a stroke: thousands of rectangles would be slow.
  const path = data
    .map((row, y) =>
      row
        .map((isDark, x) =>
          isDark && row[x - 1] !== true ? `M${x} ${y}h${runOf(row, x)}v1h-${runOf(row, x)}z` : '',
        )
        .join(''),
    )
    .join('');
  return { size, path };
}

function runOf(row: readonly boolean[], from: number): number {
  let to = from;
  while (row[to] === true) to += 1;
  return to - from;
}
