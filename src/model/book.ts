/**
 * A formula without its equals sign, with what it comes to as the file is written, for readers that do not work it out;
 * null leaves that to the program that opens it.
 */
type Formula = { formula: string; value: string | number | null };

/** Looks of cells, beside the bold first row. */
export type CellLook = 'pounds' | 'number' | 'wrapped' | 'inputPounds' | 'inputNumber' | 'heading';

type CellContent = string | number | null | Formula;

/** A cell: what it holds, and the name of a look where it has one of its own. A null is no cell at all. */
export type SheetCell = CellContent | { look: CellLook; holds: CellContent };

export type Sheet = { name: string; rows: readonly (readonly SheetCell[])[]; widths: readonly number[] };

/** A name for a cell, such as `people_low`, and the cell: `Inputs!$B$2`. */
export type CellName = { name: string; cell: string };
