import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBase, readHost } from '../../scripts/lib/site-base.ts';
import { sitePath } from '../../src/model/site.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the address of a page', () => {
  it.each([
    ['/', '/evidence/#a'],
    ['/pack/', '/pack/evidence/#a'],
    ['/a/b/', '/a/b/evidence/#a'],
  ])('begins with the folder %s', (base, address) => {
    vi.stubEnv('BASE_URL', base);
    expect(sitePath('/evidence/#a')).toBe(address);
  });
});

describe('PACK_BASE', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['pack', '/pack/'],
    ['/pack', '/pack/'],
    ['/pack/', '/pack/'],
    [' teams/pack.v2 ', '/teams/pack.v2/'],
  ])('“%s” is the folder %s', (text, base) => {
    expect(readBase(text)).toBe(base);
  });

  it.each(['https://example.org/pack/', '/pack/?a', '/../pack/', '/our pack/', '/p%61ck/', 'C:\\pack'])(
    '“%s” is no folder, and is refused in words',
    (text) => {
      expect(() => readBase(text)).toThrow(/such as \/pack\//);
    },
  );
});

describe('PACK_HOST', () => {
  it.each([
    ['', ''],
    ['https://pack.example.org', 'https://pack.example.org'],
    [' https://pack.example.org/ ', 'https://pack.example.org'],
    ['http://intranet:8080', 'http://intranet:8080'],
  ])('“%s” is the host “%s”', (text, host) => {
    expect(readHost(text)).toBe(host);
  });

  it.each([
    'pack.example.org',
    'https://example.org/pack/',
    'ftp://example.org',
    'https://a:b@example.org',
    '/pack/',
  ])('“%s” is no address of a host, and is refused in words', (text) => {
    expect(() => readHost(text)).toThrow(/such as https:\/\/pack\.example\.org/);
  });
});

/** Folders and files at the top of the built site. */
const tops = [
  ...new Set([...namesIn('src/pages'), ...namesIn('public'), 'assets', 'standalone', 'deck.json']),
];

function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !/^(_|index\.)/.test(name))
    .map((name) => name.replace(/\.astro$/, ''));
}

// An address of the site as somebody would write it by hand: `'/read/'`, `href="/"`, `` `/evidence/a/` ``.
const byHand = new RegExp(
  `(?<!sitePath\\(\\s*)(?<quote>["'\`])/(?:${tops.map((name) => name.replaceAll('.', '\\.')).join('|')})(?:[/?#.]|\\k<quote>)|(?:href|src|action)="/`,
  'g',
);

describe('every address of the site is written by sitePath', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

  it('and none by hand', () => {
    const found = files.flatMap((file) =>
      [...withoutComments(readFileSync(file, 'utf8')).matchAll(byHand)].map(([hit]) => `${file}: ${hit}`),
    );
    expect(found).toEqual([]);
  });

  it('which this test would see', () => {
    for (const text of ["fetch('/remix/pack.json')", '<a href="/">', '`/evidence/a/`', "go('/remix')"])
      expect(text.match(byHand), text).not.toBeNull();
    for (const text of ["sitePath('/read/')", "key === '/'", 'sitePath(\n  `/read/a/`'])
      expect(text.match(byHand), text).toBeNull();
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
