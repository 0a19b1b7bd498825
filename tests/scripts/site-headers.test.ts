import { readFileSync } from 'node:fs';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import {
  headersFile,
  headersFor,
  securityHeaders,
  types,
  webConfig,
} from '../../scripts/lib/site-headers.ts';

const folders = ['art', 'assets', 'chart', 'charts', 'downloads', 'evidence', 'present', 'read', 'remix'];
const paths = [
  '/',
  '/404.html',
  '/read/why/',
  '/chart/life-expectancy-gap/',
  '/charts/life-expectancy-gap.json',
  '/downloads/a.pptx',
  '/remix/',
];

describe('_headers', () => {
  /** What a host that reads the file answers with: everything that every matching rule says. */
  function answered(file: string, path: string): Record<string, string[]> {
    const answer: Record<string, string[]> = {};
    for (const rule of file.trim().split('\n\n')) {
      const [pattern = '', ...headers] = rule.split('\n');
      const [start = '', ...rest] = pattern.split('*');
      if (rest.length === 0 ? path !== start : !path.startsWith(start)) continue;
      for (const line of headers) {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
        answer[name] = [...(answer[name] ?? []), value];
      }
    }
    return answer;
  }

  test.each(['/', '/pack/'])(
    'says for every page in %s what our own server says, each thing once',
    (base) => {
      const file = headersFile(base, folders);
      for (const path of paths) {
        const { 'Cache-Control': _, ...wanted } = headersFor(path);
        const full = base.slice(0, -1) + path;
        expect({ [full]: answered(file, full) }).toEqual({
          [full]: Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, [value]])),
        });
      }
      const hashed = answered(file, `${base}assets/app.Hx3k.js`);
      expect(hashed['Cache-Control']).toEqual([headersFor('/assets/app.Hx3k.js')['Cache-Control']]);
    },
  );
});

test('web.config carries the same headers and types', () => {
  const all = (element: XmlElement): XmlElement[] => [
    element,
    ...element.children.filter((child) => child instanceof XmlElement).flatMap(all),
  ];
  const root = parseXml(webConfig()).root;
  if (root === null) throw new Error('web.config is empty');
  const added = (elements: readonly XmlElement[]) =>
    Object.fromEntries(
      elements
        .filter(({ name, attributes }) => name === 'add' && attributes.name !== undefined)
        .map(({ attributes }) => [attributes.name, attributes.value]),
    );
  const places = all(root).filter(({ name }) => name === 'location');
  const [everywhere] = all(root).filter(({ name }) => name === 'system.webServer');
  expect(added(everywhere === undefined ? [] : all(everywhere))).toEqual(securityHeaders);
  expect(places.map(({ attributes }) => attributes.path)).toEqual(['chart', 'assets']);
  expect(added(places.flatMap(all))).toEqual({ 'Content-Security-Policy': 'frame-ancestors *' });
  const maps = all(root).filter(({ name }) => name === 'mimeMap');
  expect(
    Object.fromEntries(maps.map(({ attributes }) => [attributes.fileExtension, attributes.mimeType])),
  ).toEqual(types);
});

test('the lines for nginx in the README carry the same headers', () => {
  const [, nginx = ''] = /```nginx\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { 'Content-Security-Policy': policy = '', ...others } = securityHeaders;
  for (const [name, value] of Object.entries(others))
    expect(nginx).toContain(`add_header ${name} "${value}" always;`);
  for (const [path, said] of [
    ['/chart/a/', policy.replace("'self'", '*')],
    ['/assets/a.js', headersFor('/assets/a.js')['Cache-Control'] ?? ''],
    ['/', policy],
    ['/', headersFor('/')['Cache-Control'] ?? ''],
  ] as const)
    expect([path, nginx]).toEqual([path, expect.stringContaining(said)]);
});
