/**
 * What a record holds under a name that a file, a link or a remix brings; undefined where it holds nothing. Every
 * object answers to names such as `constructor` and `__proto__`, which are no entries of it.
 */
export function entryOf<T>(record: Readonly<Record<string, T>>, name: string | number): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
