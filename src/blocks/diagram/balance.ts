import { textWidth, wrapText } from '../../theme/measure.ts';

/** Breaks text into as few lines as `width` px allows, as even in length as they can be: no word is left alone. */
export function balance(text: string, size: number, width: number, weight: number): string[] {
  const greedy = wrapText(text, size, width, weight);
  const words = text.split(/[ \n]+/).filter(Boolean);
  // A word that had to be broken leaves nothing to even out.
  if (greedy.length < 2 || words.length > 60 || greedy.join(' ') !== words.join(' ')) return greedy;
  const even = textWidth(words.join(' '), size, weight) / greedy.length;
  const best = evenest(words, greedy.length, (line) => {
    const wide = textWidth(line, size, weight);
    // A single word may be wider than the column; the planner then tries smaller type.
    return wide > width && line.includes(' ') ? Number.POSITIVE_INFINITY : (wide - even) ** 2;
  });
  return best.cost === Number.POSITIVE_INFINITY ? greedy : best.lines;
}

type Broken = { cost: number; lines: string[] };

/** The cheapest way to break words into `count` lines. */
function evenest(words: string[], count: number, costOf: (line: string) => number): Broken {
  const known = new Map<string, Broken>();
  const search = (from: number, left: number): Broken => {
    const key = `${from}/${left}`;
    const found = known.get(key);
    if (found) return found;
    const rest = words.slice(from).join(' ');
    let best: Broken =
      left === 1 ? { cost: costOf(rest), lines: [rest] } : { cost: Number.POSITIVE_INFINITY, lines: [] };
    for (let to = from + 1; left > 1 && to <= words.length - left + 1; to += 1) {
      const line = words.slice(from, to).join(' ');
      const cost = costOf(line);
      if (cost === Number.POSITIVE_INFINITY) break;
      const after = search(to, left - 1);
      if (cost + after.cost < best.cost) best = { cost: cost + after.cost, lines: [line, ...after.lines] };
    }
    known.set(key, best);
    return best;
  };
  return search(0, count);
}
