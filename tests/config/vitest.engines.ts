import { defineConfig } from 'vitest/config';
import { fromRoot } from '../../src/commands/tools.ts';
import { selectFiles } from '../support/engines/kinds.ts';

/** The built site in each browser engine that is on the machine; `dist` must be there. */
export default defineConfig({
  root: fromRoot(),
  cacheDir: fromRoot('node_modules/.vite-engines'),
  test: {
    include: selectFiles(),
    environment: 'node',
    globalSetup: fromRoot('tests/support/site.ts'),
    testTimeout: 60_000,
    // A browser on a busy machine may stall; what passes only then is named in the summary.
    retry: 1,
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
    maxWorkers: 2
  }
});
