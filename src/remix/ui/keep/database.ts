import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { within } from '../../../browser/within.ts';
import type { Remix } from '../../../model/remix.ts';
import { shownSlides } from '../../../model/shown-slides.ts';
import { type ParsedRemix, parseRemix } from '../../core/parse-remix.ts';

/** A saved remix as the list shows it. */
export type SavedRemix = {
  id: string;
  name: string;
  changed: string;
  /** Slides that are shown: neither hidden nor backup. */
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

type Database = IDBPDatabase<Schema>;

/** Longest wait in ms for an answer: some browsers never give one. */
const patience = 6000;

let opened: Promise<Database> | undefined;

/** Works in the database. Rejects where the browser keeps nothing, or does not answer; the next call opens it anew. */
async function inDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  opened ??= open();
  const opening = opened;
  const forget = (): void => {
    if (opened === opening) opened = undefined;
  };
  let db: Database;
  try {
    db = await within(patience, opening);
  } catch (error) {
    forget();
    // It may still come, too late.
    opening.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error;
  }
  return within(patience, work(db));
}

async function open(): Promise<Database> {
  return openDB<Schema>('social-prescribing-remix', 1, {
    upgrade: (db) => {
      db.createObjectStore('list', { keyPath: 'id' });
      db.createObjectStore('bodies', { keyPath: 'id' });
      db.createObjectStore('versions', { keyPath: ['remix', 'at'] });
    },
    terminated: () => {
      opened = undefined;
    },
  });
}

/** All saved remixes, the last changed first. */
export async function listRemixes(): Promise<SavedRemix[]> {
  const list = await inDatabase((db) => db.getAll('list'));
  return list.sort((a, b) => b.changed.localeCompare(a.changed));
}

/** Keeps a remix; its entry in the list and its body stay in step. */
export function putRemix(remix: Remix, whys: Record<string, string>): Promise<void> {
  return inDatabase(async (db) => {
    const transaction = db.transaction(['list', 'bodies'], 'readwrite', { durability: 'strict' });
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
  });
}

/** A saved remix, checked like any file; null when there is none of that id. */
export async function getRemix(
  id: string,
): Promise<{ parsed: ParsedRemix; whys: Record<string, string> } | null> {
  const found = await inDatabase((db) => db.get('bodies', id));
  return found === undefined ? null : { parsed: parseRemix(found.remix, true), whys: found.whys };
}

/** Deletes a remix and its named versions. */
export function deleteRemix(id: string): Promise<void> {
  return inDatabase(async (db) => {
    const transaction = db.transaction(['list', 'bodies', 'versions'], 'readwrite');
    await Promise.all([
      transaction.objectStore('list').delete(id),
      transaction.objectStore('bodies').delete(id),
      transaction.objectStore('versions').delete(IDBKeyRange.bound([id, ''], [id, '\uffff'])),
      transaction.done,
    ]);
  });
}

/** Keeps a remix as it is now, under a name. */
export async function putVersion(remix: Remix, name: string, at: string): Promise<void> {
  await inDatabase((db) => db.put('versions', { remix: remix.id, at, name, body: remix }));
}

/** The named versions of a remix, the newest first. */
export async function listVersions(id: string): Promise<NamedVersion[]> {
  const all = IDBKeyRange.bound([id, ''], [id, '\uffff']);
  const found = await inDatabase((db) => db.getAll('versions', all));
  return found.map(({ remix, at, name }) => ({ remix, at, name })).reverse();
}

/** A named version, checked; null when it is gone. */
export async function getVersion(id: string, at: string): Promise<ParsedRemix | null> {
  const found = await inDatabase((db) => db.get('versions', [id, at]));
  return found === undefined ? null : parseRemix(found.body, true);
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
  const shown = shownSlides(remix.items).filter((item) => !item.hidden);
  const minutes = Math.round(shown.reduce((sum, item) => sum + item.minutes, 0));
  return { id: remix.id, name: remix.name, changed: remix.changed, slides: shown.length, minutes };
}
