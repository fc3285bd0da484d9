import { describe, expect, it } from 'vitest';
import { checkStory } from '../../../../src/lib/story/check.ts';
import { aClaim, anAsset, anEvent, aStory } from '../../../fixtures/records.ts';
import type { Chapter } from '../../../../src/lib/story/story.ts';

const aChapter = (change: Partial<Chapter>): Chapter => ({
  slug: 'one',
  order: 1,
  file: 'content/chapters/01-one/index.mdx',
  body: '',
  line: 12,
  role: 'chapter',
  title: 'One',
  summary: 'First.',
  claims: [],
  figures: [],
  terms: [],
  objectives: [],
  discussion: [],
  papers: [],
  allow: [],
  ...change
});
const fields = (story: Parameters<typeof checkStory>[0]) =>
  checkStory(story).map(({ kind, id, field }) => `${kind} ${id} ${field}`);

describe('checkStory', () => {
  it('finds nothing in a sound story', () => expect(checkStory(aStory())).toEqual([]));

  it.each([
    ['an unknown claim', { events: [anEvent({ claims: ['C01', 'C99'] })] }, 'events an-event claims'],
    [
      'an unknown lane',
      { events: [anEvent({ claims: ['C01'], lane: 'south', setAside: 'Kept for the test.' })] },
      'events an-event lane'
    ],
    ['an unknown class', { assets: [anAsset({ alignment: 'theirs' })] }, 'assets an-asset alignment'],
    ['an unknown verdict', { claims: [aClaim({ verdict: 'perhaps' })] }, 'claims C01 verdict'],
    ['a duplicate id', { claims: [aClaim(), aClaim()] }, 'claims C01 id'],
    ['an orphan', { events: [anEvent()] }, 'claims C01 setAside'],
    ['a use of what is set aside', { claims: [aClaim({ setAside: 'Nothing to check.' })] }, 'claims C01 setAside'],
    [
      'a locator outside the outline',
      { claims: [aClaim({ locator: { section: 1, paragraph: 1, sentence: 3 } })] },
      'claims C01 locator'
    ],
    [
      'an event after the as-of date',
      { events: [anEvent({ claims: ['C01'], date: '2026-02' })] },
      'events an-event date'
    ],
    ['an unknown kind of asset', { assets: [anAsset({ category: 'boat' })] }, 'assets an-asset category'],
    [
      'an unknown class before a change',
      { assets: [anAsset({ history: [{ date: '2020', text: 'Sold.', before: 'theirs' }] })] },
      'assets an-asset history › before'
    ],
    [
      'unknown evidence of what is dated',
      { assets: [anAsset({ history: [{ date: '2020', text: 'Sold.', evidence: ['X99'] }] })] },
      'assets an-asset history › evidence'
    ],
    [
      'a history out of order',
      {
        assets: [
          anAsset({
            history: [
              { date: '2020', text: 'Sold.' },
              { date: '2019-12', text: 'Opened.' }
            ]
          })
        ]
      },
      'assets an-asset history › 1 › date'
    ],
    [
      'a history after the as-of date',
      { assets: [anAsset({ history: [{ date: '2026-02', text: 'Sold.' }] })] },
      'assets an-asset history › 0 › date'
    ],
    [
      'a claim that the text uses and the list leaves out',
      { chapters: [aChapter({ body: '<Claim id="C01">It</Claim>' })] },
      'chapters one claims'
    ],
    [
      'a figure that two chapters show',
      {
        chapters: ['one', 'two'].map((slug, order) =>
          aChapter({ slug, order, figures: ['clock'], body: '<Figure id="clock" />' })
        )
      },
      'chapters two figures'
    ],
    [
      'a figure that stands above its own steps',
      { chapters: [aChapter({ figures: ['clock'], body: '<Figure id="clock" /><Steps figure="clock">' })] },
      'chapters one figures'
    ],
    ['a figure that is listed and not shown', { chapters: [aChapter({ figures: ['clock'] })] }, 'chapters one figures'],
    [
      'a number in a summary without a mark',
      { chapters: [aChapter({ summary: 'It took 40 days.' })] },
      'chapters one summary'
    ],
    ['two chapters of one address', { chapters: [aChapter({}), aChapter({ order: 2 })] }, 'chapters one the folder'],
    ['a chapter about another document', { chapters: [aChapter({ document: 'other' })] }, 'chapters one document'],
    ['a claim of another document', { claims: [aClaim({ document: 'other' })] }, 'claims C01 document'],
    [
      'an outline that its sections contradict',
      { document: { ...aStory().document, outline: { sections: [{ n: 1, paragraphs: [['0'.repeat(64)]] }] } } },
      'documents a-paper sections'
    ],
    ['an unknown term', { chapters: [aChapter({ terms: ['ore'] })] }, 'chapters one <Term>']
  ])('reports %s', (_, change, expected) => expect(fields(aStory(change))).toContain(expected));

  it('reports an unmarked number in a caption, and accepts a marked one', () => {
    const [figure] = aStory().figures;
    expect(fields(aStory({ figures: [{ ...figure!, caption: 'It took 40 days.' }] }))).toContain(
      'figures clock caption'
    );
    expect(checkStory(aStory({ figures: [{ ...figure!, caption: 'It took [40 days](C01).' }] }))).toEqual([]);
  });

  it('accepts an orphan that says why it is kept', () => {
    expect(checkStory(aStory({ claims: [aClaim(), aClaim({ id: 'C02', setAside: 'Nothing to check.' })] }))).toEqual(
      []
    );
  });
});
