import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { isElement, resolveAttribute } from '../../../../src/lib/chapters/prose.ts';
import { placeStills } from '../../../../src/lib/chapters/stills.ts';
import { selectStills } from '../../../../src/lib/map/still.ts';
import { basemap, figures, story } from '../map/support.ts';
import type { Root } from 'mdast';

/** The view and the still of each step. */
function read(mdx: string, maps: readonly string[]): (string | undefined)[][] {
  const tree = unified().use(remarkParse).use(remarkMdx).parse(mdx) as Root;
  placeStills(tree, (id) => maps.includes(id));
  const found: (string | undefined)[][] = [];
  visit(tree, (node) => {
    if (isElement(node) && node.name === 'Step')
      found.push([resolveAttribute(node, 'view'), resolveAttribute(node, 'still')]);
  });
  return found;
}

describe('placeStills', () => {
  it('counts the steps along each map, and leaves others alone', () => {
    const step = (view: string) => `<Step view="${view}">\n\nwords\n\n</Step>\n\n`;
    const steps = (figure: string, ...views: string[]) =>
      `<Steps figure="${figure}">\n\n${views.map(step).join('')}</Steps>\n\n`;
    const mdx =
      steps('coast', 'asset=a', 'asset=b') + steps('clock', 't=2025') + step('asset=c') + steps('coast', 'named=1');
    expect(read(mdx, ['coast'])).toEqual([
      ['asset=a', 'coast-1'],
      ['asset=b', 'coast-2'],
      ['t=2025', undefined],
      ['asset=c', undefined],
      ['named=1', 'coast-3']
    ]);
  });

  it('gives every step of the story a still that is drawn', () => {
    const maps = figures.map(({ id }) => id);
    const placed = story.chapters.flatMap(({ body }) => read(body, maps)).flatMap(([, still]) => still ?? []);
    expect(placed.length).toBeGreaterThan(10);
    expect(selectStills(story, basemap).map(({ id }) => id)).toEqual(placed);
  });
});
