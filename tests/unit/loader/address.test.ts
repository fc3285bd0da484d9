import { describe, expect, it } from 'vitest';
import { resolveAddress } from '../../../src/loader/address.ts';

describe('resolveAddress', () => {
  it.each([
    [undefined, '/'],
    ['/x/', '/x/'],
    ['x', '/x/'],
    ['//x//y', '/x/y/']
  ])('reads the base path %s as %s', (BASE_PATH, base) => {
    expect(resolveAddress({ SITE_URL: 'https://example.org', BASE_PATH }).base).toBe(base);
  });

  it('takes the address of the content when none is set', () => {
    expect(resolveAddress({}).site).toMatch(/^https:\/\//);
  });

  it('refuses what is no address', () => {
    expect(() => resolveAddress({ SITE_URL: 'example' })).toThrow('SITE_URL is example');
  });
});
