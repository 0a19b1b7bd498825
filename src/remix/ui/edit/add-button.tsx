import type { ReactNode } from 'react';

type AddProps = { onAdd: () => void; disabled?: boolean; children: ReactNode };

const fields = 'input, textarea, select, [contenteditable="true"]';

/** Adds something to a form and goes to its first field: whoever adds means to write. */
export function AddButton({ onAdd, disabled = false, children }: AddProps) {
  return (
    <button
      type="button"
      className="group-add"
      disabled={disabled}
      onClick={({ currentTarget }) => {
        const form = currentTarget.closest('form') ?? document.body;
        const before = new Set(form.querySelectorAll(fields));
        onAdd();
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
