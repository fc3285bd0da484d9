import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHost, toBase, type OpenHost } from '../../../src/commands/host/host.ts';
import { openSite } from '../../../src/commands/serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'host-'));
const page = `<!doctype html><title>Map</title>${'<p>ore</p>'.repeat(500)}`;
let host: OpenHost;
let based: OpenHost;

beforeAll(async () => {
  mkdirSync(join(dir, 'map'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Home</title>');
  writeFileSync(join(dir, 'map/index.html'), page);
  writeFileSync(join(dir, 'map/tile.pbf'), Buffer.from([1, 2, 3, 4, 5]));
  writeFileSync(join(dir, '404.html'), '<!doctype html><title>Missing</title>');
  writeFileSync(
    join(dir, '_headers'),
    '/map/*\n  Access-Control-Allow-Origin: *\n  Cache-Control: public, max-age=60\n'
  );
  host = await openHost({ dir });
  based = await openHost({ dir, base: '/x/' });
});
afterAll(async () => {
  await Promise.all([host.close(), based.close()]);
  rmSync(dir, { recursive: true });
});

/** One request without the conveniences of fetch: nothing decompressed, no redirect followed. */
const ask = (path: string, headers: Record<string, string> = {}, { method = 'GET', to = host } = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: '127.0.0.1', port: to.port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      );
    })
      .on('error', reject)
      .end();
  });

describe('createHost', () => {
  it('serves pages and files with their types', async () => {
    expect((await ask('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await ask('/map/tile.pbf')).headers['content-type']).toBe('application/x-protobuf');
  });

  it('compresses with brotli where the reader takes it, and with gzip otherwise', async () => {
    const brotli = await ask('/map/', { 'Accept-Encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    const gzip = await ask('/map/', { 'Accept-Encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    expect((await ask('/map/')).body.toString()).toBe(page);
  });

  it('sends parts of a file, uncompressed', async () => {
    const part = await ask('/map/', { Range: 'bytes=0-8', 'Accept-Encoding': 'br' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 0-8/${page.length}`);
    expect(part.body.toString()).toBe('<!doctype');
    expect((await ask('/map/tile.pbf', { Range: 'bytes=-2' })).body).toEqual(Buffer.from([4, 5]));
    expect((await ask('/map/tile.pbf', { Range: 'bytes=9-' })).status).toBe(416);
  });

  it('adds the headers of _headers, and does not serve that file', async () => {
    const { headers } = await ask('/map/tile.pbf');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect((await ask('/')).headers['access-control-allow-origin']).toBeUndefined();
    expect((await ask('/_headers')).status).toBe(404);
  });

  it('redirects a folder to its trailing slash and keeps the query', async () => {
    const { status, headers } = await ask('/map?asset=mirador');
    expect([status, headers['location']]).toEqual([301, '/map/?asset=mirador']);
  });

  it('answers 404 with the page for it, uncached', async () => {
    const { status, body, headers } = await ask('/map/nowhere/');
    expect(status).toBe(404);
    expect(body.toString()).toContain('Missing');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect((await ask('/map/tile.pbf/')).status).toBe(404);
  });

  it('stays inside its folder', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%', '/%00']) {
      expect((await ask(path)).status, path).toBe(404);
    }
  });

  it('says when a file has not changed, and answers HEAD without a body', async () => {
    const first = await ask('/map/');
    const again = await ask('/map/', { 'If-None-Match': String(first.headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const since = await ask('/map/', { 'If-Modified-Since': String(first.headers['last-modified']) });
    expect(since.status).toBe(304);
    const head = await ask('/map/', {}, { method: 'HEAD' });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await ask('/', {}, { method: 'POST' })).status).toBe(405);
  });

  it('lives under a base path', async () => {
    expect(based.address).toBe(`http://localhost:${based.port}/x/`);
    expect((await ask('/x/map/tile.pbf', {}, { to: based })).headers['access-control-allow-origin']).toBe('*');
    expect((await ask('/x/map', {}, { to: based })).headers['location']).toBe('/x/map/');
    expect((await ask('/', {}, { to: based })).headers['location']).toBe('/x/');
    expect((await ask('/map/', {}, { to: based })).status).toBe(404);
  });

  it.each([
    [undefined, '/'],
    ['/', '/'],
    ['x', '/x/'],
    ['/x/y/', '/x/y/']
  ])('reads the base path %s as %s', (written, base) => {
    expect(toBase(written)).toBe(base);
  });
});

describe('openSite', () => {
  it.each(['127.0.0.1', '::'])('says that a port is taken on %s, and takes the next', async (name) => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(0, name, resolve));
    const { port } = other.address() as { port: number };
    const said: string[] = [];
    const site = await openSite(dir, port, (line) => said.push(line));
    expect(site.port).toBeGreaterThan(port);
    expect(said[0]).toBe(`Port ${port} is taken by another program; trying ${port + 1}.`);
    await site.close();
    await new Promise((resolve) => other.close(resolve));
  });
});
