/** A remix is changed in one tab at a time. */
export type Hold = {
  /** Takes it from the other tab, which is told. */
  take: () => void;
  release: () => void;
};

const nameOf = (id: string): string => `remix-${id}`;

/**
 * Asks for a remix. `onChange(true)` when this tab has it, `onChange(false)` when another has it or takes it away.
 * Where the browser cannot tell, this tab has it.
 */
export function holdRemix(id: string, onChange: (isMine: boolean) => void): Hold {
  if (!('locks' in navigator)) {
    onChange(true);
    return { take: () => {}, release: () => {} };
  }
  let letGo: (() => void) | undefined;
  let isOver = false;
  const ask = (options: LockOptions): void => {
    navigator.locks
      .request(nameOf(id), options, async (lock) => {
        if (isOver) return;
        onChange(lock !== null);
        if (lock === null) return;
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
      })
      // Rejects when another tab takes it over.
      .catch(() => {
        if (!isOver) onChange(false);
      });
  };
  ask({ ifAvailable: true });
  return {
    take: () => ask({ steal: true }),
    release: () => {
      isOver = true;
      letGo?.();
    },
  };
}
