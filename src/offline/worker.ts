import { answersOf, forgetAll, policyOf } from './answer.ts';

/** What the build writes before this script: `scripts/lib/write-offline.ts`. */
declare const PACK: {
  build: string;
  /** Files of the shell, below the site. */
  shell: string[];
  /** The kill switch: this worker takes every copy away, and itself. */
  isOff: boolean;
};

// The parts of a worker that are used here: TypeScript's own list of them and that of pages exclude each other.
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type FetchEvent = Extendable & {
  request: Request;
  respondWith(answer: Promise<Response>): void;
};
type Client = { url: string };
declare const self: {
  registration: ServiceWorkerRegistration;
  clients: { matchAll(which: { includeUncontrolled: true; type: 'window' }): Promise<Client[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', hear: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', hear: (event: Extendable & MessageEvent<Asked>) => void): void;
};

/** What a page asks of a worker, with a port for the answer. */
export type Asked = 'build' | 'take-over';

const { scope } = self.registration;
const base = new URL(scope).pathname;

if (PACK.isOff) leave();
else serve();

/** It waits until every page of an older build is closed, unless somebody asks for it. */
function serve(): void {
  const answers = answersOf({
    base,
    build: PACK.build,
    caches,
    fetch: (...asked) => fetch(...asked),
    now: () => Date.now(),
  });
  self.addEventListener('install', (event) => event.waitUntil(answers.install(PACK.shell)));
  self.addEventListener('activate', (event) => {
    // No navigation preload: where it fails Firefox never settles it, and a page without a copy hangs.
    event.waitUntil(answers.sweep());
  });
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const policy = policyOf(request, scope);
    const keep = (work: Promise<unknown>): void => event.waitUntil(work);
    if (policy === 'asset') event.respondWith(answers.asset(request, keep));
    if (policy === 'page') event.respondWith(answers.page(request, keep));
  });
  self.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.data === 'build') port?.postMessage(PACK.build);
    if (event.data === 'take-over') event.waitUntil(takeOver().then((isDone) => port?.postMessage(isDone)));
  });
}

/** Never while somebody presents. Says whether it does. */
async function takeOver(): Promise<boolean> {
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const isDeck = ({ url }: Client): boolean => /^present\/[^/?#]+\//.test(url.slice(scope.length));
  if (pages.some((page) => page.url.startsWith(scope) && isDeck(page))) return false;
  await self.skipWaiting();
  return true;
}

function leave(): void {
  self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
  self.addEventListener('activate', (event) => {
    event.waitUntil(forgetAll(caches, base).then(() => self.registration.unregister()));
  });
}
