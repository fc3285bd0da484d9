import type { Add } from './record-problem.ts';
import type { Story } from './story.ts';

/** Words that the record contradicts stand beside what is right; nothing else does. */
export function checkContradicted({ claims, site }: Pick<Story, 'claims' | 'site'>, add: Add) {
  for (const { id, verdict, correction } of claims) {
    const family = site.verdictFamilies.find(({ verdicts }) => verdicts.includes(verdict));
    const isContradicted = family?.sign === 'cross';
    if (family && isContradicted !== (correction !== undefined))
      add({
        kind: 'claims',
        id,
        field: 'correction',
        ...(correction === undefined ? {} : { found: correction }),
        expected: isContradicted
          ? 'what is right instead, in a few words, because the record contradicts the claim'
          : `no correction, because the verdict is of the family “${family.label}”`,
        ...(isContradicted ? { example: 'correction: about 4,725 km' } : {})
      });
  }
}
