import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Remix } from '../../../model/remix.ts';
import { type ParsedRemix, parseRemix } from '../../core/parse-remix.ts';

/** A saved remix as the list shows it. */
export type SavedRemix = {
  id: string;
  name: string;
  changed: string;
  /** Slides that are not hidden. */
  slides: number;
  minutes: number;
};

/** A remix as it was when somebody gave it a name. `at` is the moment, as an ISO date and time. */
export type NamedVersion = { remix: string; at: string; name: string };

interface Schema extends DBSchema {
  list: { key: string; value: SavedRemix };
  bodies: { key: string; value: { id: string; remix: unknown; whys: Record<string, string> } };
  versions: { key: [string, string]; value: NamedVersion & { body: unknown } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('social-prescribing-remix', 1, {
    upgrade: (db) => {
      db.createObjectStore('list', { keyPath: 'id' });
      db.createObjectStore('bodies', { keyPath: 'id' });
      db.createObjectStore('versions', { keyPath: ['remix', 'at'] });
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** All saved remixes, the last changed first. Rejects where the browser keeps nothing. */
export async function listRemixes(): Promise<SavedRemix[]> {
  const list = await (await database()).getAll('list');
  return list.sort((a, b) => b.changed.localeCompare(a.changed));
}

/** Keeps a remix; its entry in the list and its body stay in step. */
export async function putRemix(remix: Remix, whys: Record<string, string>): Promise<void> {
  const transaction = (await database()).transaction(['list', 'bodies'], 'readwrite', {
    durability: 'strict',
  });
  try {
    await Promise.all([
      transaction.objectStore('list').put(summaryOf(remix)),
      transaction.objectStore('bodies').put({ id: remix.id, remix, whys }),
      transaction.done,
    ]);
  } catch (error) {
    // A write that is called off says only that; the transaction knows why.
    throw transaction.error ?? error;
  }
}

/** A saved remix, checked like any file; null when there is none of that id. */
export async function getRemix(
  id: string,
): Promise<{ parsed: ParsedRemix; whys: Record<string, string> } | null> {
  const found = await (await database()).get('bodies', id);
  return found === undefined ? null : { parsed: parseRemix(found.remix), whys: found.whys };
}

/** Deletes a remix and its named versions. */
export async function deleteRemix(id: string): Promise<void> {
  const transaction = (await database()).transaction(['list', 'bodies', 'versions'], 'readwrite');
  await Promise.all([
    transaction.objectStore('list').delete(id),
    transaction.objectStore('bodies').delete(id),
    transaction.objectStore('versions').delete(IDBKeyRange.bound([id, ''], [id, '\uffff'])),
    transaction.done,
  ]);
}

/** Keeps a remix as it is now, under a name. */
export async function putVersion(remix: Remix, name: string, at: string): Promise<void> {
  await (await database()).put('versions', { remix: remix.id, at, name, body: remix });
}

/** The named versions of a remix, the newest first. */
export async function listVersions(id: string): Promise<NamedVersion[]> {
  const found = await (await database()).getAll('versions', IDBKeyRange.bound([id, ''], [id, '\uffff']));
  return found.map(({ remix, at, name }) => ({ remix, at, name })).reverse();
}

/** A named version, checked; null when it is gone. */
export async function getVersion(id: string, at: string): Promise<ParsedRemix | null> {
  const found = await (await database()).get('versions', [id, at]);
  return found === undefined ? null : parseRemix(found.body);
}

/** Why the browser did not keep something, in one plain sentence. */
export function keepTrouble(error: unknown): string {
  if (isFull(error))
    return 'This browser’s storage is full. Your changes are still on this page. Save the deck as a file now; then delete an old deck or a large picture, and try again.';
  return 'This browser does not keep anything for this site. Save the remix as a file before you close the page.';
}

/** Full storage has its own error; some browsers abort the write and name it as the cause. */
function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /quota/i.test(`${error.name} ${error.message}`) || isFull(error.cause);
}

function summaryOf(remix: Remix): SavedRemix {
  const shown = remix.items.filter((item) => !item.hidden);
  const minutes = Math.round(shown.reduce((sum, item) => sum + item.minutes, 0));
  return { id: remix.id, name: remix.name, changed: remix.changed, slides: shown.length, minutes };
}
