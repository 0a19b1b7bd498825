/**
 * How wide words, and how high lines, are in typefaces that organisations ask for, against Arial's.
 *
 * Source: @capsizecss/metrics 4.3.0 (MIT), from the fonts themselves. Widths: `xWidthAvg` over `unitsPerEm`, the
 * average of all letters as often as they stand in written English. Lines: ascent, descent and gap over `unitsPerEm`.
 */
export type Face = {
  /** Whose letters are measured, one by one. */
  letters: 'arial' | 'figtree';
  /** By how much words run wider, and lines stand higher, than in those letters. */
  regular: number;
  bold: number;
  line: number;
  /** Space added between letters, in font sizes. */
  tracking: number;
};

type Proportions = Pick<Face, 'regular' | 'bold' | 'line'>;

const same: Proportions = { regular: 1, bold: 1, line: 1 };

/** Of office files: on every NHS desktop. */
export const arial: Face = { letters: 'arial', ...same, tracking: 0 };

/** Of the web, letter by letter as Figtree has them. */
export const figtree: Face = { letters: 'figtree', ...same, tracking: 0 };

const faces: Readonly<Record<string, Proportions>> = {
  arial: same,
  'atkinson hyperlegible': { regular: 0.99, bold: 1, line: 1.08 },
  'courier new': { regular: 1.35, bold: 1.25, line: 0.99 },
  figtree: { regular: 1.01, bold: 0.96, line: 1.04 },
  'fira sans': { regular: 1.03, bold: 0.96, line: 1.04 },
  georgia: { regular: 1, bold: 1.08, line: 0.99 },
  helvetica: same,
  'helvetica neue': { regular: 1.01, bold: 1, line: 1.04 },
  inter: { regular: 1.07, bold: 1.03, line: 1.05 },
  lato: { regular: 0.98, bold: 0.93, line: 1.04 },
  lexend: { regular: 1.1, bold: 1.08, line: 1.09 },
  'lucida grande': { regular: 1.1, bold: 1.09, line: 1.02 },
  merriweather: { regular: 1.09, bold: 1.04, line: 1.09 },
  montserrat: { regular: 1.13, bold: 1.1, line: 1.06 },
  mulish: { regular: 1.04, bold: 1, line: 1.09 },
  'noto sans': { regular: 1.06, bold: 1.05, line: 1.18 },
  nunito: { regular: 1.01, bold: 0.98, line: 1.19 },
  'open sans': { regular: 1.05, bold: 1.05, line: 1.18 },
  'plus jakarta sans': { regular: 1.05, bold: 1.01, line: 1.1 },
  poppins: { regular: 1.12, bold: 1.07, line: 1.3 },
  'public sans': { regular: 1.05, bold: 1, line: 1.02 },
  raleway: { regular: 1.04, bold: 1, line: 1.02 },
  roboto: { regular: 1, bold: 0.94, line: 1.02 },
  rubik: { regular: 1.05, bold: 1.04, line: 1.03 },
  'segoe ui': { regular: 0.99, bold: 0.99, line: 1.16 },
  'source sans 3': { regular: 0.94, bold: 0.92, line: 1.24 },
  tahoma: { regular: 1, bold: 1.06, line: 1.05 },
  'times new roman': { regular: 0.91, bold: 0.9, line: 1 },
  'trebuchet ms': { regular: 1.02, bold: 0.99, line: 1.01 },
  ubuntu: { regular: 1.02, bold: 1, line: 1 },
  verdana: { regular: 1.15, bold: 1.19, line: 1.06 },
  'work sans': { regular: 1.12, bold: 1.05, line: 1.02 },
};

/** Whether a typeface's own widths are known. */
export function isKnownFace(name: string | null | undefined): boolean {
  return name == null || Object.hasOwn(faces, keyOf(name));
}

/**
 * By how much a typeface needs more room than Arial: never less than 1, because a computer that lacks it shows
 * another. Arial's own where nothing is known of it.
 */
export function faceOf(name: string | null | undefined): Face {
  const found = name == null || !isKnownFace(name) ? same : (faces[keyOf(name)] ?? same);
  return {
    ...arial,
    regular: Math.max(1, found.regular),
    bold: Math.max(1, found.bold),
    line: Math.max(1, found.line),
  };
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/ +/g, ' ');
}
