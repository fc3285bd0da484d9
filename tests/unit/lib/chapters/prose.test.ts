import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import {
  formatLength,
  placeBesides,
  placeInline,
  placeMarks,
  placeParagraphIds,
  resolveAttribute
} from '../../../../src/lib/chapters/prose.ts';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

const parse = (mdx: string) => unified().use(remarkParse).use(remarkMdx).parse(mdx) as Root;

describe('placeMarks', () => {
  it('numbers sources in order and keeps the number of one that returns', () => {
    const tree = parse('<Claim id="C07">a</Claim> <Evidence id="X01">b</Evidence> <Claim id="C07">c</Claim>');
    expect(placeMarks(tree, 'one')).toEqual(['C07', 'X01']);
    const marks = (tree.children[0] as unknown as { children: MdxJsxFlowElement[] }).children.filter(({ type }) =>
      type.startsWith('mdxJsx')
    );
    expect(marks.map((mark) => [resolveAttribute(mark, 'n'), resolveAttribute(mark, 'first')])).toEqual([
      ['1', 'true'],
      ['2', 'true'],
      ['1', undefined]
    ]);
  });
});

it('goes on from numbers that stand above the text', () => {
  const tree = parse('<Claim id="C07">a</Claim> and <Claim id="C08">b</Claim>');
  expect(placeMarks(tree, 'cover', ['X01', 'C08'])).toEqual(['X01', 'C08', 'C07']);
});

describe('placeParagraphIds', () => {
  it('numbers paragraphs in order', () =>
    expect(placeParagraphIds(parse('a\n\nb'), 'one')).toEqual(['p-one-1', 'p-one-2']));

  it('keeps pinned numbers and gives new paragraphs the next above them', () => {
    expect(placeParagraphIds(parse('new\n\na {/* p1 */}\n\nb {/* p4 */}'), 'one')).toEqual([
      'p-one-5',
      'p-one-1',
      'p-one-4'
    ]);
  });

  it('refuses a number that is pinned twice', () => {
    expect(() => placeParagraphIds(parse('a {/* p1 */}\n\nb {/* p1 */}'), 'one')).toThrow('p1');
  });

  it('numbers paragraphs inside steps like all others', () =>
    expect(
      placeParagraphIds(
        parse('<Steps figure="x">\n\n<Step view="t=2025">\n\na {/* p2 */}\n\n</Step>\n\n</Steps>\n\nb {/* p1 */}'),
        'one'
      )
    ).toEqual(['p-one-2', 'p-one-1']));

  it('leaves figures and lists alone', () =>
    expect(placeParagraphIds(parse('<Figure id="x" />\n\n- a\n- b'), 'one')).toEqual([]));
});

describe('placeBesides', () => {
  it('pairs a figure with the text up to the next heading', () => {
    const tree = parse('a\n\n<Figure id="x" />\n\nb\n\nc\n\n## d\n\ne');
    placeBesides(tree, (id) => id === 'x');
    expect(tree.children.map((node) => ('name' in node ? node.name : node.type))).toEqual([
      'paragraph',
      'Beside',
      'heading',
      'paragraph'
    ]);
  });

  it('ends the pair at scroll steps, which have a figure of their own', () => {
    const tree = parse('<Figure id="x" />\n\na\n\n<Steps figure="y">\n\nb\n\n</Steps>');
    placeBesides(tree, () => true);
    expect(tree.children.map((node) => ('name' in node ? node.name : node.type))).toEqual(['Beside', 'Steps']);
  });
});

describe('placeInline', () => {
  it.each(['<Argued>\n  It <Claim id="C01">stands</Claim>.\n</Argued>', '<Argued>It stands.</Argued>'])(
    'makes a paragraph of %s',
    (mdx) => {
      const tree = parse(mdx);
      placeInline(tree);
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(placeParagraphIds(tree, 'one')).toEqual(['p-one-1']);
    }
  );
});

it('measures the length', () => expect(formatLength(parse('word '.repeat(660)))).toEqual({ words: 660, minutes: 3 }));
