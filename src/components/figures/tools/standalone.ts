import { parseColour } from '~/lib/figures/colour.ts';
import { placeViewport, type Rect } from '~/lib/figures/viewport.ts';
import { formatFamily } from './fonts.ts';

/** Turns a drawing of the page into one that needs no page: computed styles become attributes, what is hidden goes. */

export const svgSpace = 'http://www.w3.org/2000/svg';

/** Properties that children take over, with their initial values. */
const inherited: Record<string, string> = {
  fill: '#000000',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  direction: 'ltr',
  visibility: 'visible'
};

const own: Record<string, string> = {
  opacity: '1',
  transform: 'none',
  'vector-effect': 'none',
  'clip-path': 'none',
  mask: 'none',
  'dominant-baseline': 'auto',
  'text-decoration-line': 'none'
};

const geometry =
  /^(id|[dxyr]|[dcrf][xy]|[xy][12]|width|height|points|viewBox|preserveAspectRatio|href|offset|(clipPath|gradient|mask|pattern)(Content)?Units|gradientTransform|patternTransform|textLength|lengthAdjust)$/;
const paints = new Set(['fill', 'stroke']);
const isShape = (name: string): boolean => /^(path|line|rect|circle|ellipse|polygon|polyline)$/.test(name);

const formatValue = (name: string, value: string): string => {
  if (name === 'font-family') return formatFamily(value);
  if (name === 'clip-path' || name === 'mask') return value.replaceAll('"', '');
  return value.replace(/(?<=\d)px\b/g, '').replace('normal normal', 'normal');
};

/** What a picture needs from elsewhere on the page. */
export interface Needs {
  /** Ids that it refers to. */
  ids: Set<string>;
  /** What clips its parts. */
  clips: Element[];
  /** Families and styles of its texts, joined by `|`. */
  fonts: Set<string>;
}

type Styles = Record<string, string>;

const round = (value: number): number => Math.round(value * 100) / 100;

/** A length in pixels: not every program knows what a share in a picture within a picture is a share of. */
function readLength(source: Element, key: string): number {
  const { baseVal } = (source as unknown as Record<string, SVGAnimatedLength | SVGAnimatedLengthList>)[key]!;
  return round(('value' in baseVal ? baseVal : baseVal.getItem(0)).value);
}

const readPlace = (source: Element): Rect => ({
  x: readLength(source, 'x'),
  y: readLength(source, 'y'),
  width: readLength(source, 'width'),
  height: readLength(source, 'height')
});

/** Lets nothing of a group be seen outside a rectangle of its own space. */
export function clipTo(group: Element, { x, y, width, height }: Rect, needs: Needs, out: Document): void {
  const clip = out.createElementNS(svgSpace, 'clipPath');
  const rect = out.createElementNS(svgSpace, 'rect');
  for (const [key, value] of Object.entries({ x, y, width, height })) rect.setAttribute(key, String(value));
  clip.append(rect);
  clip.setAttribute('id', `clip-${needs.clips.push(clip)}`);
  group.setAttribute('clip-path', `url(#${clip.id})`);
}

/** A picture within a picture becomes a group, which every program draws alike. */
function placeGroup(group: Element, source: Element, place: Rect, needs: Needs, out: Document): void {
  const isStretched = source.getAttribute('preserveAspectRatio') === 'none';
  const { transform, seen } = placeViewport(place, source.getAttribute('viewBox'), isStretched);
  group.setAttribute('transform', transform);
  if (getComputedStyle(source).overflowX !== 'visible') clipTo(group, seen, needs, out);
}

function readStyles(style: CSSStyleDeclaration, properties: Styles): Styles {
  const values: Styles = {};
  for (const name of Object.keys(properties)) values[name] = formatValue(name, style.getPropertyValue(name));
  for (const name of paints) {
    if (!(name in properties)) continue;
    const { colour, opacity } = parseColour(values[name]!);
    values[name] = opacity === 0 ? 'none' : colour;
    if (opacity > 0 && opacity < 1) values[`${name}-opacity`] = String(Number(values[`${name}-opacity`]) * opacity);
  }
  return values;
}

/**
 * Copies an element of a drawing with all in it.
 * @param parent styles that the copy takes over from where it will stand
 * @param place where an `svg` element shall stand; left out where it stays
 * @returns null where nothing of it can be seen
 */
export function toStandalone(
  source: Element,
  needs: Needs,
  out: Document,
  parent: Styles = inherited,
  place?: Rect
): Element | null {
  const style = getComputedStyle(source);
  const name = source.localName;
  if (source.namespaceURI !== svgSpace || style.display === 'none' || style.opacity === '0') return null;
  if (name === 'title' || name === 'desc' || name === 'foreignObject') return null;
  const styles = readStyles(style, inherited);
  const isBare = styles['fill'] === 'none' && styles['stroke'] === 'none';
  if (isShape(name) && (isBare || styles['visibility'] !== 'visible')) return null;

  // A link of a page leads nowhere from a file.
  const copy = out.createElementNS(svgSpace, name === 'a' || name === 'svg' ? 'g' : name);
  for (const { name: key, value } of copy.localName === name ? source.attributes : [])
    if (geometry.test(key)) copy.setAttribute(key, value.endsWith('%') ? String(readLength(source, key)) : value);
  for (const [key, value] of Object.entries(styles)) if (value !== parent[key]) copy.setAttribute(key, value);
  const turn = source.getAttribute('transform');
  for (const [key, value] of Object.entries(readStyles(style, own)))
    if (value !== own[key]) copy.setAttribute(key === 'text-decoration-line' ? 'text-decoration' : key, value);
  // WebKit knows the attribute apart from the style.
  if (turn !== null) copy.setAttribute('transform', turn);
  if (name === 'rect' && style.rx !== 'auto' && !copy.hasAttribute('rx'))
    copy.setAttribute('rx', formatValue('rx', style.rx));
  if (name === 'svg') placeGroup(copy, source, place ?? readPlace(source), needs, out);
  if (name === 'text' || name === 'tspan') needs.fonts.add(`${styles['font-family']}|${styles['font-style']}`);
  const references = ['href', 'fill', 'stroke', 'clip-path', 'mask'].map((key) => copy.getAttribute(key) ?? '');
  for (const [, id] of references.map((value) => /^(?:url\()?#(?![\da-f]{6}$)([^)]+)/.exec(value) ?? []))
    if (id) needs.ids.add(id);

  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      if (/^(text|tspan)$/.test(name)) copy.append(out.createTextNode(child.textContent ?? ''));
    } else if (child instanceof Element) {
      const part = toStandalone(child, needs, out, styles);
      if (part) copy.append(part);
    }
  }
  const isEmpty = /^(g|text|tspan)$/.test(copy.localName) && !copy.hasChildNodes();
  return isEmpty ? null : copy;
}
