import { holdByWords } from './lock-by-words.ts';

/** A remix is changed in one tab at a time. */
export type Hold = {
  /** Takes it from the other tab, which is told. */
  take: () => void;
  release: () => void;
};

const nameOf = (id: string): string => `remix-${id}`;

/** Whether a tab has a remix open to change it. False where the browser cannot tell. */
export async function isHeld(id: string): Promise<boolean> {
  const locks = await navigator.locks?.query().catch(() => undefined);
  return locks?.held?.some(({ name }) => name === nameOf(id)) ?? false;
}

/** Longest wait in ms for the browser to say who has it. */
const patience = 2000;

/**
 * Asks for a remix. `onChange(true)` when this tab has it, `onChange(false)` when another has it or takes it away.
 * Where the browser cannot tell, refuses to, or does not answer, this tab has it.
 */
export function holdRemix(id: string, onChange: (isMine: boolean) => void): Hold {
  if (navigator.locks === undefined) return holdByWords(id, onChange);
  let letGo: (() => void) | undefined;
  let isOver = false;
  const tell = (isMine: boolean): void => {
    if (!isOver) onChange(isMine);
  };
  const ask = async (options: LockOptions): Promise<void> => {
    let had = false;
    const unanswered = setTimeout(() => tell(true), patience);
    try {
      await navigator.locks.request(nameOf(id), options, async (lock) => {
        clearTimeout(unanswered);
        if (isOver) return;
        had = lock !== null;
        tell(had);
        if (!had) return;
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
      });
    } catch {
      // A lock that was had is lost when another tab takes it over. One that was never had says nothing of other tabs.
      tell(!had);
    }
    clearTimeout(unanswered);
  };
  void ask({ ifAvailable: true });
  return {
    take: () => void ask({ steal: true }),
    release: () => {
      isOver = true;
      letGo?.();
    },
  };
}
