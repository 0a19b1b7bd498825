/**
 * What a record holds under a name that a file, a link or a remix brings; undefined where it holds nothing. Every
 * object answers to names such as `constructor` and `__proto__`, which are no entries of it.
 */
export function entryOf<T>(record: Readonly<Record<string, T>>, name: string | number): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The names in a record, in its order. For a record that code wrote: one from outside may hold more than its type. */
export function namesOf<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}

/** A record with an entry for every one of its names: that none is missing is for the caller to see to. */
export function recordOf<K extends string, T>(entries: ReadonlyArray<readonly [K, T]>): Record<K, T> {
  return Object.fromEntries(entries) as Record<K, T>;
}
