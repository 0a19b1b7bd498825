import type { Nodes } from 'mdast';
import { messageOf, type Place, type Problem, type ProblemCode } from '../model/messages.ts';

/** Reports a problem at a node of a slide. `found` and `choices` make the "did you mean". */
export type Report = (
  at: Nodes | Place,
  code: ProblemCode,
  values?: readonly (string | number)[],
  found?: string,
  choices?: readonly string[],
) => void;

/** A reporter for one file that adds to a list of problems. */
export function reporter(file: string, problems: Problem[]): Report {
  return (at, code, values, found, choices) => {
    const place =
      'line' in at
        ? at
        : { file, line: at.position?.start.line ?? 1, column: at.position?.start.column ?? 1 };
    problems.push({ ...place, file, code, message: messageOf(code, values, found, choices) });
  };
}
