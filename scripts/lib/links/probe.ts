import { setTimeout as wait } from 'node:timers/promises';

/** What came of asking for an address. `closed`: the site answers, but not to programs. */
export type Outcome = 'ok' | 'moved' | 'gone' | 'closed' | 'failing' | 'timeout' | 'unreachable';
export type Probe = { url: string; outcome: Outcome; status: number | null; detail: string };

export type ProbeOptions = {
  /** Requests at one time, and never two at once to one host. Default: 4. */
  atOnce?: number;
  /** Patience for one request in milliseconds. Default: 15,000. */
  timeout?: number;
  /** Further tries after a timeout, a broken connection or a failing server. Default: 2. */
  retries?: number;
  /** Pause before the first further try in milliseconds; it doubles. Default: 1,000. */
  pause?: number;
  /** Called as each answer comes in. */
  onProbe?: (probe: Probe) => void;
};

const agent = 'social-prescribing-narrative-pack link check (checks its own sources, a few times a year)';
const hops = 5;

/** Asks for every address, politely. The answers stand in the order of the addresses. */
export async function probeAll(urls: readonly string[], options: ProbeOptions = {}): Promise<Probe[]> {
  const { atOnce = 4, onProbe } = options;
  const queues = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const found = new Map<string, Probe>();
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift())
      for (const url of queue) {
        const probe = await probeOne(url, options);
        found.set(url, probe);
        onProbe?.(probe);
      }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, worker));
  return urls.flatMap((url) => found.get(url) ?? []);
}

async function probeOne(url: string, options: ProbeOptions): Promise<Probe> {
  const { retries = 2, pause = 1000 } = options;
  let last = await ask(url, options);
  for (let turn = 0; turn < retries && worthAnother(last); turn += 1) {
    await wait(Math.max(pause * 2 ** turn, last.after ?? 0));
    last = await ask(url, options);
  }
  const { after: _, ...probe } = last;
  return probe;
}

function worthAnother({ outcome, status }: Probe): boolean {
  return outcome === 'timeout' || outcome === 'unreachable' || outcome === 'failing' || status === 429;
}

type Answer = Probe & { after?: number };

/** HEAD first; servers that do not answer it well are asked with GET. Redirects are followed by hand, to name them. */
async function ask(url: string, options: ProbeOptions): Promise<Answer> {
  let at = url;
  let permanent = false;
  for (let hop = 0; hop <= hops; hop += 1) {
    const answer = await request(at, options);
    if ('outcome' in answer) return { ...answer, url };
    const { status, location, after } = answer;
    if (status >= 300 && status < 400 && location !== null && URL.canParse(location, at)) {
      permanent ||= status === 301 || status === 308;
      at = new URL(location, at).href;
      continue;
    }
    return { url, ...judge(status, at, permanent), ...(after === undefined ? {} : { after }) };
  }
  return { url, outcome: 'failing', status: null, detail: `more than ${hops} redirects` };
}

function judge(status: number, at: string, moved: boolean): Omit<Probe, 'url'> {
  if (status >= 200 && status < 300)
    return moved
      ? { outcome: 'moved', status, detail: `now at ${at}` }
      : { outcome: 'ok', status, detail: '' };
  if (status === 404 || status === 410) return { outcome: 'gone', status, detail: 'the page is not there' };
  if (status >= 500 && status !== 503) return { outcome: 'failing', status, detail: 'the server fails' };
  return { outcome: 'closed', status, detail: 'the site does not answer programs; look at it in a browser' };
}

type Raw = { status: number; location: string | null; after?: number };

async function request(url: string, { timeout = 15_000 }: ProbeOptions): Promise<Raw | Omit<Probe, 'url'>> {
  try {
    let answer = await send(url, 'HEAD', timeout);
    // Many servers refuse HEAD, or answer it wrongly: only what GET says counts against a page.
    if (answer.status >= 400 && answer.status !== 429) answer = await send(url, 'GET', timeout);
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    const after = Number.isFinite(seconds) ? Math.min(seconds, 30) * 1000 : undefined;
    const raw: Raw = { status: answer.status, location: answer.headers.get('location') };
    return after === undefined ? raw : { ...raw, after };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    if (isLate) return { outcome: 'timeout', status: null, detail: `no answer in ${timeout / 1000} s` };
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return { outcome: 'unreachable', status: null, detail: cause };
  }
}

async function send(url: string, method: 'HEAD' | 'GET', timeout: number): Promise<Response> {
  const signal = AbortSignal.timeout(timeout);
  const headers = { 'user-agent': agent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.5' };
  const answer = await fetch(url, { method, redirect: 'manual', signal, headers });
  // Only the status is wanted.
  await answer.body?.cancel();
  return answer;
}
