import { isElement, selectAttribute as attribute } from '../../src/commands/nodes.ts';
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
type Node = Tree.Node;

/** All elements of a tree in document order, those inside `<template>` and SVG too. */
function listElements(tree: Node): Element[] {
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if (isElement(node)) elements.push(node);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(tree);
  return elements;
}

export const parsePage = (source: string): Element[] => listElements(parse(source, { sourceCodeLocationInfo: true }));

/** Attributes of the first element of a kind in a snippet, as a browser reads it. */
export function readElement(markup: string, tag: string): Record<string, string> | undefined {
  const element = listElements(parseFragment(markup)).find(({ tagName }) => tagName === tag);
  return element && Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

export { attribute };

/** Visible and hidden words of an element, white space collapsed. */
export function toText(element: Element): string {
  const read = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(read).join('') : '';
  return read(element).replace(/\s+/g, ' ').trim();
}

/** Content of the first `<meta>` with this name or property. */
export const readMeta = (page: Element[], name: string): string | undefined => {
  const found = page.find(
    (one) =>
      one.tagName === 'meta' &&
      [attribute(one, 'name'), attribute(one, 'property'), attribute(one, 'http-equiv')].includes(name)
  );
  return found && attribute(found, 'content');
};
