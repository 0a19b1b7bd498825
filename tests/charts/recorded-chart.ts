import { leading } from '../../src/charts/marks.ts';
import type { Mark } from '../../src/model/drawing.ts';
import { textWidth } from '../../src/theme/measure.ts';

/** One line of words where it stands, in px: `y` is the middle of its line. */
export type Word = { text: string; x: number; y: number; align: 'start' | 'center' | 'end'; size: number };

const sides: Record<string, Word['align']> = {
  left: 'start',
  start: 'start',
  middle: 'center',
  center: 'center',
  right: 'end',
  end: 'end',
};

/** A canvas that paints nothing and keeps the words written on it since the last `clearRect`. */
export function recordingCanvas(width: number, height: number) {
  const words: Word[] = [];
  let at = { x: 0, y: 0 };
  const kept: Array<typeof at> = [];
  const own: Record<string, unknown> = {
    font: '10px none',
    textAlign: 'start',
    save: () => kept.push(at),
    restore: () => {
      at = kept.pop() ?? at;
    },
    translate: (x: number, y: number) => {
      at = { x: at.x + x, y: at.y + y };
    },
    clearRect: () => words.splice(0),
    measureText: (text: string) => ({ width: textWidth(String(text), sizeOf(own.font), weightOf(own.font)) }),
    fillText: (text: string, x: number, y: number) => {
      const align = sides[String(own.textAlign)] ?? 'start';
      words.push({ text, x: at.x + x, y: at.y + y, align, size: sizeOf(own.font) });
    },
  };
  const nothing = () => undefined;
  const context = new Proxy(own, {
    get: (all, name) => (typeof name === 'string' && name in all ? all[name] : nothing),
  });
  const canvas = { width, height, style: {}, getContext: () => context };
  own.canvas = canvas;
  // What Chart.js asks of a canvas outside a browser.
  return { canvas: canvas as unknown as HTMLCanvasElement, words };
}

function sizeOf(font: unknown): number {
  return Number(/([\d.]+)px/.exec(String(font))?.[1]);
}

function weightOf(font: unknown): number {
  return Number(/(?:^| )(\d{3}) /.exec(String(font))?.[1] ?? 400);
}

/** The words of a drawing, line by line. */
export function wordsIn(marks: readonly Mark[]): Word[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text'
      ? mark.lines.map((text, line) => ({
          text,
          x: mark.x,
          y: mark.y - mark.size * 0.98 + (line + 0.5) * mark.size * leading,
          align: sides[mark.anchor ?? 'start'] ?? 'start',
          size: mark.size,
        }))
      : [],
  );
}

type Laid = {
  data: { datasets: unknown[] };
  getDatasetMeta: (index: number) => {
    data: Array<{ getProps: (names: string[], final: true) => object; skip?: boolean }>;
  };
};

/** The px of a chart's elements, dataset by dataset; what has no value is left out. */
export function elementsIn(chart: Laid, names: string[]): Array<Array<Record<string, number>>> {
  return chart.data.datasets.map((_, index) =>
    chart.getDatasetMeta(index).data.flatMap((element) => {
      const all: Record<string, unknown> = { ...element.getProps(names, true) };
      const props = Object.fromEntries(names.map((name) => [name, Number(all[name])]));
      return element.skip !== true && Object.values(props).every(Number.isFinite) ? [props] : [];
    }),
  );
}
