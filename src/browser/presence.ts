/**
 * Who is there, as the browser knows it: a window that crashes, or is closed while it is busy, cannot say that it goes.
 * Where the browser keeps no locks, or refuses them because site data is blocked, nobody is ever called gone.
 */

/** Is there under a name, for as long as this document lives or until the answer is called. */
export function bePresent(name: string): () => void {
  let leave = (): void => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  navigator.locks?.request(name, () => left).catch(() => undefined);
  return () => leave();
}

/** Calls `gone` once when nobody is there under that name, unless the answer is called before. */
export function onAbsence(name: string, gone: () => void): () => void {
  const stop = new AbortController();
  navigator.locks?.request(name, { mode: 'shared', signal: stop.signal }, gone).catch(() => undefined);
  return () => stop.abort();
}
