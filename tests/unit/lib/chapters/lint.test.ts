import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { checkCode, checkFacts } from '../../../../src/lib/chapters/lint.ts';
import { createGazetteer } from '../../../../src/lib/chapters/gazetteer.ts';
import { aClaim, aStory } from '../../../fixtures/records.ts';
import type { Root } from 'mdast';

const file = 'content/chapters/01-one/index.mdx';
const parse = (mdx: string) => unified().use(remarkParse).use(remarkMdx).parse(mdx) as Root;
const claim = (id: string, statement: string, values: object[]) => aClaim({ id, statement, values });
const story = aStory({
  claims: [
    claim('C01', 'Acme sells two fifths of it.', [
      { value: 40, kind: 'number', unit: 'percent' },
      { value: 'Acme Mining', kind: 'name' }
    ]),
    claim('C02', 'The loan is large.', [{ value: 10, kind: 'number', unit: 'billion USD' }]),
    claim('C03', 'It ran at the end of the year.', [{ value: '2025-12', kind: 'date' }]),
    claim('C04', 'It ran, another says.', [{ value: '2025-12', kind: 'date' }]),
    claim('C05', 'There were 77 lamps.', []),
    claim('C06', 'A bank lends.', [{ value: 'Bank of Harbours (BOH)', kind: 'name' }])
  ]
});
const lint = (mdx: string, change: { allow?: { words: string; reason: string }[]; claims?: string[] } = {}) =>
  checkFacts(parse(mdx), { allow: [], claims: [], ...change }, story, { names: createGazetteer(story), file });

describe('checkFacts', () => {
  const find = (mdx: string) => lint(mdx).map(({ found, line }) => ({ found, line }));

  it('finds what stands outside marks, with its line', () =>
    expect(find('Fine.\n\nIt took <Claim id="C01">40 days</Claim> and 3 nights.\n\n## In 2025')).toEqual([
      { found: '3', line: 3 },
      { found: '2025', line: 5 }
    ]));

  it('reads the titles of blocks', () =>
    expect(find('<Aside title="All 55">\n\nText.\n\n</Aside>')).toEqual([{ found: '55', line: 1 }]));

  it('reads what stands for images, and the titles of links', () => {
    expect(find('Fine. ![Chart\nof 2025](a.png "all 55")\n\n[See](x "in 2024") [this][a]\n\n[a]: x "in 2023"')).toEqual(
      [
        { found: '2025', line: 1 },
        { found: '55', line: 1 },
        { found: '2024', line: 4 },
        { found: '2023', line: 6 }
      ]
    );
    expect(find('<img alt={`in 2025`} />\n\n<a aria-label="in 2024">See</a>')).toEqual([
      { found: '2025', line: 1 },
      { found: '2024', line: 3 }
    ]);
    expect(find('<Claim id="C01">![Chart of 2025](a.png)</Claim>')).toEqual([]);
  });

  it('names file, line, the words, the nearest claim and how to set them aside', () => {
    expect(lint('It ran.\n\nIt took\n40 % of <Claim id="C02">$10 billion</Claim>.')).toEqual([
      {
        file,
        line: 4,
        field: 'the text',
        found: '40 %',
        expected: 'a <Claim> or <Evidence> around it; C01 carries 40 percent: “Acme sells two fifths of it.”',
        example:
          '<Claim id="C01">40 %</Claim>, or in the frontmatter  allow: [{ words: \'40 %\', reason: why it needs no source }]'
      }
    ]);
  });

  it.each([
    ['It cost $10 billion.', '$10 billion', 'C02 carries 10 billion USD'],
    ['It cost 10,000 million dollars.', '10,000 million dollars', 'C02 carries'],
    ['Acme pays.', 'Acme', 'C01 carries Acme Mining'],
    ['BOH pays.', 'BOH', 'C06 carries Bank of Harbours (BOH)'],
    ['It ran in December.', 'December', 'C03 carries 2025-12'],
    ['It ran on 5 December 2025.', '5 December 2025', 'C03 carries 2025-12'],
    ['All 77 lamps burn.', '77', 'C05 comes nearest'],
    ['All 78 lamps burn.', '78', 'nothing in claims.yaml or evidence.yaml carries it yet']
  ])('finds what “%s” could rest on', (text, found, expected) =>
    expect(lint(text)).toMatchObject([{ found, expected: expect.stringContaining(expected) }])
  );

  it.each([
    ['A third of it left.', ['A third']],
    ['Two-thirds of it left, and several tenths.', ['Two-thirds', 'several tenths']],
    ['It is ½ done, in 2½ days.', ['½', '2½']],
    ['It rose tenfold and doubled.', ['tenfold', 'doubled']],
    ['The third mine, a second one, manifold headquarters.', []]
  ])('finds the fractions and multiples of “%s”', (text, expected) =>
    expect(find(text).map((one) => one.found)).toEqual(expected)
  );

  it.each([
    ['es', 'La mitad, dos tercios y la cuarta parte; se duplicó.', ['mitad', 'dos tercios', 'cuarta parte', 'duplicó']],
    ['fr', 'La moitié, un tiers et trois quarts ; cela a doublé.', ['moitié', 'un tiers', 'trois quarts', 'doublé']],
    [
      'de',
      'Es war die Hälfte, ein Drittel, das Zehnfache; verdoppelt.',
      ['Hälfte', 'Drittel', 'Zehnfache', 'verdoppelt']
    ],
    ['zh', '其中三分之一，一半，增长了十倍。', ['三分之一', '一半', '十倍']],
    ['ar', 'نصف ½', ['½']]
  ])('finds them in the language %s', (lang, text, expected) => {
    const own = { ...story, site: { ...story.site, lang } };
    const found = checkFacts(parse(text), { allow: [], claims: [] }, own, { names: undefined, file });
    expect(found.map((one) => one.found)).toEqual(expected);
  });

  it('prefers claims that the chapter lists', () =>
    expect(lint('It ran in December.', { claims: ['C04'] })[0]!.expected).toContain('C04 carries 2025-12'));

  it('finds nothing in what is marked or set aside', () =>
    expect(
      lint('<Claim id="C01">40 %</Claim> of 12 lamps', {
        allow: [{ words: '12 lamps', reason: 'Counts our own figure.' }]
      })
    ).toEqual([]));

  it('sees numbers through RTL marks and CRLF', () => {
    expect(lint('One.\r\n\r\nIt took \u200f40\u200f% of it.\r\n')).toMatchObject([{ found: '40%', line: 3 }]);
  });

  it('reads one paragraph of 200,000 words, and stops at fifty mistakes', () => {
    const start = performance.now();
    expect(lint('word and other '.repeat(67_000))).toEqual([]);
    expect(lint(Array.from({ length: 60_000 }, (_, i) => `number ${i} is`).join(' '))).toHaveLength(50);
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 30_000);
});

describe('checkCode', () => {
  it.each([
    ['One.\n\n<script>alert(1)</script>', '<script>'],
    ['One.\n\n<p onclick="a()">Two</p>', 'onclick=…'],
    ['One.\n\nA <b style="color: red">word</b>', 'style=…'],
    ["import A from 'a'\n\nOne.", 'an import or export'],
    ['One {1 + 1}', '{1 + 1}']
  ])('refuses “%s”', (mdx, found) => expect(checkCode(parse(mdx), file)).toMatchObject([{ file, found }]));

  it('lets the vocabulary and pins stand', () =>
    expect(
      checkCode(parse('A <Claim id="C01">b</Claim>. {/* p1 */}\n\n<Aside title="C">\n\nD.\n\n</Aside>'), file)
    ).toEqual([]));
});
