import { isElement, selectAttribute as attribute } from '../../src/commands/nodes.ts';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
type Node = Tree.Node;

/** All elements of a page in document order, those inside `<template>` and SVG too. */
export function parsePage(source: string): Element[] {
  const elements: Element[] = [];
  const walk = (node: Node): void => {
    if (isElement(node)) elements.push(node);
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(source, { sourceCodeLocationInfo: true }));
  return elements;
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
