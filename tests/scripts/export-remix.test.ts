// @module-tag whole
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
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
