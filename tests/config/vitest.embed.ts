import { defineConfig } from 'vitest/config';
import { fromRoot } from '../../src/commands/tools.ts';
import { selectFiles } from '../support/engines/kinds.ts';

/** Pages of another origin that show embeds of the built site, each as its software does it; `dist` must be there. */
export default defineConfig({
  root: fromRoot(),
  cacheDir: fromRoot('node_modules/.vite-embed'),
  resolve: { alias: { '~': fromRoot('src') } },
  test: {
    include: ['tests/embed/*.test.ts', ...selectFiles('tests/embed/engines', ['firefox', 'webkit'])],
    environment: 'node',
    globalSetup: fromRoot('tests/support/embed/setup.ts'),
    testTimeout: 60_000,
    // A browser on a busy machine may stall; what passes only then is named in the summary.
    retry: 1,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    // They wait more than they work.
    maxWorkers: 4,
    isolate: false
  }
});
