import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { fromRoot } from '../../src/commands/tools.ts';

/** Files that take minutes, and so start first: one that starts last would leave the other worker idle. */
const long = [
  'timeline-cases',
  'map-cases',
  'every-page',
  'map-places',
  'keyboard',
  'budgets',
  'no-script',
  'map-names'
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const toPlace = ({ moduleId }: TestSpecification): number => {
      const place = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? long.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => toPlace(a) - toPlace(b));
  }
}

/** The built site in a browser, served as a host would; `dist` must be there. Two files at a time suit two cores. */
export default defineConfig({
  root: fromRoot(),
  cacheDir: fromRoot('node_modules/.vite-e2e'),
  resolve: { alias: { '~': fromRoot('src') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: [fromRoot('tests/support/site.ts'), fromRoot('tests/support/lab-setup.ts')],
    sequence: { sequencer: LongFirst },
    testTimeout: 60_000,
    // A browser on a busy machine may stall; what passes only then is named in the summary.
    retry: 1,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2
  }
});
