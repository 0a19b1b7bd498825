import { within } from '../browser/within.ts';
import { sitePath } from '../model/site.ts';
import { forgetAll } from './answer.ts';
import { listSaved } from './copy-list.ts';
import { lookOver } from './look-over.ts';
import { fetchManifest, filesOf, type Manifest, type SetId } from './manifest.ts';
import { type SavedSet, sayBytes, sayReceipt, saySize } from './receipt.ts';
import { pageBuild, register } from './register.ts';
import { SaveTrouble, saveCopy } from './save.ts';
import { cannotWords, troubleWords } from './words.ts';

const base = sitePath('/');
/** Longest wait in ms for the browser to start what answers without a network. */
const patience = 30_000;

const at = <Kind extends HTMLElement>(selector: string): Kind | null =>
  document.querySelector<Kind>(selector);
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="set"]')];

/** Missing in WebKit without Apple's own parts. */
const storage: Partial<StorageManager> | undefined = navigator.storage;

/** The page "Save for offline". Call it once. */
export async function startSaving(): Promise<void> {
  const cannot = whyNot();
  if (cannot !== null) {
    at('#copy-now')?.replaceChildren(cannot);
    return;
  }
  const [{ sets }, first] = await Promise.all([showCopy(), fetchManifest(base)]);
  let manifest = first;
  for (const box of boxes)
    box.checked = sets.length === 0 ? box === boxes[0] : sets.some(({ id }) => id === box.value);
  // Shut in the page, so that nobody's choice is lost to what was chosen the last time.
  for (const set of document.querySelectorAll<HTMLFieldSetElement>('.keeps')) set.disabled = false;
  if (manifest === null) say('The site does not answer, so nothing new can be saved now.');
  else showSizes(manifest);
  addEventListener('online', async () => {
    if (manifest !== null) return;
    manifest = await fetchManifest(base);
    if (manifest !== null) say('');
    if (manifest !== null) showSizes(manifest);
  });
  for (const box of boxes) box.addEventListener('change', () => manifest !== null && showSizes(manifest));
  at('#save-form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (manifest === null || at<HTMLButtonElement>('#save')?.disabled === true) return;
    manifest = (await save(manifest)) ?? manifest;
    showSizes(manifest);
  });
  at('#copy-remove')?.addEventListener('click', async () => {
    await forgetAll(caches, base);
    // The next page registers it again, as for every visitor.
    await (await navigator.serviceWorker.getRegistration(base))?.unregister();
    await showCopy();
    say('The copy was removed from this computer.');
  });
}

/** Why this browser cannot keep a copy; null where it can. */
function whyNot(): string | null {
  if (!isSecureContext) return cannotWords.plain;
  if (!('serviceWorker' in navigator) || !('caches' in window)) return cannotWords.none;
  return pageBuild === '' ? cannotWords.off : null;
}

/** What is saved on this computer; says so. */
async function showCopy(): Promise<{ sets: SavedSet[] }> {
  const copy = await lookOver(caches, base);
  const [now, more, remove] = [at('#copy-now'), at('#copy-more'), at('#copy-remove')];
  const list = at('#copy-links');
  if (now === null || more === null || remove === null || list === null) return { sets: [] };
  const receipt = copy.is === 'whole' || copy.is === 'damaged' ? copy.receipt : null;
  remove.hidden = receipt === null;
  more.hidden = receipt === null;
  list.hidden = true;
  if (receipt === null) {
    now.textContent = copy.is === 'blocked' ? troubleWords.blocked : 'Nothing is saved on this computer.';
    return { sets: [] };
  }
  now.textContent = sayReceipt(receipt);
  const asked = storage?.persisted?.() ?? Promise.resolve(false);
  const isPromised = await within(1000, asked).catch(() => false);
  more.textContent =
    copy.is === 'damaged'
      ? `${copy.lost} of its files are gone or damaged. Save it again: only these are fetched.`
      : isPromised
        ? 'The browser has promised to keep it.'
        : 'The browser may clear it when the disk is full: check it again on the day.';
  listSaved(list, receipt);
  return receipt;
}

/** Sizes beside the choices, and of what is chosen on the button. */
function showSizes(manifest: Manifest): void {
  const site = boxes.find(({ value }) => value === 'site');
  for (const box of boxes) {
    const id = box.value as SetId;
    const size = box.parentElement?.querySelector('.keep-size');
    if (size) size.textContent = sayBytes(filesOf(manifest, [id]).reduce((sum, [, bytes]) => sum + bytes, 0));
    // Every page holds all but the files.
    box.disabled = site?.checked === true && id !== 'site' && id !== 'downloads';
  }
  const files = filesOf(
    manifest,
    chosen().map(({ id }) => id),
  );
  const button = at<HTMLButtonElement>('#save');
  if (button === null) return;
  button.disabled = files.length === 0;
  button.textContent = files.length === 0 ? 'Save for offline' : `Save for offline: ${saySize(files)}`;
}

function chosen(): SavedSet[] {
  return boxes
    .filter((box) => box.checked && !box.disabled)
    .map(({ value, dataset }) => ({
      id: value as SetId,
      name: dataset.name ?? '',
      path: dataset.path ?? '',
    }));
}

/** Saves what is chosen and says how it went. A newer list of the site where there is one. */
async function save(manifest: Manifest): Promise<Manifest | null> {
  const [button, stop, going] = [at<HTMLButtonElement>('#save'), at('#save-stop'), at('#save-going')];
  const [bar, count] = [at<HTMLProgressElement>('#save-progress'), at('#save-count')];
  if (!button || !stop || !going || !bar || !count) return null;
  const sets = chosen();
  const files = filesOf(
    manifest,
    sets.map(({ id }) => id),
  );
  const total = sayBytes(files.reduce((sum, [, bytes]) => sum + bytes, 0));
  const stopper = new AbortController();
  const end = (): void => stopper.abort();
  stop.addEventListener('click', end);
  button.disabled = true;
  stop.hidden = false;
  going.hidden = false;
  say('Saving…');
  // The browser may ask the person; the saving does not wait for the answer.
  storage?.persist?.().catch(() => undefined);
  try {
    await saveCopy({
      base,
      manifest,
      sets,
      caches,
      fetch: (...asked) => fetch(...asked),
      room: freeRoom,
      onProgress: (done, bytes) => {
        bar.value = done / files.length;
        count.textContent = `${done} of ${files.length} files, ${sayBytes(bytes)} of ${total}`;
      },
      signal: stopper.signal,
      now: () => new Date(),
    });
    await showCopy();
    say((await answersHere()) ? 'Saved. You can cut the network now.' : troubleWords.worker);
    return null;
  } catch (error) {
    stopper.abort();
    const trouble = error instanceof SaveTrouble ? error.trouble : 'blocked';
    // A file of a build that the site no longer has does not arrive as that build made it.
    const newer = trouble === 'damaged' ? await fetchManifest(base) : null;
    const isNewer = newer !== null && newer.build !== manifest.build;
    say(troubleWords[isNewer ? 'changed' : trouble]);
    return newer;
  } finally {
    stop.removeEventListener('click', end);
    stop.hidden = true;
    going.hidden = true;
  }
}

/** Bytes that the browser still has for the site; null where it does not say. */
async function freeRoom(): Promise<number | null> {
  const estimate = await storage?.estimate?.().catch(() => undefined);
  const { quota, usage } = estimate ?? {};
  return quota === undefined || usage === undefined ? null : quota - usage;
}

/** Whether the service worker is there, which answers for the network. */
async function answersHere(): Promise<boolean> {
  if ((await register()) === null) return false;
  return within(patience, navigator.serviceWorker.ready).then(
    () => true,
    () => false,
  );
}

function say(words: string): void {
  const news = at('#save-news');
  if (news !== null) news.textContent = words;
}
