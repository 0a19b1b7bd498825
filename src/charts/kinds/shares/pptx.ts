import type { PptxShape } from '../../../model/pptx-plan.ts';
import { bar, para, textBox } from '../../../model/pptx-shapes.ts';
import { textOn, textWidth, wrapText } from '../../marks.ts';
import { nativeChart, nativeSeries, type PlanPptx } from '../../native-chart.ts';
import { groupOf, type Part, partsOf } from './parts.ts';

/** Sizes in px around the strip: numbers in it, names under it, the bracket over it. */
const strip = { number: 40, name: 20, most: 150, bracket: 72, tick: 14 } as const;

/** One stacked bar, a series a part, named under it; a bracket over the parts that belong together. */
export const planPptx: PlanPptx = (chart, { width, height }, at) => {
  const whole = chart.series[0];
  const group = groupOf(chart);
  const head = group === undefined ? 0 : strip.bracket + strip.tick + 10;
  const parts = partsOf(chart, width, 0);
  const names = placeNames(parts, width);
  const foot = Math.max(...names.map(({ y, h }) => y + h)) + 10;
  const room = height - head - foot;
  const h = Math.max(40, Math.min(strip.most, room));
  const y = head + Math.max(0, (room - h) * 0.4);
  const native = nativeChart(chart, {
    form: 'stack',
    direction: 'across',
    categories: [whole?.name ?? chart.categoryLabel],
    series: parts.map((part) =>
      nativeSeries(chart, {
        name: part.name,
        values: [whole?.data[part.category]?.value ?? null],
        // A sliver has no room for its number: it stands with its name instead.
        labels: [hasRoom(part) ? part.label : null],
        colour: part.colour,
        labelColour: textOn(part.colour),
        place: 'ctr',
        size: strip.number,
      }),
    ),
    axis: { min: 0, max: 100, step: 100, shown: false },
    plot: { x: 0, y, w: width, h },
    categoryNames: false,
    gap: 0,
  });
  const base = { x: at.x, y: at.y + y };
  return {
    native: [{ chart: native }],
    under: [],
    over: [
      ...(group === undefined ? [] : bracket(group, parts, base)),
      ...names.flatMap((name) => nameShapes(name, { x: base.x, y: base.y + h })),
    ],
  };
};

function hasRoom(part: Part): boolean {
  return textWidth(part.label, strip.number, 700) + 12 <= part.length;
}

type Name = { part: Part; text: string; x: number; y: number; w: number; h: number; align: 'left' | 'right' };

/** Names under their parts; one wider than its part goes to a row of its own, below the others. */
function placeNames(parts: readonly Part[], width: number): Name[] {
  let floor = 12;
  const sized = parts.map((part) => {
    const text = hasRoom(part) ? part.name : `${part.label} ${part.name}`;
    const wide =
      Math.max(...text.split(' ').map((word) => textWidth(word, strip.name))) + 4 <= part.length - 10;
    return { part, text, wide };
  });
  const names = sized.flatMap(({ part, text, wide }): Name[] => {
    if (!wide) return [];
    const w = part.length - 10;
    const h = wrapText(text, strip.name, w * 0.97).length * strip.name * 1.25;
    return [{ part, text, x: part.start, y: 12, w, h, align: 'left' }];
  });
  floor = Math.max(0, ...names.map(({ y, h }) => y + h)) + 12;
  for (const { part, text, wide } of sized) {
    if (wide) continue;
    const w = Math.min(width, textWidth(text, strip.name) + 12);
    const late = part.start + w > width;
    const x = late ? part.start + part.length - w : part.start;
    names.push({ part, text, x, y: floor, w, h: strip.name * 1.3, align: late ? 'right' : 'left' });
    floor += strip.name * 1.5;
  }
  return names;
}

function nameShapes({ part, text, x, y, w, h, align }: Name, base: { x: number; y: number }): PptxShape[] {
  const middle = base.x + part.start + part.length / 2;
  const pointer: PptxShape[] =
    y > 12
      ? [
          {
            kind: 'line',
            name: 'Pointer',
            alt: '',
            from: [middle, base.y + 3],
            to: [middle, base.y + y - 1],
            stroke: 'quiet',
            strokeWidth: 1.5,
          },
        ]
      : [];
  const box = { x: base.x + x, y: base.y + y, w, h };
  const colour = part.grouped ? 'text' : 'orange-text';
  return [
    ...pointer,
    textBox(`Part: ${part.name}`, box, [para([{ text }], { align })], {
      size: strip.name,
      colour,
      spacing: { percent: 100 },
    }),
  ];
}

/** The number and words over a line that spans the parts brought forward. */
function bracket(
  group: { number: string; words: string },
  parts: readonly Part[],
  base: { x: number; y: number },
): PptxShape[] {
  const joined = parts.filter(({ grouped }) => grouped);
  const w = joined.reduce((end, part) => Math.max(end, part.start + part.length), 0);
  const y = base.y - strip.tick;
  const box = { x: base.x, y: y - strip.bracket - 4, w: Math.max(w, 400), h: strip.bracket };
  const paras = [
    para([
      { text: group.number, bold: true, size: 60, colour: 'blue' },
      { text: `${group.number === '' ? '' : ' '}${group.words}`, bold: true, size: 26, colour: 'blue' },
    ]),
  ];
  const side = { y, w: 2.5, h: strip.tick - 4 };
  return [
    textBox(`Words: ${group.number} ${group.words}`, box, paras, {
      anchor: 'bottom',
      spacing: { percent: 90 },
    }),
    bar('Bracket', { x: base.x, y, w, h: 2.5 }, 'blue'),
    bar('Bracket end', { ...side, x: base.x }, 'blue'),
    bar('Bracket end', { ...side, x: base.x + w - 2.5 }, 'blue'),
  ];
}
