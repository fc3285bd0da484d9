import type { TestProject } from 'vitest/node';
import { openHost } from '../../src/commands/host/host.ts';
import { distDir } from './dist.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, with a slash at its end. */
    address: string;
  }
}

/** Serves `dist` for all browser tests, as `npm start` does. */
export default async function serveDist(project: TestProject): Promise<() => Promise<void>> {
  const host = await openHost({ dir: distDir });
  project.provide('address', host.address);
  return host.close;
}
