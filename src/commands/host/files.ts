import { createReadStream, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { parseRange } from './range.ts';
import { toContentType } from './types.ts';

/** A file to send, or the folder whose `index.html` waits behind a trailing slash. */
export type Found = { file: string; stats: Stats } | 'folder' | null;

const readStats = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/**
 * Resolves a path of an address to a file of `dir`, never outside it.
 * @param path with a leading slash, percent-encoded
 */
export function resolveFile(dir: string, path: string): Found {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const root = resolve(dir);
  const target = join(root, decoded);
  if (decoded.includes('\0') || (target !== root && !target.startsWith(root + sep))) return null;
  const file = decoded.endsWith('/') ? join(target, 'index.html') : target;
  const stats = readStats(file);
  if (stats?.isFile()) return { file, stats };
  return stats?.isDirectory() && readStats(join(file, 'index.html'))?.isFile() ? 'folder' : null;
}

/** True when the reader's copy is still good. */
function isFresh(request: IncomingMessage, tag: string, modified: Date): boolean {
  const tags = request.headers['if-none-match'];
  if (tags) return tags.split(',').some((one) => one.trim() === tag || one.trim() === '*');
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return since >= modified.getTime();
}

/** Sends a file, a part of it, or the news that it has not changed. Headers already set stay. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, stats }: Exclude<Found, string | null>
): void {
  // Dates in headers have whole seconds.
  const modified = new Date(Math.floor(stats.mtimeMs / 1000) * 1000);
  const tag = `W/"${stats.size.toString(36)}-${modified.getTime().toString(36)}"`;
  const defaults = {
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=0, must-revalidate',
    'Content-Type': toContentType(file),
    ETag: tag,
    'Last-Modified': modified.toUTCString()
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (!response.hasHeader(name)) response.setHeader(name, value);
  }
  if (response.statusCode === 200 && isFresh(request, tag, modified)) {
    response.writeHead(304).end();
    return;
  }
  const condition = request.headers['if-range'];
  const isWhole = response.statusCode !== 200 || (condition && condition !== modified.toUTCString());
  const range = isWhole ? null : parseRange(request.headers.range, stats.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${stats.size}` }).end();
    return;
  }
  if (range)
    response.writeHead(206, {
      'Content-Range': `bytes ${range.start}-${range.end}/${stats.size}`,
      'Content-Length': range.end - range.start + 1
    });
  else response.setHeader('Content-Length', stats.size);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file, range ?? {})
    .on('error', () => response.destroy())
    .pipe(response);
}
