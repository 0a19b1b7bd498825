// @module-tag whole
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackModel } from '../../src/model/deck.ts';
import { realPack } from '../pack.ts';
import { type Ended, type ExportFolder, openExportFolder, watch } from './run-export.ts';

const examples = resolve('docs/examples');
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

const brandOf = (changes: object): string =>
  JSON.stringify({ name: 'Example Board', colours: { main: '#00594C', accent: '#0072CE' }, ...changes });

describe('npm run export makes', () => {
  test('a deck for a place, and says what the file holds and what it cannot keep', async () => {
    const { code, said } = await folder.runAlone(
      ...['--edition', 'cyp', '--place', 'E09000012', '--out', 'a/b'],
    );
    expect(code).toBe(0);
    expect(readdirSync(join(dir, 'a/b'))).toEqual(['social-prescribing-cyp-hackney.pptx']);
    const parts = unzipSync(readFileSync(join(dir, 'a/b/social-prescribing-cyp-hackney.pptx')));
    const words = Object.keys(parts).filter((name) => name.startsWith('ppt/slides/slide'));
    expect(words.some((name) => strFromU8(parts[name] ?? new Uint8Array()).includes('Hackney'))).toBe(true);
    expect(said).toMatch(
      /social-prescribing-cyp-hackney\.pptx\s+\d+ KB\s+\d+ slides, \d+ with notes, \d+ charts/,
    );
    expect(said).toContain('Charts stand still');
    expect(said).toMatch(/Hackney: \d+ local figures/);
  });

  test('a deck for the board that an old one became part of, and says so once', async () => {
    const { code, said } = await run('-e', 'cyp', '-p', 'E54000027', '-p', 'North West London', '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('social-prescribing-cyp-west-and-north-london.pptx');
    expect(said.split('became part of NHS West and North London Integrated Care Board')).toHaveLength(2);
  });

  test('a deck in a brand, with the logo drawn afresh', async () => {
    const { code } = await run('-e', 'cyp', '--brand', join(examples, 'brand.json'), '-o', 'branded');
    expect(code).toBe(0);
    const name = 'social-prescribing-cyp-example-integrated-care-board.pptx';
    const parts = unzipSync(readFileSync(join(dir, 'branded', name)));
    expect(strFromU8((parts['ppt/media/logo.png'] ?? new Uint8Array()).subarray(1, 4), true)).toBe('PNG');
    expect(Object.keys(parts).filter((part) => part.endsWith('.svg'))).toEqual([]);
  });

  test('a deck in a brand whose words its slides do not hold, and says so', async () => {
    const long = give('long.json', brandOf({ name: 'W'.repeat(120), footer: 'MW '.repeat(53) }));
    const { code, said } = await run('-e', 'cyp', '--brand', long, '-o', 'long');
    expect(code).toBe(0);
    expect(said).toContain('too long together for the foot of PowerPoint slides');
  });

  test('a whole matrix in parts: every file in one part only, and no part with much more than another', async () => {
    const all = await run('--place', 'icbs', '--dry-run');
    const parts: Ended[] = [];
    for (const part of ['1/4', '2/4', '3/4', '4/4'])
      parts.push(await run('--place', 'icbs', '--dry-run', '--shard', part));
    const filesOf = ({ said }: Ended) => said.split('\n').filter((line) => line.endsWith('.pptx'));
    const files = parts.map(filesOf);
    expect(files.flat().sort()).toEqual(filesOf(all).sort());
    expect(filesOf(all)).toHaveLength(36 * Object.keys(pack.editions).length);
    const sizes = files.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(6);
    expect(existsSync(join(dir, 'dist'))).toBe(false);
  });

  test('nothing but words when asked for help, or for what there is', async () => {
    const help = await run('--help');
    expect(help.code).toBe(0);
    expect(help.said).toContain('--shard <n/m>');
    const list = await run('--list');
    expect(list.said).toContain('cyp');
    expect(list.said).toContain('E09000012');
  });
});

describe('npm run export refuses in one line, with nothing left behind:', () => {
  const wrong: Array<[string, () => string[], number, RegExp]> = [
    ['an unknown option', () => ['--fromat', 'pdf'], 2, /no option --fromat\. Did you mean --format\?/],
    ['options that npm has swallowed', () => ['cyp'], 2, /"cyp" stands on its own.*npm run export -- /],
    ['an option without its value', () => ['--edition'], 2, /--edition needs a value/],
    ['an unknown edition', () => ['--edition', 'cpy'], 2, /no edition "cpy"\. Did you mean "cyp"\?/],
    ['a divided place', () => ['--place', 'Frimley'], 2, /was divided in April 2026 between .*: choose one/],
    ['an unknown place', () => ['--place', 'Hakney'], 2, /“Hakney”\. Did you mean Hackney \(E09000012\)\?/],
    ['an unknown format', () => ['--format', 'ppt'], 2, /no format "ppt"\. Did you mean "pptx"\?/],
    ['a part of no whole', () => ['--shard', '11/10'], 2, /--shard "11\/10".*2\/10/],
    ['a remix and an edition', () => ['--remix', 'a', '--edition', 'cyp'], 2, /cannot stand together/],
    ['a brand file that is not there', () => ['--brand', 'none.json'], 1, /no brand file "none\.json"/],
    [
      'a brand file that is no JSON',
      () => ['--brand', give('b1.json', '{"name":')],
      1,
      /b1\.json: is not valid JSON/,
    ],
    [
      'a brand with a field too many',
      () => ['--brand', give('b2.json', brandOf({ logos: 1 }))],
      1,
      /field "logos"/,
    ],
    [
      'a brand without a name',
      () => ['--brand', give('b3.json', brandOf({ name: ' ' }))],
      1,
      /name must be the name/,
    ],
    [
      'colours that cannot be read',
      () => ['--brand', give('b4.json', brandOf({ colours: { main: '#FFD700', accent: '#0072CE' } }))],
      1,
      /colours\.main #FFD700 is too faint.*nearest that passes is #[0-9a-f]{6}/,
    ],
    [
      'a logo that is not there',
      () => ['--brand', give('b5.json', brandOf({ logo: { file: 'gone.png' } }))],
      1,
      /no logo "gone\.png"/,
    ],
    [
      'a logo that is broken',
      () => {
        give('broken.png', Buffer.from('89504e470d0a1a0a0000000d49484452000000400000004008060000', 'hex'));
        return ['--brand', give('b6.json', brandOf({ logo: { file: 'broken.png' } }))];
      },
      1,
      /broken\.png: This logo is damaged/,
    ],
    [
      'a logo that is a web page',
      () => {
        give('page.svg', '<html><script>alert(1)</script></html>');
        return ['--brand', give('b7.json', brandOf({ logo: { file: 'page.svg' } }))];
      },
      1,
      /page\.svg: This file is neither a PNG nor an SVG/,
    ],
    [
      'a remix that is none',
      () => ['--remix', give('r.json', '{"a":1}')],
      1,
      /r\.json: This is not a saved remix/,
    ],
    [
      'a folder that is a file',
      () => ['-e', 'cyp', '--out', give('in-the-way', '')],
      1,
      /Cannot write into .*in the way/,
    ],
  ];

  test.each(wrong)('%s', async (_, args, code, words) => {
    const given = args();
    const before = readdirSync(dir).sort();
    const ended = await run('--out', 'never', ...given);
    expect(ended.complained.trimEnd()).toMatch(words);
    expect(ended.complained.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.code).toBe(code);
    expect(readdirSync(dir).sort()).toEqual(before);
  });

  test('also as a command of its own', async () => {
    const { code, said, complained } = await folder.runAlone('--fromat', 'pdf');
    expect([code, said]).toEqual([2, '']);
    expect(complained.trimEnd()).toMatch(/^.*no option --fromat\. Did you mean --format\?.*$/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder one may not write into', async () => {
    mkdirSync(join(dir, 'closed'));
    chmodSync(join(dir, 'closed'), 0o500);
    const { code, complained } = await run('-e', 'cyp', '--out', 'closed/in');
    expect(code).toBe(1);
    expect(complained).toContain('you may not write there');
  });

  test('a stop half-way: what was finished is whole, and nothing else stays', async () => {
    const child = folder.start(['--place', 'icbs', '--edition', 'cyp', '--out', 'stopped']);
    const ended = new Promise<Ended>((done) => watch(child, done));
    let said = '';
    await new Promise<void>((next) => {
      child.stdout?.on('data', (text: string) => {
        said += text;
        if (said.includes('KB)')) next();
      });
    });
    child.kill('SIGINT');
    const { code, complained } = await ended;
    expect(code).toBe(130);
    expect(complained).toContain('Stopped.');
    const files = readdirSync(join(dir, 'stopped'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThan(42);
    for (const file of files) {
      expect(file).toMatch(/\.pptx$/);
      expect(() => unzipSync(readFileSync(join(dir, 'stopped', file)))).not.toThrow();
    }
  });
});
