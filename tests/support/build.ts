import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/commands/tools.ts';

export interface Variant {
  dir: string;
  /** What the build printed. */
  output: string;
  code: number;
  remove: () => void;
}

/** Builds the site into a folder and with a cache of its own, so that it disturbs no other build. */
const program = `
  const { build } = await import('astro');
  const [outDir, cacheDir] = process.argv.slice(1);
  await build({ root: process.cwd(), outDir, cacheDir, logLevel: 'warn', vite: { cacheDir: cacheDir + '/vite' } });
`;

/** @param env `BASE_PATH`, `SITE_URL`, `CONTENT_DIR` */
export async function buildVariant(env: Record<string, string>): Promise<Variant> {
  const folder = mkdtempSync(join(tmpdir(), 'variant-'));
  const dir = join(folder, 'dist');
  const { code, output } = await runProgram(
    process.execPath,
    ['--input-type=module', '--eval', program, dir, join(folder, 'cache')],
    // Vitest sets BASE_URL for its own modules, and a build would take it for the site's.
    { env: { ...env, NODE_ENV: 'production', BASE_URL: undefined } }
  );
  return { dir, code, output, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
