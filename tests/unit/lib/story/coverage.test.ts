import { describe, expect, it } from 'vitest';
import { isIndependent, resolveCoverage, selectTally, selectUsedClaims } from '../../../../src/lib/story/coverage.ts';
import type { Chapter } from '../../../../src/lib/story/story.ts';
import { chapterSchema } from '../../../../src/schemas/chapter.ts';
import { evidenceSchema } from '../../../../src/schemas/evidence.ts';
import { aClaim, aStory } from '../../../fixtures/records.ts';

const anEntry = (id: string, publisher: string, origin = 'press') =>
  evidenceSchema.parse({
    id,
    title: 'A page',
    publisher,
    kind: 'news',
    origin,
    language: 'en',
    read: '2026-01-01',
    says: 'So it is.',
    relation: 'corroborates'
  });

const aChapter = (body: string, change: object = {}): Chapter => ({
  ...chapterSchema.parse({ title: 'One', summary: 'One.', ...change }),
  slug: 'one',
  order: 1,
  line: 1,
  file: 'content/chapters/01-one/index.mdx',
  body
});

const site = aStory().site;
const company = { ...site.verdictFamilies[0]!, id: 'company', sign: 'half' as const, verdicts: ['company'] };
const wider = { ...site, verdictFamilies: [...site.verdictFamilies, company] };

describe('isIndependent', () => {
  const claim = aClaim({ evidence: ['X01', 'X02'] });
  const ask = (one: ReturnType<typeof anEntry>, other: ReturnType<typeof anEntry>, asked = claim) =>
    isIndependent(asked, aStory({ site: wider, evidence: [one, other] }));

  it('wants two publishers', () => {
    expect(ask(anEntry('X01', 'Herald'), anEntry('X02', 'Gazette'))).toBe(true);
    expect(ask(anEntry('X01', 'Herald'), anEntry('X02', 'Herald'))).toBe(false);
  });

  it('takes a report of an agency for the agency’s', () => {
    expect(ask(anEntry('X01', 'Herald / Agency'), anEntry('X02', 'Agency'))).toBe(false);
  });

  it('counts neither the document’s publisher nor our arithmetic', () => {
    expect(ask(anEntry('X01', 'Herald'), anEntry('X02', 'Paper House'))).toBe(false);
    expect(ask(anEntry('X01', 'Herald'), anEntry('X02', 'Us', 'calculation'))).toBe(false);
  });

  it('counts none where all accounts go back to one company', () => {
    const asked = aClaim({ evidence: ['X01', 'X02'], verdict: 'company' });
    expect(ask(anEntry('X01', 'Herald'), anEntry('X02', 'Gazette'), asked)).toBe(false);
  });
});

describe('resolveCoverage', () => {
  const claims = [aClaim(), aClaim({ id: 'C02' }), aClaim({ id: 'C03', checkable: false })];
  const body = 'It has <Claim id="C01">40 doors</Claim>. It has 12 windows. It is fine.';

  it('counts claims in text and figures, sentences with facts, and those with a mark', () => {
    const figure = { ...aStory().figures[0]!, caption: 'It [ticks](C03).' };
    const story = aStory({ claims, figures: [figure], chapters: [aChapter(`${body}\n\n<Figure id="clock" />`)] });
    const coverage = resolveCoverage(story);
    expect(coverage.claims).toEqual({ count: 2, of: 3 });
    expect(coverage.sentences).toEqual({ count: 1, of: 2 });
    expect(coverage.independent).toEqual({ count: 0, of: 2 });
    expect(selectUsedClaims(story, story.chapters).map(({ id }) => id)).toEqual(['C01', 'C03']);
  });

  it('tells families in the order of the key, without empty ones', () => {
    const tally = selectTally([aClaim({ verdict: 'company' }), aClaim(), aClaim()], wider);
    expect(tally.map(({ family, count }) => [family.id, count])).toEqual([
      ['confirmed', 2],
      ['company', 1]
    ]);
    expect(selectTally([aClaim()], wider)).toHaveLength(1);
  });
});
