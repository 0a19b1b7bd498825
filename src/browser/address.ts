/** Safari refuses the hundredth change of the address in 30 s, and then a page that changes it stops. */
const most = 80;
const span = 30_000; // ms

/** When the address was changed last, the oldest first. */
let times: number[] = [];
let waiting: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Puts an address in place of the one in the bar, without a step in the page's history. Never throws: where a frame may
 * not change it, the page goes on without. After a burst the newest is written when the browser takes it again.
 */
export function setAddress(address: string): void {
  waiting = address;
  if (timer === undefined) write();
}

/** What a page keeps in the query of its address; null while it keeps nothing. */
let kept: string | null = null;

/**
 * Puts a query (`?place=E09000012`, or nothing) in place of that in the address, where it can be sent from. A step back
 * in the page's history leads to a place in the page and not to an older choice: the query stays.
 */
export function setQuery(query: string): void {
  if (kept === null)
    addEventListener('popstate', () => {
      if (kept !== null && location.search !== kept) setQuery(kept);
    });
  kept = query;
  setAddress(location.pathname + query + location.hash);
}

/** Takes a step in the page's history; false where it may not. */
export function pushAddress(address: string): boolean {
  try {
    forget();
    history.pushState(null, '', address);
    times.push(Date.now());
    return true;
  } catch {
    return false;
  }
}

function forget(): void {
  clearTimeout(timer);
  timer = undefined;
  waiting = null;
}

function write(): void {
  timer = undefined;
  const now = Date.now();
  times = times.filter((time) => now - time < span);
  const [first] = times;
  if (first !== undefined && times.length >= most) {
    timer = setTimeout(write, first + span - now);
    return;
  }
  if (waiting === null) return;
  const address = waiting;
  waiting = null;
  times.push(now);
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // The bar shows an older address, and that is all.
  }
}
