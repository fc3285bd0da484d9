import { afterAll, beforeAll } from 'vitest';
import { openLab, type Lab } from '../../src/commands/lab.ts';

/** Builds and serves the lab for a test file. @returns the address of a case, with a query if need be */
export function createLab(): (name: string, query?: string) => string {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  }, 240_000);
  afterAll(() => lab?.close());
  return (name, query = '') => `${lab.address}${name}/${query}`;
}
