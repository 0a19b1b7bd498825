import type { PptxCell, PptxRow, Run } from '../../../model/pptx-plan.ts';
import { arial, type Face } from '../../../theme/faces.ts';
import { textWidth } from '../../../theme/measure.ts';
import type { PlanPptx } from '../../native-chart.ts';
import { evidenceGeometry } from './geometry.ts';
import { cellOf, type Finding, shownOf, wholeOf, wholeWords } from './groups.ts';
import { directionSign } from './shapes.ts';

/** A table of PowerPoint's own: a row a study, a sign and a word in each cell, so that it is edited as words. */
export const planPptx: PlanPptx = (chart, frame, at, face = arial) => {
  const { heads, groups, rows, sizes, width } = evidenceGeometry(chart, frame);
  const { outcomes } = shownOf(chart, true);
  // Columns are set out in Arial: in a wider typeface the words must be smaller, for no row may take a second line.
  const size = sizes.word / widerBy(face, chart.categories.join(' '));
  const cell = ({ value, label }: Finding, words = label): PptxCell => ({
    runs: [sign(value), { text: words }],
  });
  const [first] = groups;
  const starts = [...heads.map(({ x }) => x), width];
  const columns = [0, ...starts].slice(0, -1).map((x, index) => (starts[index] ?? width) - x);
  const header: PptxRow = {
    height: first?.line ?? 0,
    cells: [
      { runs: [{ text: first?.group.title ?? '' }] },
      ...outcomes.map((outcome) => ({ runs: [{ text: chart.series[outcome]?.name ?? '' }] })),
    ],
  };
  const body = groups.flatMap(({ group, line, top }, index): PptxRow[] => {
    const title: PptxRow = {
      height: line - top + size * 0.5,
      cells: [{ runs: [{ text: group.title, bold: true, colour: 'blue' }], span: outcomes.length + 1 }],
    };
    const own = rows.filter(({ study }) => group.studies.includes(study));
    return [
      ...(index === 0 ? [] : [title]),
      ...own.map(({ study, top: start, bottom, who }): PptxRow => {
        const whole = wholeOf(chart, study);
        const name: PptxCell = {
          runs: [
            { text: chart.categories[study] ?? '', bold: true },
            { text: `  ${who.lines.join(' ')}`, colour: 'quiet' },
          ],
        };
        const findings: PptxCell[] = whole
          ? [{ ...cell(whole, wholeWords(chart, whole)), span: outcomes.length }]
          : outcomes.map((outcome) => {
              const finding = cellOf(chart, study, outcome);
              return finding ? cell(finding) : { runs: [] };
            });
        return { height: bottom - start, cells: [name, ...findings] };
      }),
    ];
  });
  const table = [header, ...body];
  return {
    native: [],
    under: [
      {
        kind: 'table',
        name: chart.title,
        alt: chart.summary,
        dense: true,
        box: { ...at, w: width, h: table.reduce((sum, { height }) => sum + height, 0) },
        columns,
        rows: table,
        size,
      },
    ],
    over: [],
  };
};

/** By how much words are wider than in Arial; never less than 1. */
function widerBy(face: Face, words: string): number {
  const ratios = [400, 700].map(
    (weight) => textWidth(words, 16, weight, face) / textWidth(words, 16, weight, arial),
  );
  return Math.max(1, ...ratios);
}

function sign(value: number): Run {
  const colour = value === 1 ? 'turquoise-text' : value < 0 ? 'plum' : 'quiet';
  return { text: `${directionSign(value)} `, bold: true, colour };
}
