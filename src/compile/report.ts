import type { Nodes } from 'mdast';
import { messageOf, type Position, type Problem, type ProblemCode } from '../model/messages.ts';
import { isObject } from '../model/walk.ts';
import type { JsonSource } from './json-source.ts';

/** Adds a problem where something stands. `found` and `choices` make the "did you mean". */
type ReportAt<Where> = (
  where: Where,
  code: ProblemCode,
  values?: readonly (string | number)[],
  more?: { found?: string; choices?: readonly string[]; level?: 'warning' },
) => void;

/** Reports at a node of a slide, or at a place in any file. */
export type Report = ReportAt<Nodes | Position>;

/** Reports at a path inside one JSON file. */
export type ReportInJson = ReportAt<readonly (string | number)[]>;

function reportWith<Where>(problems: Problem[], placeOf: (where: Where) => Position): ReportAt<Where> {
  return (where, code, values, { found, choices, level } = {}) => {
    const problem: Problem = { ...placeOf(where), code, message: messageOf(code, values, found, choices) };
    problems.push(level === undefined ? problem : { ...problem, level });
  };
}

/** A reporter for one slide that adds to a list of problems. */
export function reporter(file: string, problems: Problem[]): Report {
  return reportWith(problems, (where) =>
    'line' in where
      ? { ...where, file }
      : { file, line: where.position?.start.line ?? 1, column: where.position?.start.column ?? 1 },
  );
}

/** A reporter for one JSON file, or for a record inside it, that adds to a list of problems. */
export function reportIn(
  json: JsonSource,
  problems: Problem[],
  base: readonly (string | number)[] = [],
): ReportInJson {
  return reportWith(problems, (path) => json.placeOf([...base, ...path]));
}

/** Where the record with an id stands in a file that is a list of records. */
export function indexOf(json: JsonSource, id: string): number {
  const records: unknown[] = Array.isArray(json.value) ? json.value : [];
  return records.findIndex((record) => isObject(record) && record.id === id);
}
