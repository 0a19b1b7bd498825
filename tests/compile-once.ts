import type { TestProject } from 'vitest/node';
import { knownPack } from '../scripts/lib/check-pack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    pack: string;
  }
}

/** Compiles the real pack once for the whole run; `realPack` in pack.ts hands it to the tests that ask. */
export default async function compileOnce(project: TestProject): Promise<void> {
  const pack = await knownPack('.').catch((error: Error) => error.message);
  project.provide('pack', JSON.stringify(pack));
}
