import type { SvgNode } from '~/lib/marks/svg.ts';

export function createSvg(name: string, attributes: SvgNode['attributes'] = {}): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** A drawn element as one of the page. */
export function toElement({ name, attributes, children }: SvgNode): SVGElement {
  const element = createSvg(name, attributes);
  element.append(...children.map((child) => (typeof child === 'string' ? child : toElement(child))));
  return element;
}
