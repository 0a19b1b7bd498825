/** One step back or forward. A list that shares its tail: adding a step copies nothing, however many there are. */
type Steps<T> = { state: T; label: string; rest: Steps<T> } | null;

/** A state with everything before and after it. Values are never changed, only replaced. */
export type History<T> = {
  present: T;
  past: Steps<T>;
  future: Steps<T>;
  /** What the last step changed, e.g. `edit:i3:title`: more of the same joins it. Null: the next one stands alone. */
  key: string | null;
};

/** A history that begins here. */
export function beginHistory<T>(present: T): History<T> {
  return { present, past: null, future: null, key: null };
}

/**
 * The next state. `label` names the step, e.g. `Move slide`; steps in a row with the same `key` count as one, so that
 * undo takes back a word and not a letter. Nothing happens when the state is the same.
 */
export function record<T>(
  history: History<T>,
  next: T,
  label: string,
  key: string | null = null,
): History<T> {
  if (next === history.present) return history;
  if (key !== null && key === history.key && history.future === null) return { ...history, present: next };
  return { present: next, past: { state: history.present, label, rest: history.past }, future: null, key };
}

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (past === null) return history;
  return {
    present: past.state,
    past: past.rest,
    future: { state: present, label: past.label, rest: future },
    key: null,
  };
}

/** One step forward again; the same history when there is none. */
export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  if (future === null) return history;
  return {
    present: future.state,
    past: { state: present, label: future.label, rest: past },
    future: future.rest,
    key: null,
  };
}

/** Ends the run of steps that count as one, e.g. when a field is left. */
export function settleStep<T>(history: History<T>): History<T> {
  return history.key === null ? history : { ...history, key: null };
}

/** What undo and redo would take back and do again, in words; null when there is nothing. */
export function stepNames<T>(history: History<T>): { undo: string | null; redo: string | null } {
  return { undo: history.past?.label ?? null, redo: history.future?.label ?? null };
}
