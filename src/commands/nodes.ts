import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What the nodes of a parsed page are. */
export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
export const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';

/** The value of an attribute, which may be empty; undefined where there is none. */
export const selectAttribute = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;
