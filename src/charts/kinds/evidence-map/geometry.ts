import type { ResolvedChart } from '../../../model/chart.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { isLater } from '../../later.ts';
import { linesHeight, linesWidth, textWidth, wrapText } from '../../marks.ts';
import { cellOf, type Finding, type Group, type Shown, shownOf, wholeOf, wholeWords } from './groups.ts';

/** One cell in px: `x` is the left edge of its shape. */
type Cell = { finding: Finding; words: string; x: number; middle: number; w: number };

export type StudyRow = {
  study: number;
  isCompared: boolean;
  top: number;
  bottom: number;
  name: string[];
  nameTop: number;
  /** Where the words about its people stand: beside the name, or under it. */
  who: { lines: string[]; x: number; top: number };
  cells: Cell[];
};

export type EvidenceGeometry = {
  width: number;
  height: number;
  /** Names of the outcomes over their columns; none on a phone, where each cell says its own. */
  heads: Array<{ lines: string[]; x: number; top: number }>;
  groups: Array<{ group: Group; lines: string[]; top: number; line: number }>;
  rows: StudyRow[];
  /** Text sizes in px. */
  sizes: { name: number; word: number };
};

/** Text sizes tried on a slide, largest first: the first whose rows fit its height. */
const tried = [17, 16, 15, 14, 13, 12, 11, 10, 9, 8];

/** Where everything stands. Shared by the drawing, the table of PowerPoint and the reader in the browser. */
export function evidenceGeometry(chart: ResolvedChart, frame: Frame): EvidenceGeometry {
  const place = wholeGeometry(chart, frame);
  const rows = place.rows.filter(({ study }) => !isLater(chart, chart.categories[study]));
  // The first group is named in the head of the table.
  const groups = place.groups.filter(
    ({ group }, index) => index === 0 || rows.some(({ study }) => group.studies.includes(study)),
  );
  return { ...place, groups, rows };
}

/** The same with all rows: one that comes with a later step keeps its place. */
function wholeGeometry(chart: ResolvedChart, frame: Frame): EvidenceGeometry {
  const shown = shownOf(chart, frame.height !== undefined);
  if (isNarrow(frame)) return stacked(chart, frame, shown);
  const sizes = frame.height === undefined ? [frame.font * 0.9] : tried;
  const drafts = sizes.map((size) => inColumns(chart, frame, shown, size));
  const fits = drafts.find(({ natural, nameWidth, size }) => {
    return natural <= (frame.height ?? Number.POSITIVE_INFINITY) && nameWidth >= size * 13;
  });
  const draft = fits ?? drafts.at(-1);
  if (draft === undefined) throw new Error('no text size was tried');
  return draft.place();
}

/** From the left edge of a shape to its word, in sizes of the word. */
export const shapeRoom = 1.35;

/** A word a little under the name. */
const wordSize = (name: number): number => Math.max(name - 1, name * 0.9);

function inColumns(chart: ResolvedChart, frame: Frame, shown: Shown, size: number) {
  const word = wordSize(size);
  const shape = word * shapeRoom;
  const gap = word * 0.6;
  const labels = shown.outcomes.flatMap((at) => chart.series[at]?.data.map(({ label }) => label) ?? []);
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, word)));
  const column = shape + longest + gap;
  const nameWidth = frame.width - column * shown.outcomes.length;
  const heads = shown.outcomes.map((at) => wrapText(chart.series[at]?.name ?? '', word, column - gap, 600));
  const titles = shown.groups.map(({ title }, index) =>
    wrapText(title, word, index === 0 ? nameWidth - gap : frame.width, 600),
  );
  const headHeight = Math.max(
    ...[...heads, titles[0] ?? []].map((lines) => linesHeight(lines, word) + word * 0.4),
  );
  const drafts = shown.groups.flatMap(({ kind, studies }) =>
    studies.map((study) => {
      const name = wrapText(chart.categories[study] ?? '', size, nameWidth - gap, 600);
      const who = chart.evidence?.studies[study]?.who ?? '';
      const beside = linesWidth(name, size, 600) + word * 0.6;
      const isBeside = name.length === 1 && beside + textWidth(who, word) <= nameWidth - gap;
      const lines = isBeside ? [who] : wrapText(who, word, nameWidth - gap);
      const text = linesHeight(name, size) + (isBeside ? 0 : linesHeight(lines, word));
      return { study, kind, name, lines, isBeside, beside, text, height: text + word * 0.3 };
    }),
  );
  const between = linesHeight(1, word) + word * 0.9;
  const natural =
    headHeight + drafts.reduce((sum, { height }) => sum + height, 0) + between * (shown.groups.length - 1);
  return { natural, nameWidth, size, place };

  function place(): EvidenceGeometry {
    const height = frame.height ?? Math.ceil(natural + 2);
    const spare = Math.max(0, Math.min((height - natural) / Math.max(1, drafts.length), size * 0.8));
    const groups: EvidenceGeometry['groups'] = [];
    const rows: StudyRow[] = [];
    let at = headHeight;
    for (const [index, group] of shown.groups.entries()) {
      const lines = titles[index] ?? [];
      if (index > 0) at += between;
      groups.push({ group, lines, top: at - word * 0.4 - linesHeight(lines, word), line: at });
      for (const draft of drafts.filter(({ study }) => group.studies.includes(study))) {
        const { study, name, lines: who, isBeside, beside, text } = draft;
        const bottom = at + draft.height + spare;
        const middle = (at + bottom) / 2;
        const nameTop = middle - text / 2;
        const under = nameTop + (isBeside ? (size - word) * 0.98 : linesHeight(name, size));
        const whole = wholeOf(chart, study);
        const cells = shown.outcomes.flatMap((outcome, nth): Cell[] => {
          const finding = cellOf(chart, study, outcome);
          const x = nameWidth + column * nth;
          return finding ? [{ finding, words: finding.label, x, middle, w: column - gap / 2 }] : [];
        });
        if (whole)
          cells.push({
            finding: whole,
            words: wholeWords(chart, whole),
            x: nameWidth,
            middle,
            w: frame.width - nameWidth,
          });
        rows.push({
          study,
          isCompared: group.kind === 'compared',
          top: at,
          bottom,
          name,
          nameTop,
          who: { lines: who, x: isBeside ? beside : 0, top: under },
          cells,
        });
        at = bottom;
      }
    }
    return {
      width: frame.width,
      height,
      heads: heads.map((lines, index) => ({
        lines,
        x: nameWidth + column * index,
        top: headHeight - word * 0.4 - linesHeight(lines, word),
      })),
      groups,
      rows,
      sizes: { name: size, word },
    };
  }
}

/** On a phone: the study over its findings, one a line, each with its outcome. */
function stacked(chart: ResolvedChart, { width, font, height }: Frame, shown: Shown): EvidenceGeometry {
  const sizes = { name: font, word: wordSize(font) };
  const { name: size, word } = sizes;
  const groups: EvidenceGeometry['groups'] = [];
  const rows: StudyRow[] = [];
  let at = 0;
  for (const group of shown.groups) {
    const title = wrapText(group.title, size, width, 600);
    groups.push({ group, lines: title, top: at, line: at + linesHeight(title, size) + word * 0.3 });
    at += linesHeight(title, size) + word * 0.3;
    for (const study of group.studies) {
      const top = at;
      const nameTop = top + word * 0.4;
      const name = wrapText(chart.categories[study] ?? '', size, width, 600);
      const who = wrapText(chart.evidence?.studies[study]?.who ?? '', word, width);
      const whoTop = nameTop + linesHeight(name, size);
      at = whoTop + linesHeight(who, word) + word * 0.2;
      const whole = wholeOf(chart, study);
      const findings = [
        ...shown.outcomes.flatMap((one) => cellOf(chart, study, one) ?? []),
        whole ?? [],
      ].flat();
      const cells = findings.map((finding): Cell => {
        const middle = at + linesHeight(1, word) / 2 + word * 0.1;
        at += linesHeight(1, word) + word * 0.2;
        const words = `${chart.series[finding.outcome]?.name}: ${finding.label}`;
        return { finding, words, x: 0, middle, w: width };
      });
      at += word * 0.5;
      rows.push({
        study,
        isCompared: group.kind === 'compared',
        top,
        bottom: at,
        name,
        nameTop,
        who: { lines: who, x: 0, top: whoTop },
        cells,
      });
    }
    at += word * 0.6;
  }
  return { width, height: height ?? Math.ceil(at), heads: [], groups, rows, sizes };
}
