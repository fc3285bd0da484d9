import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundleScript } from '../../../src/loader/classic-script.ts';

const weigh = async (entry: string): Promise<number> => brotliCompressSync(await bundleScript(entry)).length;

it('adds at most 1.6 kB to each embed for its heights', { timeout: 60_000 }, async () => {
  expect(await weigh('src/embed/child/heights.ts')).toBeLessThanOrEqual(1600);
});

it('costs a page that shows embeds at most 1.5 kB', { timeout: 60_000 }, async () => {
  expect(await weigh('src/embed/host/script.ts')).toBeLessThanOrEqual(1500);
});
