/** A browser and its window in use, with the few things that the tests do in every engine. */
export type Engine = {
  version: string;
  open: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs a function in the page. It may use nothing from outside itself. */
  run: <A extends unknown[], T>(script: (...args: A) => T, ...args: A) => Promise<Awaited<T>>;
  /** Presses keys, one after the other: `ArrowRight`, `g`, `Control+a`. */
  press: (...keys: string[]) => Promise<void>;
  type: (words: string) => Promise<void>;
  /** Presses the first element in sight that the selector names, and whose name begins so if one is given. */
  click: (selector: string, name?: string) => Promise<void>;
  countWindows: () => Promise<number>;
  /** Goes to another window, in the order in which they were opened. */
  use: (index: number) => Promise<void>;
  /** Closes every window but the first. */
  closeOthers: () => Promise<void>;
  /** The page on paper, as PDF. Null where the engine's driver cannot. */
  print: (() => Promise<Uint8Array>) | null;
  quit: () => Promise<void>;
};

/** Runs in the page: the first element in sight that the selector names and that is called so. */
export function findInSight(selector: string, name: string): Element | null {
  const called = (element: Element): string => {
    const label = element.getAttribute('aria-labelledby');
    const words =
      label === null ? element.getAttribute('aria-label') : document.getElementById(label)?.textContent;
    return (words ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const all = [...document.querySelectorAll(selector)].filter(
    (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible',
  );
  return all.find((element) => called(element).startsWith(name)) ?? null;
}
