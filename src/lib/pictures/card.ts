/** What the preview picture of a page says; colours are roles of the light palette. */
export interface Card {
  /** Line above the title: a chapter's number, a date, a country. */
  kicker: string;
  title: string;
  detail: string;
  colour: keyof typeof colours;
}

/** Size in pixels: what link previews crop least. */
export const cardSize = { width: 1200, height: 630 };

const colours = {
  copper: '#b23c12',
  cobalt: '#174a9c',
  violet: '#6f3f8f',
  malachite: '#0f6e50',
  grey: '#5f676b',
  ink: '#12171a'
};
const margin = 80;
// Mean advance of the two faces in em, measured on English text, rounded up so that lines never overrun.
const advance = { serif: 0.5, sans: 0.54 };

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Breaks text into lines of at most `width` pixels; what exceeds `most` lines ends in an ellipsis. */
export function placeLines(
  text: string,
  size: number,
  face: keyof typeof advance,
  width: number,
  most: number
): string[] {
  const limit = Math.floor(width / (size * advance[face]));
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= limit) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]!.slice(0, limit - 1)}…`];
}

const drawLines = (lines: string[], y: number, size: number, leading: number, attributes: string): string =>
  lines
    .map(
      (line, index) =>
        `<text x="${margin}" y="${y + index * size * leading}" font-size="${size}" ${attributes}>${escape(line)}</text>`
    )
    .join('');

/**
 * Draws a preview picture as SVG: the words, then the two signature lines, one signed by its colour and one empty.
 * @param site title of the site, set at the foot
 */
export function drawCard({ kicker, title, detail, colour }: Card, site: string): string {
  const { width, height } = cardSize;
  const inner = width - 2 * margin;
  const titleSize = title.length > 60 ? 60 : title.length > 32 ? 72 : 92;
  const titleLines = placeLines(title, titleSize, 'serif', inner, 3);
  const titleTop = 190;
  const detailTop = titleTop + titleLines.length * titleSize * 1.08 + 18;
  const detailLines = placeLines(detail, 32, 'sans', inner, Math.max(1, Math.floor((505 - detailTop) / 44)));
  const foot = height - 62;
  const half = (inner - 40) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="#f7f9f8"/>` +
    `<text x="${margin}" y="104" font-family="Libre Franklin" font-weight="600" font-size="30" fill="${colours[colour]}">${escape(kicker)}</text>` +
    drawLines(
      titleLines,
      titleTop,
      titleSize,
      1.08,
      `font-family="Source Serif 4" font-weight="600" letter-spacing="${-titleSize / 60}" fill="#12171a"`
    ) +
    drawLines(detailLines, detailTop, 32, 1.36, 'font-family="Libre Franklin" fill="#566066"') +
    `<path d="M${margin} ${foot - 40}h${half}" stroke="${colours.copper}" stroke-width="3"/>` +
    `<path d="M${margin + half + 40} ${foot - 40}h${half}" stroke="${colours.cobalt}" stroke-width="3"/>` +
    `<text x="${margin}" y="${foot + 6}" font-family="Libre Franklin" font-weight="600" font-size="26" fill="#12171a">${escape(site)}</text>` +
    `</svg>`
  );
}
