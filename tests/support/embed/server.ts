import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolveFile } from '../../../src/commands/host/files.ts';
import { toContentType } from '../../../src/commands/host/types.ts';
import { fromRoot } from '../../../src/commands/tools.ts';

export const hostsDir = fromRoot('tests/embed/hosts');

/** Parents' scripts, as their packages ship them. */
const scripts: Record<string, string> = {
  '/pym.js': 'pym.js/dist/pym.v1.min.js',
  '/open-iframe-resizer.js': '@open-iframe-resizer/core/dist/index.umd.cjs',
  '/iframe-resizer.js': '@iframe-resizer/parent/index.umd.js'
};

/** Puts what only a run knows into a page: `{{site}}` is the address of the embeds' site. */
export const fillPage = (source: string, fills: Record<string, string>): string =>
  source.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const fill = fills[name];
    if (fill === undefined) throw new Error(`No fill is called ${name}.`);
    return fill;
  });

/** A running server of host pages. */
export interface HostPages {
  /** With a slash at its end. */
  address: string;
  close: () => Promise<void>;
}

/** Serves tests/embed/hosts from 127.0.0.1, another origin and another site than localhost. */
export async function openHostPages(fills: Record<string, string>): Promise<HostPages> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const script = scripts[path];
    const found = script ? { file: fromRoot(`node_modules/${script}`) } : resolveFile(hostsDir, path);
    if (!found || found === 'folder') return void response.writeHead(404).end();
    const isPage = found.file.endsWith('.html');
    response.setHeader('Content-Type', script ? 'text/javascript; charset=utf-8' : toContentType(found.file));
    const content = readFileSync(found.file);
    response.end(isPage ? fillPage(content.toString(), fills) : content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}
