import { signOf } from '../browser/pressed.ts';
import { within } from '../browser/within.ts';
import { sitePath } from '../model/site.ts';
import { type Copy, lookOver } from './look-over.ts';
import { fetchManifest } from './manifest.ts';
import {
  ageVerdict,
  clickerKeys,
  clickerVerdict,
  copyVerdict,
  keepVerdict,
  sayReady,
  screenVerdict,
  type Verdict,
} from './verdicts.ts';

/** A screen says only in some browsers whether it is one of several, and when that changes. */
type Screens = Screen & Partial<{ isExtended: boolean; addEventListener: EventTarget['addEventListener'] }>;

const heads = { yes: 'Yes.', no: 'No.', unsure: 'Perhaps.' } as const;

/** Missing over plain http, and in WebKit without Apple's own parts. */
const storage: Partial<StorageManager> | undefined = navigator.storage;

/** The page "Check this laptop". Call it once. */
export async function startCheck(): Promise<void> {
  checkScreens();
  checkClicker();
  const base = sitePath('/');
  const [copy, answers, newest, isPromised] = await Promise.all([
    'caches' in window ? lookOver(caches, base) : ({ is: 'blocked' } satisfies Copy),
    answersHere(base),
    fetchManifest(base),
    within(1000, storage?.persisted?.() ?? Promise.resolve(false)).catch(() => null),
  ]);
  const verdict = copyVerdict(copy, answers);
  show('copy', verdict);
  const summary = document.querySelector('#check-sum');
  if (summary !== null) summary.textContent = sayReady(verdict);
  document.querySelector('#check-save')?.toggleAttribute('hidden', verdict.is === 'yes');
  if (copy.is === 'whole' || copy.is === 'damaged') {
    show('age', ageVerdict(copy.receipt, newest, new Date()));
    show('keep', keepVerdict(isPromised));
  }
  // Nothing to say of a copy that is not there.
  else for (const id of ['age', 'keep']) document.querySelector(`[data-check="${id}"]`)?.remove();
}

async function answersHere(base: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const registration = await navigator.serviceWorker.getRegistration(base).catch(() => undefined);
  return registration?.active != null;
}

function show(id: string, { is, words, todo }: Verdict): void {
  const box = document.querySelector<HTMLElement>(`[data-check="${id}"]`);
  const [head, said, next] = ['.check-is', '.check-said', '.check-todo'].map((part) =>
    box?.querySelector(part),
  );
  if (!box || !head || !said || !next) return;
  box.dataset.is = is;
  head.textContent = heads[is];
  said.textContent = words;
  next.textContent = todo;
  next.toggleAttribute('hidden', todo === '');
}

function checkScreens(): void {
  const screens: Screens = screen;
  const look = (): void => show('screen', screenVerdict(screens.isExtended));
  look();
  screens.addEventListener?.('change', look);
}

/** While it is tried, the keys of a clicker do nothing else on this page. */
function checkClicker(): void {
  const button = document.querySelector('#clicker-try');
  let pressed: Set<string> | null = null;
  let isTrying = false;
  const tell = (): void => {
    show('clicker', clickerVerdict(pressed, !isTrying));
    for (const { keys, name } of clickerKeys) {
      const came = document.querySelector(`[data-key="${name}"] .clicker-came`);
      if (came !== null) came.textContent = keys.some((key) => pressed?.has(key)) ? 'came' : '';
    }
  };
  tell();
  button?.addEventListener('click', () => {
    isTrying = !isTrying;
    if (isTrying) pressed = new Set();
    button.setAttribute('aria-pressed', String(isTrying));
    button.textContent = isTrying ? 'Done with the clicker' : 'Try the clicker';
    tell();
  });
  document.addEventListener('keydown', (event) => {
    const sign = signOf(event);
    if (!isTrying || pressed === null || !clickerKeys.some(({ keys }) => keys.some((key) => key === sign)))
      return;
    event.preventDefault();
    pressed.add(sign);
    tell();
  });
}
