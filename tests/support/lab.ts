import { beforeAll, inject } from 'vitest';

/** Has the lab built and served, if no test file has yet. @returns the address of a case, with a query if need be */
export function createLab(): (name: string, query?: string) => string {
  let address: string;
  beforeAll(async () => {
    const response = await fetch(inject('lab'));
    address = await response.text();
    if (!response.ok) throw new Error(address);
  }, 240_000);
  return (name, query = '') => `${address}${name}/${query}`;
}
