import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFiles } from '../../scripts/lib/compress-files.ts';
import { freePort, type Running, serve } from '../../scripts/lib/serve.ts';
import { securityHeaders } from '../../scripts/lib/site-headers.ts';

let site: Running;
let dir = '';

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'site-'));
  for (const folder of ['read', 'downloads', 'assets']) mkdirSync(join(dir, folder));
  writeFileSync(join(dir, 'index.html'), `<title>Pack</title>${'words '.repeat(400)}`);
  writeFileSync(join(dir, 'read', 'index.html'), '<title>Read</title>');
  writeFileSync(join(dir, '404.html'), '<title>Lost</title>');
  writeFileSync(join(dir, 'downloads', 'a.pptx'), 'zip');
  writeFileSync(join(dir, 'assets', 'app.Hx3k.js'), 'export {};');
  writeFileSync(join(dir, 'picture.webp'), 'webp');
  await compressFiles(dir);
  site = await serve(dir, await freePort(4900));
});
afterAll(() => site.stop());

const get = (path: string, init?: RequestInit) => fetch(site.url + path, init);

describe('the server', () => {
  test('sends the security headers with every answer, errors too', async () => {
    for (const path of ['/', '/nowhere', '/read', '/downloads/a.pptx']) {
      const { headers } = await get(path, { redirect: 'manual' });
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
    }
  });

  test('lets other sites frame a chart’s own page, and no other page', async () => {
    const policy = async (path: string) => (await get(path)).headers.get('content-security-policy');
    expect(await policy('/chart/demand-findings/')).toBe('frame-ancestors *');
    for (const path of ['/', '/read/', '/chart/', '/chart/../read/']) {
      expect(await policy(path)).toBe("frame-ancestors 'self'");
    }
  });

  test.each([
    ['/', 'text/html;charset=utf-8'],
    ['/downloads/a.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['/picture.webp', 'image/webp'],
    ['/assets/app.Hx3k.js', 'text/javascript;charset=utf-8'],
  ])('names the type of %s', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toBe(type);
  });

  test('sends what was compressed beforehand to browsers that take it', async () => {
    for (const [accepted, encoding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const answer = await get('/', { headers: { 'Accept-Encoding': accepted } });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(await answer.text()).toContain('<title>Pack</title>');
    }
  });

  test('lets only names with a hash be kept for good', async () => {
    expect((await get('/assets/app.Hx3k.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  test('sends a page asked for without its slash to the page', async () => {
    const answer = await get('/read?print', { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/read/?print']);
  });

  test('sends a file that was exported since, and one that has changed', async () => {
    writeFileSync(join(dir, 'downloads', 'mine.pdf'), 'made while it is served');
    expect(await (await get('/downloads/mine.pdf')).text()).toBe('made while it is served');
    writeFileSync(join(dir, 'downloads', 'mine.pdf'), 'and made again, longer than before');
    expect(await (await get('/downloads/mine.pdf')).text()).toBe('and made again, longer than before');
  });

  test('answers 404 with the page for it', async () => {
    const answer = await get('/nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Lost');
  });

  test('never leaves its folder', async () => {
    for (const path of ['/..%2f..%2fetc/passwd', '//example.org/..', '/%2e%2e/%2e%2e/etc/passwd']) {
      expect((await get(path, { redirect: 'manual' })).status).toBe(404);
    }
  });
});

describe('the server of a site in a folder', () => {
  let folder: Running;
  beforeAll(async () => {
    folder = await serve(dir, await freePort(4950), '/pack/');
  });
  afterAll(() => folder.stop());
  const ask = (path: string) => fetch(`http://localhost:${folder.port}${path}`, { redirect: 'manual' });

  test('has its pages and files there, with the same types, policies and times to be kept', async () => {
    expect(folder.url).toMatch(/\/pack$/);
    expect(await (await ask('/pack/')).text()).toContain('<title>Pack</title>');
    expect((await ask('/pack/downloads/a.pptx')).headers.get('content-type')).toContain('presentationml');
    expect((await ask('/pack/assets/app.Hx3k.js')).headers.get('cache-control')).toContain('immutable');
    const policy = async (path: string) => (await ask(path)).headers.get('content-security-policy');
    expect(await policy('/pack/chart/demand-findings/')).toBe('frame-ancestors *');
    expect(await policy('/pack/read/')).toBe("frame-ancestors 'self'");
  });

  test.each([
    ['/', '/pack/'],
    ['/pack', '/pack/'],
    ['/pack/read?print', '/pack/read/?print'],
  ])('leads from %s to %s', async (from, to) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([301, to]);
  });

  test('has nothing outside it', async () => {
    for (const path of ['/read/', '/package/', '/pack/../read/', '/assets/app.Hx3k.js', '/pack//pack/']) {
      const answer = await ask(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('the port', () => {
  test.each(['127.0.0.1', '::1'])('moves on when another program has it on %s', async (host) => {
    const other = createServer();
    const taken = await listen(other, host);
    if (taken === null) return; // a machine without IPv6
    const running = await serve(dir, taken);
    expect(running.port).toBeGreaterThan(taken);
    expect((await fetch(running.url)).status).toBe(200);
    await running.stop();
    other.close();
  });

  test('is free again after a stop', async () => {
    const port = await freePort(5000);
    for (const _ of [1, 2]) {
      const running = await serve(dir, port);
      expect(running.port).toBe(port);
      await running.stop();
    }
  });
});

function listen(server: Server, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(null));
    server.listen(0, host, () => resolve((server.address() as AddressInfo).port));
  });
}
