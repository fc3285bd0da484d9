import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, inject } from 'vitest';
import { fillPage, hostsDir } from './server.ts';

/** Writes the page that is opened from a folder, for one test file. @returns its address: `file:///…` */
export function createFilePage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'index.html');
  const source = readFileSync(join(hostsDir, '21-file/index.html'), 'utf8');
  writeFileSync(file, fillPage(source, { site: inject('address') }));
  return pathToFileURL(file).href;
}
