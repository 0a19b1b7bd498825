import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Scripts of a page: what they keep is the state of the one page that they run in. */
const pageScripts = [
  'browser/address.ts',
  'browser/keep-focus.ts',
  'browser/late-part.ts',
  'charts/chosen-area.ts',
  'remix/ui/keep/autosave.ts',
  'remix/ui/keep/carry.ts',
  'remix/ui/keep/hand-over.ts',
  'render/answers/asked.ts',
  'render/claims/panel.ts',
  'render/claims/popover.ts',
  'render/reveal/speaker.ts',
  'render/reveal/way-back.ts',
  'render/reveal/notes-view.ts',
];

/** Files that keep what they have read or worked out, by what it was made from: asked twice, they say the same. */
const caches = [
  'remix/core/edit-field.ts',
  'remix/ui/keep/database.ts',
  'remix/ui/load-pack.ts',
  'render/claims/cards.ts',
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file));

/** Files with a variable outside of every function: biome indents whatever stands inside one. */
const changing = files.filter((file) =>
  /^(?:export )?(?:let|var) /m.test(readFileSync(join('src', file), 'utf8')),
);

it('what a function gives follows from what it is given: nothing outside of functions changes', () => {
  expect(changing.filter((file) => ![...pageScripts, ...caches].includes(file))).toEqual([]);
});
