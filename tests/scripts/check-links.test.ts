import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkForm } from '../../scripts/lib/links/check-form.ts';
import { checkLinks } from '../../scripts/lib/links/check-links.ts';
import { probeAll } from '../../scripts/lib/links/probe.ts';
import { asMarkdown, asTable, exitCodeOf } from '../../scripts/lib/links/report.ts';
import { type Source, sourcesSchema } from '../../src/model/source.ts';

const source = (id: string, url: string, more: Partial<Source> = {}): Source => ({
  id,
  title: 'A report',
  publisher: 'A publisher',
  cite: 'A report',
  licence: 'Quoted as facts with credit',
  kind: 'primary',
  checked: '2026-11-23',
  url,
  ...more,
});
const messages = (...sources: Source[]): string[] =>
  checkForm(sources).map(({ source, level, message }) => `${source} ${level} ${message}`);

describe('the form of an address', () => {
  it('is right for every source of the pack', () => {
    const sources = sourcesSchema.parse(JSON.parse(readFileSync('data/sources.json', 'utf8')));
    expect(checkForm(sources)).toEqual([]);
  });

  it.each([
    ['http://www.ons.gov.uk/a', 'fault begins with http://, not https://'],
    ['https://www.ons.gov.uk/a?utm_source=mail', 'fault holds the tracker "utm_source"'],
    ['https://www.ons.gov.uk/a?id=1&fbclid=x', 'fault holds the tracker "fbclid"'],
    ['https://me:secret@www.ons.gov.uk/', 'fault holds a user name or password'],
    ['https://www.ons.gov.uk:8443/', 'fault names the port 8443'],
    ['https://localhost/', 'fault leads to localhost, which is no public host'],
    ['https://10.0.0.1/', 'fault leads to 10.0.0.1, which is no public host'],
    ['not an address', 'fault is not an address'],
    [
      'https://ons.gov.uk.example.com/',
      'doubt leads to ons.gov.uk.example.com, which is not a known publisher',
    ],
    ['https://notgov.uk/', 'doubt leads to notgov.uk, which is not a known publisher'],
  ])('is wrong: %s', (url, expected) => {
    expect(messages(source('a', url)).join('\n')).toContain(`a ${expected}`);
  });

  it('belongs to one source, unless it says that it is only the publisher’s', () => {
    const twice = source('b', 'https://ons.gov.uk/a/');
    expect(messages(source('a', 'https://www.ons.gov.uk/a'), twice)).toEqual([
      'b doubt has the address of "a"',
    ]);
    const said = { ...twice, urlNote: 'Leads to the publisher’s home page.' };
    expect(messages(source('a', 'https://www.ons.gov.uk/a'), said)).toEqual([]);
  });
});

const asked: string[] = [];
let busy = 0;
let most = 0;
let failures = 0;
const answer: RequestListener = (request, response) => {
  const path = request.url ?? '';
  asked.push(`${request.method} ${path}`);
  busy += 1;
  most = Math.max(most, busy);
  response.on('close', () => {
    busy -= 1;
  });
  const end = (status: number, headers: Record<string, string> = {}): void => {
    response.writeHead(status, headers).end();
  };
  if (path === '/fine') end(200);
  else if (path === '/moved') end(301, { location: '/fine' });
  else if (path === '/for-now') end(302, { location: '/fine' });
  else if (path === '/circle') end(302, { location: '/circle' });
  else if (path === '/no-head') end(request.method === 'HEAD' ? 405 : 200);
  else if (path === '/wrong-head') end(request.method === 'HEAD' ? 404 : 200);
  else if (path === '/gone') end(404);
  else if (path === '/closed') end(403);
  else if (path === '/broken') end(500);
  else if (path === '/shaky') {
    failures += 1;
    end(failures <= 2 ? 500 : 200);
  } else if (path === '/slow') return;
  else end(404);
};
const server = createServer(answer);
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Patience enough for a busy machine: only the page that never answers runs out of it. */
const quick = { timeout: 60_000, retries: 1, pause: 1 };

describe('a page that is asked for', () => {
  it.each([
    ['/fine', 'ok', 200],
    ['/moved', 'moved', 200],
    ['/for-now', 'ok', 200],
    ['/no-head', 'ok', 200],
    ['/wrong-head', 'ok', 200],
    ['/gone', 'gone', 404],
    ['/closed', 'closed', 403],
    ['/broken', 'failing', 500],
    ['/shaky', 'ok', 200],
    ['/circle', 'failing', null],
    ['/slow', 'timeout', null],
  ])('at %s is %s', async (path, outcome, status) => {
    const [probe] = await probeAll([base + path], path === '/slow' ? { ...quick, timeout: 100 } : quick);
    expect(probe).toMatchObject({ url: base + path, outcome, status });
  });

  it('says where it went', async () => {
    const [probe] = await probeAll([`${base}/moved`], quick);
    expect(probe?.detail).toBe(`now at ${base}/fine`);
  });

  it('is asked for with HEAD first, and with GET only where that did not do', async () => {
    asked.length = 0;
    await probeAll([`${base}/fine`], quick);
    await probeAll([`${base}/no-head`], quick);
    expect(asked).toEqual(['HEAD /fine', 'HEAD /no-head', 'GET /no-head']);
  });

  it('never shares its host with another at the same time', async () => {
    most = 0;
    await probeAll(
      Array.from({ length: 12 }, (_, index) => `${base}/fine?${index}`),
      { ...quick, atOnce: 6 },
    );
    expect(most).toBe(1);
  });

  it('cannot be reached where nobody listens', async () => {
    const [probe] = await probeAll(['http://127.0.0.1:9/'], quick);
    expect(probe?.outcome).toBe('unreachable');
  });
});

describe('the report', () => {
  const options = { ...quick, day: '2026-11-23', offline: false };

  it('lists what needs a look, the worst first, and fails for a page that is gone', async () => {
    const sources = [
      source('fine', `${base}/fine`),
      source('moved', `${base}/moved`),
      source('gone', `${base}/gone`),
    ];
    const report = await checkLinks(sources, options);
    report.form = [];
    const table = asTable(report);
    expect(table.split('\n').map((line) => line.split(/\s+/).slice(0, 2).join(' '))).toEqual([
      'gone gone',
      'moved moved',
      '3 addresses,',
      'Asked on',
    ]);
    expect(table).toContain('Asked on 2026-11-23: 1 gone, 1 moved, 1 ok.');
    expect(exitCodeOf(report)).toBe(1);
    expect(asMarkdown(report)).toContain(`| gone | is gone | 404 | the page is not there | <${base}/gone> |`);
    expect(
      exitCodeOf(
        await checkLinks([source('moved', 'https://www.ons.gov.uk/')], { ...options, offline: true }),
      ),
    ).toBe(0);
  });

  it('says so where there is no network, and does not fail', async () => {
    const report = await checkLinks([source('a', 'http://127.0.0.1:9/')], options);
    expect(report.probes).toBeNull();
    expect(asTable(report)).toContain('Only the form of the addresses was checked');
    expect(exitCodeOf({ ...report, form: [] })).toBe(0);
    expect(exitCodeOf(report)).toBe(1);
  });
});
