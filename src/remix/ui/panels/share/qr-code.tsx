import { encode } from 'uqr';

/** The longest address that such a code can hold, in characters. */
export const qrLongest = 2950;

/** A square code for a camera. What it says stands beside it as a link. */
export function QrCode({ text }: { text: string }) {
  const { size, data } = encode(text, { ecc: 'L', border: 4 });
  // One path with a run of dark cells a stroke: thousands of rectangles would be slow.
  const path = data
    .map((row, y) =>
      row
        .map((isDark, x) =>
          isDark && row[x - 1] !== true ? `M${x} ${y}h${runOf(row, x)}v1h-${runOf(row, x)}z` : '',
        )
        .join(''),
    )
    .join('');
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="Square code that opens the link"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function runOf(row: readonly boolean[], from: number): number {
  let to = from;
  while (row[to] === true) to += 1;
  return to - from;
}
