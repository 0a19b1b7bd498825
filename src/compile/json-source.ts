import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { messageOf, nearest, type Position, type Problem } from '../model/messages.ts';
import { z } from '../model/zod.ts';

/** A JSON file that remembers where everything in it stands. */
export type JsonSource = {
  file: string;
  value: unknown;
  /** Where a value stands; the nearest parent when the path does not exist. */
  placeOf(path: readonly (string | number)[]): Position;
};

/** Reads JSON text. Syntax errors become problems, and the value is then undefined. */
export function parseJson(file: string, text: string, problems: Problem[]): JsonSource {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const placeAt = (offset: number): Position => {
    const before = text.slice(0, offset);
    return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  for (const error of errors.slice(0, 1)) {
    const words = printParseErrorCode(error.error)
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
    problems.push({
      ...placeAt(error.offset),
      code: 'json-syntax',
      message: messageOf('json-syntax', [words]),
    });
  }
  return {
    file,
    value: errors.length > 0 || tree === undefined ? undefined : getNodeValue(tree),
    placeOf: (path) => placeAt(nodeAt(tree, path)?.offset ?? 0),
  };
}

function nodeAt(tree: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  if (tree === undefined) return undefined;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

/** Checks a JSON file against its schema; every fault becomes a problem at its own line. */
export function checkJson<T>(source: JsonSource, schema: z.ZodType<T>, problems: Problem[]): T | null {
  if (source.value === undefined) return null;
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const full = unknown === undefined ? path : [...path, unknown];
    const words = issue.message
      .replace(/^Invalid input: /, '')
      .replace(/^Unrecognized key:.*/, 'is not a known key');
    const [found, choices] =
      unknown === undefined
        ? [valueAt(source.value, path), issue.code === 'invalid_value' ? issue.values.map(String) : []]
        : [unknown, keysAt(schema, path)];
    const fix = typeof found === 'string' ? nearest(found, choices) : null;
    problems.push({
      ...source.placeOf(full),
      code: 'json-shape',
      message:
        messageOf('json-shape', [nameOf(source.value, full), words]) +
        (fix === null ? '' : `. Did you mean "${fix}"?`),
    });
  }
  return null;
}

/** `claim "ons-65-plus".period` is found sooner than `17.period`: records with an id are named by it. */
function nameOf(value: unknown, path: ReadonlyArray<string | number>): string {
  if (path.length === 0) return 'the file';
  const id = typeof path[0] === 'number' ? valueAt(value, [path[0], 'id']) : undefined;
  return typeof id === 'string' ? [`"${id}"`, ...path.slice(1)].join('.') : path.join('.');
}

function valueAt(value: unknown, path: ReadonlyArray<string | number>): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The keys an object at this place may have; none where the schema does not say. */
function keysAt(schema: z.ZodType, path: ReadonlyArray<string | number>): string[] {
  let at: unknown = schema;
  const unwrapped = (): unknown => {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodPrefault)
      at = at.def.innerType;
    return at;
  };
  for (const key of path) {
    const outer = unwrapped();
    if (outer instanceof z.ZodArray) at = outer.element;
    else if (outer instanceof z.ZodObject) at = outer.shape[key];
    else if (outer instanceof z.ZodRecord) at = outer.valueType;
    else return [];
  }
  const inner = unwrapped();
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}
