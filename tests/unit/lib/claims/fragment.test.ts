import { describe, expect, it } from 'vitest';
import { formatPassage } from '../../../../src/lib/claims/fragment.ts';
import { selectLongFragments } from '../../../../src/lib/provenance/overlap.ts';
import { claimSchema } from '../../../../src/schemas/claim.ts';
import { story } from '../../../support/content.ts';

const url = 'https://example.org/paper';

describe('formatPassage', () => {
  it('writes what would part a fragment as codes', () => {
    expect(formatPassage(url, { start: 'On light-load, 2 & 3', end: 'by a “half”' })).toBe(
      `${url}#:~:text=On%20light%2Dload%2C%202%20%26%203,by%20a%20%E2%80%9Chalf%E2%80%9D`
    );
  });

  it('needs no second end', () => {
    expect(formatPassage(url, { start: 'in July' })).toBe(`${url}#:~:text=in%20July`);
  });

  it('leads to the whole document without', () => expect(formatPassage(url, undefined)).toBe(url));
});

describe('fragments of claims', () => {
  const { fragment } = claimSchema.shape;

  it.each(['one', 'in July 2025', 'the state’s own reserve', '$10 billion', 'light-load commissioning took'])(
    '%s may be an end',
    (start) => expect(fragment.safeParse({ start }).success).toBe(true)
  );

  it.each(['', '—', 'five words are one over', 'light-load tests in July', 'a b c d, e'])('%s may not', (start) =>
    expect(fragment.safeParse({ start }).success).toBe(false)
  );

  it('of the content keep to four words at each end', () => {
    const addresses = story.claims.map((claim) => formatPassage(story.document.url, claim.fragment));
    expect(addresses.flatMap(selectLongFragments)).toEqual([]);
    expect(addresses.filter((address) => address.includes(':~:')).length).toBeGreaterThan(50);
  });
});
