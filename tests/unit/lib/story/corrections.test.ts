import { describe, expect, it } from 'vitest';
import { checkStory } from '../../../../src/lib/story/check.ts';
import { selectCorrections, selectCorrectionsOn, selectTouched } from '../../../../src/lib/story/corrections.ts';
import { correctionSchema } from '../../../../src/schemas/correction.ts';
import { aClaim, aStory } from '../../../fixtures/records.ts';

const aCorrection = (change: object = {}) =>
  correctionSchema.parse({
    id: 'a-date',
    date: '2026-02-01',
    touches: { claims: ['C01'], events: ['an-event'], assets: ['an-asset'] },
    wrong: 'It was May.',
    right: 'It was June.',
    reportedBy: 'A reader',
    ...change
  });

describe('corrections', () => {
  const correction = aCorrection();
  const story = aStory({ corrections: [correction] });

  it('lead to every record that they touch', () => {
    expect(selectTouched(correction, story)).toEqual([
      { label: 'C01', href: '/claims/C01/' },
      { label: 'An event', href: '/timeline/an-event/' },
      { label: 'An asset', href: '/map/an-asset/' }
    ]);
  });

  it('stand on the pages of these records, and on no other', () => {
    expect(selectCorrectionsOn('/timeline/an-event/', story)).toEqual([correction]);
    expect(selectCorrectionsOn('/claims/C01/', story)).toEqual([correction]);
    expect(selectCorrectionsOn('/timeline/', story)).toEqual([]);
    expect(selectCorrections(story, 'assets', 'an-asset')).toEqual([correction]);
    expect(selectCorrections(story, 'events', 'an-asset')).toEqual([]);
  });

  it('name only records that exist', () => {
    const problems = checkStory(aStory({ corrections: [aCorrection({ touches: { figures: ['no-figure'] } })] }));
    expect(problems).toMatchObject([
      { kind: 'corrections', id: 'a-date', field: 'touches › figures', found: 'no-figure' }
    ]);
  });

  it('touch something, on a day', () => {
    expect(correctionSchema.safeParse({ ...correction, touches: {} }).success).toBe(false);
    expect(correctionSchema.safeParse({ ...correction, date: '2026-02' }).success).toBe(false);
  });
});

describe('contradicted claims', () => {
  const { site } = aStory();
  const cross = { ...site.verdictFamilies[0]!, id: 'wrong', sign: 'cross' as const, verdicts: ['contradicted'] };
  const check = (claim: object) =>
    checkStory(
      aStory({ site: { ...site, verdictFamilies: [...site.verdictFamilies, cross] }, claims: [aClaim(claim)] })
    ).map(({ field }) => field);

  it('say what is right', () => {
    expect(check({ verdict: 'contradicted' })).toEqual(['correction']);
    expect(check({ verdict: 'contradicted', correction: 'in June' })).toEqual([]);
  });

  it('are the only ones that do', () => {
    expect(check({ correction: 'in June' })).toEqual(['correction']);
  });
});
