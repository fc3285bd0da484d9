import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import { resolveFile, sendFile } from './files.ts';
import { parseHeaders, selectHeaders } from './headers.ts';

interface HostOptions {
  /** Folder with the built site. */
  dir: string;
  /** Path that the site lives under, with a slash at both ends: `/` or `/x/`. */
  base?: string;
}

/** `x`, `/x` and `/x/` are one base path: `/x/`. */
export const toBase = (path = ''): string => ['', ...path.split('/').filter(Boolean), ''].join('/');

/** A part of a file must arrive as it is: its range counts bytes of the file, not of the compressed text. */
const isCompressible: compression.CompressionFilter = (request, response) =>
  !request.headers.range && compression.filter(request, response);

function sendPlain(response: ServerResponse, status: number, words: string, location?: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...(location && { Location: location }) });
  response.end(`${words}\n`);
}

/**
 * Answers requests as a static host does: files, `index.html` of folders, a redirect to the trailing slash, 404.html
 * with status 404, ranges, brotli or gzip, and the headers of the site's own `_headers` file.
 */
export function createHost({ dir, base = '/' }: HostOptions): RequestListener {
  const headersFile = join(dir, '_headers');
  const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  // The level that large hosts use for files that they compress on the way out.
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const compress = compression({ filter: isCompressible, brotli }) as unknown as (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void
  ) => void;

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendPlain(response, 405, 'Only GET and HEAD');
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    if (!pathname.startsWith(base)) {
      const isRoot = pathname === '/' || `${pathname}/` === base;
      return isRoot ? sendPlain(response, 302, 'Found', base + search) : sendPlain(response, 404, 'Not found');
    }
    const path = pathname.slice(base.length - 1);
    for (const [name, value] of selectHeaders(rules, path)) response.setHeader(name, value);
    // The rules are for hosts, and hosts do not serve them.
    const found = path === '/_headers' ? null : resolveFile(dir, path);
    if (found === 'folder') return sendPlain(response, 301, 'Moved permanently', `${pathname}/${search}`);
    if (found) return sendFile(request, response, found);
    const missing = resolveFile(dir, '/404.html');
    if (!missing || missing === 'folder') return sendPlain(response, 404, 'Not found');
    for (const name of ['Cache-Control', 'Content-Type']) response.removeHeader(name);
    response.statusCode = 404;
    sendFile(request, response, missing);
  };
  return (request, response) => compress(request, response, () => answer(request, response));
}

/** A running host. */
export interface OpenHost {
  /** Address of the site's first page, with the base path and its trailing slash. */
  address: string;
  port: number;
  close: () => Promise<void>;
}

const listen = (server: Server, port: number, name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, name, () => resolve((server.address() as AddressInfo).port));
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Opens the host on this machine's own addresses, IPv4 and IPv6, because `localhost` may mean either.
 * @param port 0 takes any free one
 * @param name a network name or address to listen on instead, for readers on other machines
 * @throws the system's error; `code` is `EADDRINUSE` when the port is taken on either address
 */
export async function openHost(options: HostOptions, port = 0, name?: string): Promise<OpenHost> {
  const handler = createHost(options);
  const servers = [createServer(handler)];
  const taken = await listen(servers[0]!, port, name ?? '127.0.0.1');
  if (!name) {
    const second = createServer(handler);
    try {
      await listen(second, taken, '::1');
      servers.push(second);
    } catch (error) {
      // A machine without IPv6 has only the first address.
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
        await close(servers[0]!);
        if (port === 0) return openHost(options, port, name);
        throw error;
      }
    }
  }
  const address = `http://localhost:${taken}${options.base ?? '/'}`;
  return { address, port: taken, close: async () => void (await Promise.all(servers.map(close))) };
}
