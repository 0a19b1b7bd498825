// @module-tag whole
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import { addOwn } from '../../src/remix/core/commands.ts';
import { remixFromEdition } from '../../src/remix/core/start.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { formats } from '../../src/render/formats.ts';
import { realPack } from '../pack.ts';
import { type ExportFolder, openExportFolder } from './run-export.ts';

let pack: PackModel;
let folder: ExportFolder;
let dir = '';
const run: ExportFolder['run'] = (...args) => folder.run(...args);
const give: ExportFolder['give'] = (name, content) => folder.give(name, content);

beforeAll(async () => {
  folder = openExportFolder();
  dir = folder.dir;
  pack = realPack();
});
afterAll(() => folder.close());

describe('npm run export makes', () => {
  test('a saved remix', async () => {
    const remix = remixFromEdition(pack, 'cyp', {
      id: 'mine',
      name: 'For the Board',
      now: '2026-01-02T03:04:05.000Z',
    });
    const file = give('mine.remix.json', stringifyRemix({ ...remix, items: remix.items.slice(0, 4) }));
    const { code, said } = await run('--remix', file, '--out', 'mine');
    expect(code).toBe(0);
    expect(said).toMatch(/4 slides, \d with notes/);
    expect(readdirSync(join(dir, 'mine'))).toEqual(['social-prescribing-for-the-board.pptx']);
  });

  test('a PowerPoint beside the one that somebody went on working in', async () => {
    const start = { id: 'spared', name: 'Spared', now: '2026-01-02T03:04:05.000Z' };
    const remix = remixFromEdition(pack, 'cyp', start);
    const file = give('spared.remix.json', stringifyRemix({ ...remix, items: remix.items.slice(0, 2) }));
    const again = () => run('--remix', file, '--out', 'spared');
    await again();
    const made = join(dir, 'spared', 'social-prescribing-spared.pptx');
    // Every program that saves it writes its own time.
    const edited = zipSync(unzipSync(readFileSync(made)), { mtime: new Date(2026, 4, 6, 7, 8) });
    writeFileSync(made, edited);
    const { said } = await again();
    expect(said).toContain(
      'social-prescribing-spared.pptx had been changed since it was made: that one is now social-prescribing-spared-edited.pptx.',
    );
    expect(readFileSync(join(dir, 'spared', 'social-prescribing-spared-edited.pptx')).equals(edited)).toBe(
      true,
    );
    expect((await again()).said).not.toContain('had been changed');
    expect(readdirSync(join(dir, 'spared'))).toHaveLength(2);
  });

  test('a remix that is not finished, and says what its page would have mended first', async () => {
    const start = { id: 'open', name: 'Open', now: '2026-01-02T03:04:05.000Z' };
    const remix = remixFromEdition(pack, 'cyp', start);
    const own = addOwn({ ...remix, items: remix.items.slice(0, 2) }, 'text');
    if (!own.ok) throw new Error(own.message);
    const { code, said } = await run(
      '--remix',
      give('open.remix.json', stringifyRemix(own.remix)),
      '--out',
      'open',
    );
    expect(code).toBe(0);
    expect(said).toMatch(/^Slide 3, “.*”: /m);
  });

  test('a remix with the two pages of the edition that it began with, and says whose they are', async () => {
    const start = { id: 'kept', name: 'For the Board', now: '2026-01-02T03:04:05.000Z' };
    const remix = { ...remixFromEdition(pack, 'cyp', start), place: 'E09000012' };
    const file = give('kept.remix.json', stringifyRemix(remix));
    const { code, said } = await folder.runAlone(
      ...['--remix', file, '--format', 'leave-behind', '--out', 'kept'],
    );
    expect(code).toBe(0);
    expect(readdirSync(join(dir, 'kept'))).toEqual([
      'social-prescribing-for-the-board-hackney-leave-behind.pdf',
    ]);
    expect(said).toContain('2 pages with');
    expect(said).toContain('pages of the edition “Children and young people”');
  });

  test('every other file of a remix that began with no edition, and says why one is missing', async () => {
    const start = { id: 'fresh', name: 'Afresh', now: '2026-01-02T03:04:05.000Z' };
    const remix = { ...remixFromEdition(pack, 'cyp', start), edition: null };
    const file = give('fresh.remix.json', stringifyRemix(remix));
    const { code, said } = await run('--remix', file, '--all', '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('"Afresh" has no leave-behind');
    expect(said).toContain(`${Object.keys(formats).length - 1} files would be made`);
    const alone = await run('--remix', file, '--format', 'leave-behind', '--out', 'nothing');
    expect(alone.code).toBe(1);
    expect(alone.complained.trimEnd()).toMatch(/^.*"Afresh" has no leave-behind.*$/);
    expect(existsSync(join(dir, 'nothing'))).toBe(false);
  });

  test('PowerPoint without a record of what it was made of, when asked to', async () => {
    const partsOf = (folder: string): string[] =>
      Object.keys(unzipSync(readFileSync(join(dir, folder, 'social-prescribing-cyp.pptx'))));
    const isRecord = (part: string): boolean => /^(customXml|ppt\/tags)\//.test(part);
    expect((await run('-e', 'cyp', '-o', 'with')).code).toBe(0);
    expect((await run('-e', 'cyp', '--no-record', '-o', 'without')).code).toBe(0);
    expect(partsOf('with').some(isRecord)).toBe(true);
    expect(partsOf('without').some(isRecord)).toBe(false);
  });
});
