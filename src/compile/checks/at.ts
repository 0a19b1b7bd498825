import { messageOf, type Place, type Problem, type ProblemCode } from '../../model/messages.ts';
import { isObject } from '../../model/walk.ts';
import type { JsonSource } from '../json-source.ts';

/** Reports at a path inside one JSON file. */
export type At = (
  path: readonly (string | number)[],
  code: ProblemCode,
  values?: readonly (string | number)[],
  more?: { found?: string; choices?: readonly string[]; level?: 'warning' },
) => void;

/** A reporter for one JSON file, or for a place inside it. */
export function reportIn(json: JsonSource, problems: Problem[], base: readonly (string | number)[] = []): At {
  return (path, code, values, { found, choices, level } = {}) => {
    const place: Place = json.placeOf([...base, ...path]);
    const problem: Problem = { ...place, code, message: messageOf(code, values, found, choices) };
    problems.push(level === undefined ? problem : { ...problem, level });
  };
}

/** Where the record with an id stands in a file that is a list of records. */
export function indexOf(json: JsonSource, id: string): number {
  const records: unknown[] = Array.isArray(json.value) ? json.value : [];
  return records.findIndex((record) => isObject(record) && record.id === id);
}
