import { resolveFamily } from '../story/sign.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { VerdictFamily } from '../../schemas/site.ts';
import type { Story } from '../story/story.ts';

/** From 1, false, to 5, true, as search engines read a verdict; opinions have none. */
const ratings: Record<Exclude<VerdictFamily['sign'], 'quote'>, number> = { tick: 5, half: 4, limit: 3, cross: 1 };

interface Addresses {
  /** Of the site's home page, complete. */
  home: string;
  /** Of the claim's page, complete. */
  page: string;
}

/**
 * The verdict as schema.org's ClaimReview, for search engines and fact-checking tools.
 * @returns undefined for an opinion, on which no verdict is ours to give
 */
export function toClaimReview(claim: Claim, { site, document }: Pick<Story, 'site' | 'document'>, to: Addresses) {
  const { sign, label } = resolveFamily(claim, site);
  if (sign === 'quote' || !claim.checkable || claim.kind === 'opinion') return undefined;
  const source = { '@type': 'Organization', name: document.publisher };
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: to.page,
    inLanguage: site.lang,
    datePublished: site.published,
    author: { '@type': 'Organization', name: site.publisher, url: to.home },
    ...(site.licences.text.url && { license: site.licences.text.url }),
    claimReviewed: claim.statement,
    itemReviewed: {
      '@type': 'Claim',
      author: source,
      datePublished: document.date,
      appearance: {
        '@type': 'Article',
        url: document.url,
        headline: document.title,
        datePublished: document.date,
        inLanguage: document.language,
        publisher: source
      }
    },
    reviewBody: claim.reason,
    reviewRating: {
      '@type': 'Rating',
      ratingValue: ratings[sign],
      worstRating: 1,
      bestRating: 5,
      alternateName: label
    }
  };
}

/** JSON that can stand inside a script element: nothing in it ends the element or opens a comment. */
export const formatScriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`
  );
