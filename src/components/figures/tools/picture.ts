import { placeSheet, type Sheet } from '~/lib/figures/sheet.ts';
import { readFonts, sans } from './fonts.ts';
import { numberMarks } from './numbers.ts';
import { selectPicture, type Layer, type Picture } from './layers.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';
import { clipTo, svgSpace, toStandalone, type Needs } from './standalone.ts';

/** Pixels of a PNG for each pixel of the page. */
const scale = 2;

type Attributes = Record<string, string | number>;

function createElement(
  out: Document,
  name: string,
  attributes: Attributes,
  ...children: (Element | string)[]
): Element {
  const element = out.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  element.append(...children);
  return element;
}

/** A layer at its place in the picture. */
function drawLayer({ source, box, clip, turn }: Layer, origin: Picture['box'], needs: Needs, out: Document): Element[] {
  const place = { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  const copy =
    source instanceof HTMLCanvasElement
      ? createElement(out, 'image', { ...place, href: source.toDataURL(), preserveAspectRatio: 'none' })
      : toStandalone(source, needs, out, undefined, place);
  if (!copy) return [];
  const [x, y] = [place.x + (turn?.x ?? 0), place.y + (turn?.y ?? 0)];
  const transform = turn ? { transform: `translate(${x} ${y}) ${turn.matrix} translate(${-x} ${-y})` } : {};
  const group = createElement(out, 'g', transform, copy);
  if (clip) {
    const seen = { x: clip.x - origin.x, y: clip.y - origin.y, width: clip.width, height: clip.height };
    clipTo(group, seen, needs, out);
  }
  return [group];
}

/** What drawings refer to, wherever on the page it stands. */
function drawDefinitions(needs: Needs, drawn: Element[], out: Document): Element[] {
  const known = new Set(drawn.flatMap((part) => [...part.querySelectorAll('[id]')].map(({ id }) => id)));
  const found: Element[] = [];
  // Copying one may name others.
  for (const id of needs.ids) {
    const source = known.has(id) ? null : document.getElementById(id);
    const copy = source && toStandalone(source, needs, out);
    if (copy) found.push(copy);
  }
  const all = [...needs.clips, ...found];
  return all.length > 0 ? [createElement(out, 'defs', {}, ...all)] : [];
}

function drawSurroundings(
  sheet: Sheet,
  { signs, ink, muted, isRtl }: Surroundings,
  needs: Needs,
  out: Document
): Element[] {
  const { rule, lines } = sheet;
  const words = lines.map(({ x, y, text, size, weight, muted: isMuted }) =>
    createElement(out, 'text', { x, y, 'font-size': size, 'font-weight': weight, fill: isMuted ? muted : ink }, text)
  );
  const drawn = signs.flatMap((sign, index) => {
    const at = sheet.signs[index];
    const [width = 0, height = 0] = ['width', 'height'].map((key) => Number(sign?.getAttribute(key)));
    return (sign && at && toStandalone(sign, needs, out, undefined, { ...at, width, height })) ?? [];
  });
  return [
    createElement(out, 'rect', { ...rule, height: 2, fill: ink }),
    createElement(out, 'g', { 'font-family': sans, direction: isRtl ? 'rtl' : 'ltr' }, ...words),
    ...drawn
  ];
}

/** A picture that needs nothing else: what stands in its root element, and the size of that. */
interface Drawn {
  content: string;
  width: number;
  height: number;
}

/** What is copied from the page, at once: nothing of it is seen to change. */
function copyPage(figure: Element, isVector: boolean) {
  const undo = isVector ? numberMarks(figure) : undefined;
  try {
    const picture = selectPicture(figure, isVector);
    const out = document.implementation.createDocument(svgSpace, 'svg');
    const needs: Needs = { ids: new Set(), clips: [], fonts: new Set() };
    const around = readSurroundings(figure);
    if (undo && undo.key.length > 0) around.key = undo.key;
    const layers = picture.layers.flatMap((layer) => drawLayer(layer, picture.box, needs, out));
    return { picture, out, needs, around, layers, definitions: drawDefinitions(needs, layers, out) };
  } finally {
    undo?.end();
  }
}

async function drawSheet(figure: Element, isVector: boolean): Promise<Drawn> {
  const { picture, out, needs, around, layers, definitions } = copyPage(figure, isVector);
  const fonts = await readFonts(needs.fonts);
  const sheet = placeSheet({ ...around, drawing: picture.box }, fonts.measure, around.isRtl);
  const { width, height, drawing } = sheet;
  const surroundings = drawSurroundings(sheet, around, needs, out);
  const parts = [
    createElement(out, 'title', {}, around.title),
    createElement(out, 'desc', {}, around.description),
    ...definitions,
    ...(around.paper ? [createElement(out, 'rect', { width, height, fill: around.paper })] : []),
    ...surroundings,
    createElement(out, 'g', { transform: `translate(${drawing.x} ${drawing.y})` }, ...layers)
  ];
  const writer = new XMLSerializer();
  // As an element, the style would be one of the page's, which the page's policy forbids.
  const style = `<style>${fonts.css}</style>`;
  return { content: style + parts.map((part) => writer.serializeToString(part)).join(''), width, height };
}

const formatSvg = ({ content, width, height }: Drawn, factor = 1): string =>
  `<svg xmlns="${svgSpace}" width="${width * factor}" height="${height * factor}" viewBox="0 0 ${width} ${height}">` +
  `${content.replaceAll(` xmlns="${svgSpace}"`, '')}</svg>\n`;

async function drawPng(drawn: Drawn): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(formatSvg(drawn, scale))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [drawn.width * scale, drawn.height * scale];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('the picture is too large'))), 'image/png');
  });
}

/**
 * The picture of a figure as it is now shown, with title, source, date and address in it. A map as SVG has numbers in the
 * place of names, with a key.
 * @throws Error; its message is for the reader where its cause is `reader`
 */
export async function drawPicture(figure: Element, type: 'png' | 'svg'): Promise<Blob> {
  const drawn = await drawSheet(figure, type === 'svg');
  if (type === 'png') return drawPng(drawn);
  return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', formatSvg(drawn)], { type: 'image/svg+xml' });
}
