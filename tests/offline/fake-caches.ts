/** Caches in memory, as a browser has them; `limit`: bytes in each, beyond which it says that the disk is full. */
export function fakeCaches(limit = Number.POSITIVE_INFINITY): CacheStorage {
  const all = new Map<string, Cache>();
  const urlOf = (asked: RequestInfo | URL): string => (asked instanceof Request ? asked.url : String(asked));
  const make = (): Cache => {
    const kept = new Map<string, { bytes: ArrayBuffer; headers: Headers }>();
    const cache: Partial<Cache> = {
      match: async (asked, { ignoreSearch = false } = {}) => {
        const bare = (url: string): string => (ignoreSearch ? url.replace(/[?#].*$/, '') : url);
        const found = [...kept].find(([url]) => bare(url) === bare(urlOf(asked)));
        return found && new Response(found[1].bytes, { headers: found[1].headers });
      },
      put: async (asked, answer) => {
        const bytes = await answer.arrayBuffer();
        const used = [...kept.values()].reduce((sum, one) => sum + one.bytes.byteLength, 0);
        if (used + bytes.byteLength > limit) throw new DOMException('full', 'QuotaExceededError');
        kept.set(urlOf(asked), { bytes, headers: answer.headers });
      },
    };
    return cache as Cache;
  };
  return {
    has: async (name) => all.has(name),
    open: async (name) => {
      const cache = all.get(name) ?? make();
      all.set(name, cache);
      return cache;
    },
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
    match: async (asked, options) => {
      for (const cache of all.values()) {
        const found = await cache.match(asked, options);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** A site of these texts by address; what is not there is a 404. `down`: nothing answers. */
export function fakeSite(texts: Record<string, string>) {
  const asked: string[] = [];
  const site = {
    texts,
    isDown: false,
    asked,
    fetch: async (input: RequestInfo | URL): Promise<Response> => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push(url);
      if (site.isDown) throw new TypeError('Failed to fetch');
      const text = site.texts[url.replace(/[?#].*$/, '')];
      const type = url.endsWith('.js') ? 'text/javascript' : 'text/html';
      return new Response(text ?? 'lost', {
        status: text === undefined ? 404 : 200,
        headers: { 'content-type': type },
      });
    },
  };
  return site;
}
