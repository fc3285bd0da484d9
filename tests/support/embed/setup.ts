import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchArguments, resolveBrowser } from '../../../src/commands/browser.ts';
import { openHost } from '../../../src/commands/host/host.ts';
import { distDir } from '../dist.ts';
import { openHostPages } from './server.ts';
import { toSnippets } from './snippets.ts';
import { formatTable } from './table.ts';
import { toPost } from './wordpress.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address that a client of the shared browser connects to. */
    browser: string;
    /** Address of the host pages, with a slash at its end. */
    hosts: string;
    /** File that takes the rows of the table. */
    rows: string;
  }
}

/** One browser for all test files. Its scroll bars take room, as on most desks. @throws when there is none */
async function openBrowserServer(): Promise<BrowserServer> {
  const executablePath = resolveBrowser();
  if (!executablePath) throw new Error('No browser found. "node src/commands/browser.ts" installs one.');
  return chromium.launchServer({ executablePath, args: launchArguments, ignoreDefaultArgs: ['--hide-scrollbars'] });
}

/** Serves the embeds' site and, from another origin, the pages that show them; prints the table at the end. */
export default async function serveHosts(project: TestProject): Promise<() => Promise<void>> {
  const site = await openHost({ dir: distDir });
  const hosts = await openHostPages({ site: site.address, post: toPost(site.address), ...toSnippets(site.address) });
  const browser = await openBrowserServer();
  const folder = mkdtempSync(join(tmpdir(), 'embed-'));
  const rows = join(folder, 'rows.jsonl');
  writeFileSync(rows, '');
  project.provide('address', site.address);
  project.provide('browser', browser.wsEndpoint());
  project.provide('hosts', hosts.address);
  project.provide('rows', rows);
  return async () => {
    console.log(`\n${formatTable(rows)}\n`);
    rmSync(folder, { recursive: true });
    await Promise.all([browser.close(), site.close(), hosts.close()]);
  };
}
