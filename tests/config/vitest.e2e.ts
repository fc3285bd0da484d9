import { defineConfig } from 'vitest/config';
import { fromRoot } from '../../src/commands/tools.ts';

/** The built site in a browser, served as a host would; `dist` must be there. Two files at a time suit two cores. */
export default defineConfig({
  root: fromRoot(),
  cacheDir: fromRoot('node_modules/.vite-e2e'),
  resolve: { alias: { '~': fromRoot('src') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: fromRoot('tests/support/site.ts'),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2
  }
});
