import fc from 'fast-check';
import { it } from 'vitest';

export { fc };

/** A test that holds for every value that the arbitraries give. */
export function test<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  name: string,
  check: (...values: T) => void,
  numRuns = 100
): void {
  // What a matcher returns is no verdict: it throws where the property fails.
  const run = (...values: unknown[]): void => void check(...(values as T));
  it(name, () => fc.assert(fc.property(...(arbitraries as unknown as [fc.Arbitrary<unknown>]), run), { numRuns }));
}
