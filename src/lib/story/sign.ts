import type { Claim } from '../../schemas/claim.ts';
import type { Site, VerdictFamily } from '../../schemas/site.ts';

/** The family of a claim's verdict: the one place where verdicts become families. */
export function resolveFamily(claim: Pick<Claim, 'verdict'>, site: Site): VerdictFamily {
  const family = site.verdictFamilies.find(({ verdicts }) => verdicts.includes(claim.verdict));
  if (!family) throw new Error(`No family of site.yaml lists the verdict ${claim.verdict}`);
  return family;
}

/** Names of the three kinds of statement, as readers see them. */
export const kinds = {
  reported: 'Stated in the document',
  attributed: 'Said by somebody, as the document reports',
  argued: 'The document’s own argument'
} as const;
