/** Longest wait in ms for the site to answer. */
const patience = 10_000;

/**
 * Whether this page would come whole if it were loaded again: the page itself, and the scripts that it names now. A page
 * that is loaded again without them is lost, with all that is on it.
 */
export async function siteIsWhole(): Promise<boolean> {
  const ask = (address: string, method: string): Promise<Response> =>
    fetch(address, { method, cache: 'no-store', signal: AbortSignal.timeout(patience) });
  try {
    const page = await ask(location.pathname + location.search, 'GET');
    const scripts = new Set((await page.text()).match(/[\w./-]*\/assets\/[\w.-]+\.js/g));
    // The sign-in page of a guest network answers too, and names none.
    if (!page.ok || scripts.size === 0) return false;
    const answers = await Promise.all([...scripts].map((script) => ask(script, 'HEAD')));
    return answers.every(({ ok }) => ok);
  } catch {
    return false;
  }
}
