import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { placeAssets, selectNamed } from '../../../../src/lib/chapters/assets.ts';
import { isElement, resolveAttribute } from '../../../../src/lib/chapters/prose.ts';
import type { Root } from 'mdast';

const assets = [
  { id: 'north', label: 'North', name: 'North Pit (NP)' },
  { id: 'north-ridge', label: 'North Ridge', name: 'North Ridge' },
  { id: 'etoile', label: 'Étoile', name: 'Étoile (Works)' },
  { id: 'works', label: 'WORKS', name: 'Harbour (WORKS)' }
];
const parse = (mdx: string) => unified().use(remarkParse).use(remarkMdx).parse(mdx) as Root;

/** The text with the places in it. */
function read(mdx: string): string {
  const tree = parse(mdx);
  placeAssets(tree, assets);
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value;
    else if (isElement(node) && node.name === 'Place') text += `[${resolveAttribute(node, 'asset')}]`;
    else if (node.type === 'paragraph') text += '|';
  });
  return text;
}

describe('selectNamed', () => {
  it('finds the name on the map and the full name, with or without accents', () =>
    expect(selectNamed('Etoile, then North Pit.', assets).map(({ id, end }) => [id, end])).toEqual([
      ['etoile', 6],
      ['north', 22]
    ]));

  it('takes no part of a word, and no town that a bracket names after', () =>
    expect(selectNamed('Northern lights over the Harbour', assets)).toEqual([]));
});

describe('placeAssets', () => {
  it('signs the first mention in each paragraph', () =>
    expect(read('North and North.\n\nAgain North.')).toBe('|North[north] and North.|Again North[north].'));

  it('keeps marks as they are, and stands behind a term', () =>
    expect(read('<Claim id="C01">At North</Claim> and <Term id="t">Étoile</Term>, yes.')).toBe(
      '|At North[north] and Étoile[etoile], yes.'
    ));

  it('returns what a text names', () =>
    expect(placeAssets(parse('North.\n\nEtoile, North.'), assets)).toEqual(['north', 'etoile']));
});
