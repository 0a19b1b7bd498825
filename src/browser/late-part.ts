import { button, make } from './make.ts';
import { siteIsWhole } from './site-is-whole.ts';

/**
 * Fetches a part of the page and uses it. One that does not arrive is said, with ways to go on: `what` in a few words,
 * e.g. `The search`.
 *
 * Trying again asks the network again, but for Firefox, which remembers for as long as a page is open that a script did
 * not arrive. There the page must be loaded again, as after a new version of the site, which no longer has the part.
 */
export async function withPart<Part>(
  what: string,
  load: () => Promise<Part>,
  use: (part: Part) => unknown,
): Promise<void> {
  let part: Part;
  try {
    part = await load();
  } catch {
    const isSaid = lost?.isConnected === true && lost.dataset.what === what;
    if (!isSaid) sayLost(what, load, use);
    return;
  }
  lost?.remove();
  await use(part);
}

let lost: HTMLElement | undefined;

function sayLost<Part>(what: string, load: () => Promise<Part>, use: (part: Part) => unknown): void {
  lost?.remove();
  const words = make('p', { role: 'alert' });
  const box = make('div', { class: 'part-lost', 'data-what': what }, words);
  lost = box;
  const says = (text: string): void => {
    words.textContent = text;
  };
  let isBusy = false;
  /** One press at a time; meanwhile the buttons do nothing. */
  const press = (act: () => Promise<void>) => async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    says('One moment…');
    await act();
    isBusy = false;
  };
  const again = press(async () => {
    try {
      const part = await load();
      box.remove();
      await use(part);
    } catch {
      says(
        (await siteIsWhole())
          ? `${what} did not arrive this time either. Reload the page to have it.`
          : `${what} did not arrive this time either. Is the network there?`,
      );
    }
  });
  const reload = press(async () => {
    if (await siteIsWhole()) location.reload();
    else says('The site does not answer yet, so the page stays as it is.');
  });
  box.append(
    button('Try again', again),
    button('Reload the page', reload),
    button('Close', () => box.remove()),
  );
  // Over an open dialog, which hides all else.
  (document.querySelector('dialog:modal') ?? document.body).append(box);
  // Set after it is there: only then does a screen reader notice.
  says(`${what} did not arrive, perhaps because the network is down.`);
}
