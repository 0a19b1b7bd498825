import type { ReactNode } from 'react';
import { useStore } from '../store/use-remix.ts';

type GroupProps = { onPress: () => void; disabled?: boolean; children: ReactNode };

const fields = 'input, textarea, select, [contenteditable="true"]';

/** Adds something to a form and goes to its first field: whoever adds means to write. */
export function AddButton({ onPress, disabled = false, children }: GroupProps) {
  const store = useStore();
  return (
    <button
      type="button"
      className="group-add"
      disabled={disabled}
      onClick={({ currentTarget }) => {
        const form = currentTarget.closest('form') ?? document.body;
        const before = new Set(form.querySelectorAll(fields));
        store.inOneStep(onPress);
        requestAnimationFrame(() => {
          const added = [...form.querySelectorAll<HTMLElement>(fields)].find((field) => !before.has(field));
          added?.focus();
        });
      }}
    >
      {children}
    </button>
  );
}

/** Takes something out of a form. */
export function RemoveButton({ onPress, disabled = false, children }: GroupProps) {
  const store = useStore();
  return (
    <button
      type="button"
      className="group-remove"
      disabled={disabled}
      onClick={() => store.inOneStep(onPress)}
    >
      {children}
    </button>
  );
}
