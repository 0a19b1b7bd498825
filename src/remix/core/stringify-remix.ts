import type { Remix } from '../../model/remix.ts';

/** The text of a `.remix.json` file. By itself: a page that cannot fetch any more can still save. */
export function stringifyRemix(remix: Remix): string {
  return `${JSON.stringify(remix, null, 1)}\n`;
}
