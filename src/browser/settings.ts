/** Words kept in this browser under a name. Where nothing is kept they hold for as long as the page does. */
export type Settings = { get(name: string): string | null; set(name: string, value: string): void };

/** For good: see `Settings`. */
export const settings = settingsIn(() => localStorage);

/** Until the tab is closed. */
export const sessionSettings = settingsIn(() => sessionStorage);

/** Never throws: site data may be blocked, and then the mere name of a store does; or the store may be full. */
export function settingsIn(store: () => Pick<Storage, 'getItem' | 'setItem'>): Settings {
  const unkept = new Map<string, string>();
  return {
    get: (name) => {
      try {
        return unkept.get(name) ?? store().getItem(name);
      } catch {
        return null;
      }
    },
    set: (name, value) => {
      try {
        store().setItem(name, value);
        unkept.delete(name);
      } catch {
        unkept.set(name, value);
      }
    },
  };
}
