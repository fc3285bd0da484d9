import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { snippets } from '../../../src/lib/embed/snippet.ts';
import type { SnippetSource } from '../../../src/lib/embed/source.ts';

export const site = 'https://a.example/';
/** What the snippets of a test are made of; `heights.plain` is that of the drawing alone. */
export const source: SnippetSource = {
  id: 'one-clock',
  kind: 'timeline',
  title: 'One clock',
  alt: '2 lanes on one clock.',
  frame: `${site}embed/v1/figure/one-clock/?event=a&theme=dark`,
  page: `${site}chapters/a/#figure-one-clock`,
  paste: `${site}chapters/a/`,
  site: 'A site',
  date: 'May 2025',
  credit: 'A press',
  licence: { label: 'CC BY 4.0', url: 'https://licence.example/' },
  width: null,
  isPlain: false,
  heights: {
    full: [
      { from: 0, height: 900 },
      { from: 480, height: 640 },
      { from: 900, height: 700 }
    ],
    plain: [
      { from: 0, height: 600 },
      { from: 480, height: 500 }
    ]
  },
  script: `${site}embed.js`,
  pictures: { svg: `${site}a.svg`, png: `${site}a.png`, double: `${site}a@2x.png` },
  size: { width: 1200, height: 700 },
  file: 'one-clock-2025-05-01'
};

export interface Shape {
  tag: string;
  attributes: Record<string, string>;
  text: string;
}

const toText = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(toText).join('') : '';

/** Elements of a snippet as a browser reads them, in document order. */
export function read(markup: string): Shape[] {
  const shapes: Shape[] = [];
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node)
      shapes.push({
        tag: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
        text: toText(node)
      });
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parseFragment(markup));
  return shapes;
}

/** A snippet as the builder writes it. */
export const write = (id: (typeof snippets)[number]['id'], from = source): string =>
  snippets.find((snippet) => snippet.id === id)!.format(from);
export const frameOf = (markup: string): Shape => read(markup).find(({ tag }) => tag === 'iframe')!;
