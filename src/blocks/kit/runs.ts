import type { Inline } from '../../model/block.ts';
import type { Link, Run } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { inHand, textWidth } from '../../theme/measure.ts';
import type { ColourName } from '../../theme/tokens.ts';

/** How a run of inlines looks: whole text in bold, and the colour of its citation numbers. */
export type RunLook = { bold?: boolean; size?: number; colour?: ColourName; cite?: ColourName };

/** Superscripts stand at two thirds of the text size in PowerPoint. */
const superscriptSize = 0.66;

/** Inlines as PowerPoint runs; a figure is followed by the number of its source. */
export function runsOf(inlines: readonly Inline[], look: RunLook = {}): Run[] {
  const runs: Run[] = [];
  const base = { bold: look.bold, size: look.size, colour: look.colour };
  for (const inline of inlines) {
    if (inline.kind === 'text')
      runs.push({ ...base, text: inline.text, bold: look.bold || inline.strong, italic: inline.em });
    else if (inline.kind === 'stat') {
      runs.push({ ...base, text: inline.text, bold: look.bold || inline.strong });
      pushCite(runs, inline.cite, look);
    } else if (inline.kind === 'cite') pushCite(runs, inline.cite, look);
    else if (inline.kind === 'link')
      runs.push({ ...base, text: inline.text, link: { kind: 'url', href: inline.href } });
    else if (inline.kind === 'ref') runs.push({ ...base, text: inline.text, link: slideLink(inline.number) });
    else runs.push({ ...base, text: inline.text });
  }
  return runs;
}

/** As wide as the mark of evidence that the web sets beside a figure, and as little to be broken. */
const markRoom = '\u2007';

/** Figures in one piece with the mark that the web sets beside them; those that are so already stay as they are. */
export function figuresWhole(inlines: readonly Inline[]): Inline[] {
  return inlines.map((part) =>
    part.kind !== 'stat' || part.text.endsWith(markRoom)
      ? part
      : { ...part, text: part.text.replaceAll(' ', '\u00a0') + markRoom },
  );
}

/** The number of a source, raised, after the words it supports. */
function citeRun(cite: number, look: RunLook): Run {
  return { text: String(cite), superscript: true, bold: true, colour: look.cite ?? 'turquoise-text' };
}

/** Adds the number of a source after the last run. */
export function pushCite(runs: Run[], cite: number, look: RunLook = {}): void {
  if (cite < 1) return;
  const run = citeRun(cite, look);
  const last = runs.at(-1);
  // Two numbers in a row would read as one larger number; the same number twice says nothing more.
  if (last?.superscript && last.text.replace(',', '') === run.text) return;
  if (last?.superscript) run.text = `,${run.text}`;
  runs.push({ ...run, size: look.size });
}

function slideLink(number: number | null): Link | undefined {
  return number === null ? undefined : { kind: 'slide', number };
}

/** How many lines runs take at a font size in px inside `width` px. */
export function lineCount(runs: readonly Run[], size: number, width: number, face: Face): number {
  return breakLines(runs, size, width, face).lines;
}

/** Number of lines, and how far the last one reaches in px. */
function breakLines(
  runs: readonly Run[],
  size: number,
  width: number,
  face: Face,
): { lines: number; last: number } {
  // However narrow the box, one letter fits a line: or a long word would be broken for ever.
  const limit = Math.max(size, width * (1 - inHand));
  let lines = 1;
  let filled = 0;
  let gap = 0;
  let word = 0;
  const place = (): void => {
    if (word === 0) return;
    if (filled > 0 && filled + gap + word > limit) {
      lines += 1;
      filled = word;
    } else filled += gap + word;
    // A word wider than the box is broken inside.
    while (filled > limit) {
      lines += 1;
      filled -= limit;
    }
    gap = 0;
    word = 0;
  };
  for (const run of runs) {
    const runSize = (run.size ?? size) * (run.superscript ? superscriptSize : 1);
    for (const piece of run.text.split(/([ \n]+)/)) {
      const width = textWidth(piece, runSize, run.bold ? 700 : 400, face);
      if (/^[ \n]*$/.test(piece)) {
        place();
        gap += width;
      } else word += width;
    }
  }
  place();
  return { lines, last: filled };
}

/**
 * The runs with their last words tied together, where one word would stand alone on the last line. Spaces that do
 * not break stay out of the way when somebody edits the text; line breaks would not.
 */
export function tieLastWords(runs: readonly Run[], size: number, width: number, face: Face): Run[] {
  let tied = [...runs];
  for (let words = 0; words < 3; words += 1) {
    const { lines, last } = breakLines(tied, size, width, face);
    if (lines < 2 || last > width * 0.25) return tied;
    tied = tieLastSpace(tied);
  }
  return tied;
}

function tieLastSpace(runs: readonly Run[]): Run[] {
  const at = runs.findLastIndex((run) => run.text.trimEnd().includes(' '));
  return runs.map((run, index) =>
    index === at ? { ...run, text: run.text.replace(/ (?=[^ ]*\s*$)/, '\u00A0') } : run,
  );
}

/** Height in px of runs wrapped to `width`. */
export function runsHeight(
  runs: readonly Run[],
  size: number,
  width: number,
  face: Face,
  lineHeight = 1.35,
): number {
  return lineCount(runs, size, width, face) * size * lineHeight;
}
