type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** Words kept in this browser under a name. Where nothing is kept they hold for as long as the page does. */
export type Settings = {
  get(name: string): string | null;
  /** False where the words hold only for as long as the page does, or as the tab remembers it. */
  set(name: string, value: string): boolean;
};

/** For good: see `Settings`. */
export const settings = settingsIn(() => localStorage);

/** What the browser remembers of this page in the tab, through a reload too, also where site data is blocked. */
const inHistory: Store = {
  getItem: (name) => stateOf().unkept?.[name] ?? null,
  setItem: (name, value) => {
    const state = stateOf();
    history.replaceState({ ...state, unkept: { ...state.unkept, [name]: value } }, '');
  },
};

/** Until the tab is closed; where nothing is kept, for as long as the page is in it. */
export const sessionSettings = settingsIn(
  () => sessionStorage,
  () => inHistory,
);

/** Never throws: site data may be blocked, and then the mere name of a store does; or the store may be full. */
export function settingsIn(store: () => Store, spare?: () => Store): Settings {
  const unkept = new Map<string, string>();
  return {
    get: (name) => {
      for (const look of [() => unkept.get(name), () => store().getItem(name), () => spare?.().getItem(name)])
        try {
          const found = look();
          if (found != null) return found;
        } catch {
          // The next may have it.
        }
      return null;
    },
    set: (name, value) => {
      try {
        store().setItem(name, value);
        unkept.delete(name);
        return true;
      } catch {
        unkept.set(name, value);
        try {
          spare?.().setItem(name, value);
        } catch {
          // It holds for as long as the page does.
        }
        return false;
      }
    },
  };
}

function stateOf(): { unkept?: Record<string, string> } {
  return (history.state as { unkept?: Record<string, string> } | null) ?? {};
}
