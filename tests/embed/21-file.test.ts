import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, inject, it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';
import { fillPage, hostsDir } from '../support/embed/server.ts';

const open = createHosts();
const folder = mkdtempSync(join(tmpdir(), 'host-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('has its height on a page that was opened from a folder', async () => {
  const file = join(folder, 'index.html');
  const source = readFileSync(join(hostsDir, '21-file/index.html'), 'utf8');
  writeFileSync(file, fillPage(source, { site: inject('address') }));
  await expectHeights(await open('21-file', { url: pathToFileURL(file).href }), '21 from a folder', { frames: 2 });
});
