import { describe, expect, it } from 'vitest';
import { formatScriptJson, toClaimReview } from '../../../../src/lib/claims/review.ts';
import { resolveFamily } from '../../../../src/lib/story/sign.ts';
import { aClaim, aStory } from '../../../fixtures/records.ts';
import { story } from '../../../support/content.ts';

const to = { home: 'https://example.org/', page: 'https://example.org/claims/C01/' };

describe('toClaimReview', () => {
  it('has what search engines ask for', () => {
    expect(toClaimReview(aClaim({ statement: 'It <b>happened</b>.' }), aStory(), to)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: to.page,
      claimReviewed: 'It <b>happened</b>.',
      author: { '@type': 'Organization', name: 'Us' },
      itemReviewed: { '@type': 'Claim', author: { name: 'Paper House' }, appearance: { url: 'https://example.org/' } },
      reviewRating: { ratingValue: 5, worstRating: 1, bestRating: 5, alternateName: 'Confirmed' }
    });
  });

  it('gives none on an opinion', () => {
    expect(toClaimReview(aClaim({ kind: 'opinion' }), aStory(), to)).toBeUndefined();
    expect(toClaimReview(aClaim({ checkable: false }), aStory(), to)).toBeUndefined();
  });

  it('rates the contradicted lowest, and no opinion of the document', () => {
    const ratings = story.claims.map((claim) => ({
      sign: resolveFamily(claim, story.site).sign,
      rating: toClaimReview(claim, story, to)?.reviewRating.ratingValue
    }));
    expect(ratings.filter(({ sign, rating }) => sign === 'cross' && rating !== 1)).toEqual([]);
    expect(ratings.filter(({ sign, rating }) => sign === 'quote' && rating !== undefined)).toEqual([]);
    expect(ratings.filter(({ rating }) => rating === 5).length).toBeGreaterThan(10);
  });
});

describe('formatScriptJson', () => {
  const nasty = { text: '</script><!-- & " \u2028 \u2029 ü' };

  it('cannot leave its script', () => expect(formatScriptJson(nasty)).not.toMatch(/[<>&\u2028\u2029]/));

  it('stays the same data', () => expect(JSON.parse(formatScriptJson(nasty))).toEqual(nasty));
});
