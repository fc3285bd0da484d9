import { describe, expect, it } from 'vitest';
import { toFilters, toLedger } from '../../../../src/lib/claims/ledger.ts';
import { selectClaimUses, selectParagraphs } from '../../../../src/lib/claims/uses.ts';
import { formatValue, toSubjectId } from '../../../../src/lib/claims/words.ts';
import { selectUsedClaims } from '../../../../src/lib/story/coverage.ts';
import { anAsset, anEvent, aStory } from '../../../fixtures/records.ts';
import { story } from '../../../support/content.ts';

const body = `Built <Claim id="C01">in May</Claim>. {/* p4 */}

<Figure id="clock" />

Tested, <Claim id="C011">in July</Claim> and <Claim
  id="C01">again</Claim>. {/* p12 */}

<Claim id="C01">Not numbered.</Claim>`;

describe('selectParagraphs', () => {
  it('finds the numbers of the paragraphs with a mark', () => {
    expect(selectParagraphs({ slug: 'a', body }, 'C01')).toEqual(['p-a-4', 'p-a-12']);
    expect(selectParagraphs({ slug: 'a', body }, 'C011')).toEqual(['p-a-12']);
    expect(selectParagraphs({ slug: 'a', body }, 'C02')).toEqual([]);
  });
});

describe('selectClaimUses', () => {
  it('names the records that use a claim, and only those', () => {
    const assets = [anAsset({ claims: ['C01'] }), anAsset({ id: 'other', name: 'Other' })];
    const uses = selectClaimUses(aStory({ assets, events: [anEvent({ claims: ['C01'] })] }), 'C01');
    expect(uses.filter(({ kind }) => ['Events', 'Assets'].includes(kind))).toEqual([
      { kind: 'Events', uses: [{ label: 'An event', href: '/timeline/an-event/' }] },
      { kind: 'Assets', uses: [{ label: 'An asset', href: '/map/an-asset/' }] }
    ]);
  });

  it('finds a place for every claim that the chapters use', () => {
    const used = selectUsedClaims(story, story.chapters);
    const lost = used.filter(({ id }) =>
      selectClaimUses(story, id).every(({ kind }) => !['Paragraphs', 'Figures'].includes(kind))
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

describe('the ledger', () => {
  const entries = toLedger(story);

  it('has every claim once', () => {
    expect(entries.map(({ claim }) => claim.id)).toEqual(story.claims.map(({ id }) => id));
  });

  it('tells subjects apart in addresses', () => {
    const subjects = new Set(story.claims.map(({ subject }) => subject));
    const [, , , , { options } = { options: [] }] = toFilters(entries, story);
    expect(options.map(({ label }) => label).sort()).toEqual([...subjects].sort());
    expect(new Set(options.map(({ value }) => value)).size).toBe(subjects.size);
  });

  it('offers no filter without a claim', () => {
    const values = new Set(toFilters(entries, story).flatMap(({ options }) => options.map(({ value }) => value)));
    expect(values).toContain('contradicted');
    expect(toFilters([], story).flatMap(({ options }) => options)).toEqual([]);
  });
});

it.each([
  ['Mutanda; Kamoto (KCC)', 'mutanda-kamoto-kcc'],
  ['  Größe & Öl ', 'große-ol'],
  ['储备', '储备']
])('names the subject %s in an address', (subject, id) => expect(toSubjectId(subject)).toBe(id));

it.each([
  [{ value: 10000, kind: 'number', unit: 'km', approx: true }, 'about 10,000 km'],
  [{ value: 40, kind: 'number', unit: 'percent', approx: false }, '40 percent'],
  [{ value: '2025-05', kind: 'date', approx: false }, 'May 2025'],
  [{ value: 'Boeing', kind: 'name', approx: false }, 'Boeing']
] as const)('says %o', (value, text) => expect(formatValue(value)).toBe(text));
