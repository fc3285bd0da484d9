import { defineConfig } from 'vitest/config';
import { fromRoot } from '../../src/commands/tools.ts';

/**
 * Checks of built pages without a browser; `dist` must be there. Some tests build variants of the site, one after the
 * other: builds of one folder share its .astro.
 */
export default defineConfig({
  root: fromRoot(),
  cacheDir: fromRoot('node_modules/.vite-pages'),
  resolve: { alias: { '~': fromRoot('src') } },
  test: {
    include: ['tests/pages/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 240_000,
    fileParallelism: false
  }
});
