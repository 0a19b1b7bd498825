/** What the build lists of the site: `offline/files.json`. */
export type Manifest = {
  /** Names the build; the same sources give the same name. */
  build: string;
  /** ISO day on which the list was made. */
  made: string;
  files: SiteFile[];
  /** Numbers of files in `files`. */
  sets: Partial<Record<SetId, number[]>>;
};

/** A part of the site that can be saved: an edition by its id, as `edition:cyp`. */
export type SetId = `edition:${string}` | 'builder' | 'site' | 'downloads';

/** Address below the site (`present/cyp/`, `assets/app.Hx3k.js`), size in bytes, and SHA-256 in base64. */
export type SiteFile = [path: string, bytes: number, hash: string];

/** The files of these sets, each once. Sets that this build does not have count as empty. */
export function filesOf(manifest: Manifest, sets: readonly SetId[]): SiteFile[] {
  const numbers = new Set(sets.flatMap((set) => manifest.sets[set] ?? []));
  return manifest.files.filter((_, index) => numbers.has(index));
}

/** Sizes together, in bytes. */
export function bytesOf(files: readonly SiteFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/**
 * Asks the site for its list, past every cache. Null where it does not answer, or something else does: a sign-in page
 * of a guest network answers too.
 */
export async function fetchManifest(base: string, ask: typeof fetch = fetch): Promise<Manifest | null> {
  try {
    const answer = await ask(`${base}offline/files.json`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(20_000),
    });
    const list = answer.ok ? ((await answer.json()) as Partial<Manifest>) : {};
    return isManifest(list) ? list : null;
  } catch {
    return null;
  }
}

function isManifest(list: Partial<Manifest>): list is Manifest {
  return typeof list.build === 'string' && Array.isArray(list.files) && typeof list.sets === 'object';
}
