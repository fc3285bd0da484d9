import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { fromRoot } from '../../src/commands/tools.ts';

/** Pure functions, and islands rendered to HTML as the build does it: Node only, no browser, nothing built before. */
export default defineConfig({
  root: fromRoot(),
  cacheDir: fromRoot('node_modules/.vite-unit'),
  plugins: [svelte({ configFile: false })],
  resolve: { alias: { '~': fromRoot('src') } },
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 20_000 }
});
