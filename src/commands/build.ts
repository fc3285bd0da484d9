import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './tools.ts';

/** A build outside dist. */
export interface Variant {
  dir: string;
  /** What the build printed. */
  output: string;
  code: number;
  remove: () => void;
}

/** A program of its own: a build changes the environment and keeps modules. */
const program = `
  const { build } = await import('astro');
  const [outDir, cacheDir, text] = process.argv.slice(1);
  const config = JSON.parse(text);
  const vite = { ...config.vite, cacheDir: cacheDir + '/vite' };
  await build({ root: process.cwd(), ...config, outDir, cacheDir, logLevel: 'warn', vite });
`;

/**
 * Builds the site into a folder and with a cache of its own, so that it disturbs no other build but one of the same
 * root at the same time: they share .astro.
 * @param env `BASE_PATH`, `SITE_URL`, `CONTENT_DIR`
 * @param config Astro's options that differ from those of astro.config.mjs
 */
export async function buildVariant(env: Record<string, string>, config: object = {}): Promise<Variant> {
  const folder = mkdtempSync(join(tmpdir(), 'variant-'));
  const dir = join(folder, 'dist');
  const { code, output } = await runProgram(
    process.execPath,
    ['--input-type=module', '--eval', program, dir, join(folder, 'cache'), JSON.stringify(config)],
    // Vitest sets BASE_URL for its own modules, and a build would take it for the site's.
    { env: { ...env, NODE_ENV: 'production', BASE_URL: undefined } }
  );
  return { dir, code, output, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
