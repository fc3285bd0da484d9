/** A signature line at the foot of a picture, signed or empty. */
interface CardPaper {
  signed: string | undefined;
  label: string;
  colour: keyof typeof colours;
}

/** What the preview picture of a page says; colours are roles of the light palette. */
export interface Card {
  /** Line above the title: a chapter's number, a date, a country. */
  kicker: string;
  title: string;
  detail: string;
  colour: keyof typeof colours;
  papers: CardPaper[];
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
const [margin, gap] = [76, 40];
const inner = cardSize.width - 2 * margin;
// Mean advance of the two faces in em, measured on English text, rounded up so that lines never overrun.
const advance = { serif: 0.47, sans: 0.53 };
// The renderer goes by the family name in the file, which is that of the lightest cut.
const serif = 'font-family="Source Serif 4" font-weight="600"';
const sans = 'font-family="Libre Franklin Thin"';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function toLines(words: string[], limit: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= limit) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Breaks text into lines of about one length, at most `width` pixels; what exceeds `most` lines ends in an ellipsis. */
export function placeLines(
  text: string,
  size: number,
  face: keyof typeof advance,
  width: number,
  most: number
): string[] {
  const limit = Math.floor(width / (size * advance[face]));
  const words = text.split(/\s+/);
  const lines = toLines(words, limit);
  if (lines.length > most) {
    const last = lines[most - 1]!;
    const cut = last.length < limit ? last : last.slice(0, last.lastIndexOf(' '));
    return [...lines.slice(0, most - 1), `${cut.replace(/[,;:.]$/, '')}…`];
  }
  let even = limit;
  while (even > 1 && toLines(words, even - 1).length === lines.length) even--;
  return toLines(words, even);
}

const drawText = (x: number, y: number, size: number, attributes: string, text: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" ${attributes}>${escape(text)}</text>`;

const drawLines = (lines: string[], y: number, size: number, leading: number, attributes: string): string =>
  lines.map((line, index) => drawText(margin, y + index * size * leading, size, attributes, line)).join('');

/** The signature lines side by side: one is signed, on the other a cross asks for it. */
function drawPapers(papers: CardPaper[], y: number): string {
  const width = (inner - gap * (papers.length - 1)) / papers.length;
  return papers
    .map(({ signed, label, colour }, index) => {
      const x = margin + index * (width + gap);
      const fill = `fill="${colours[colour]}"`;
      const line = `<path d="M${x} ${y}h${width}" stroke="${colours[colour]}" stroke-width="4"/>`;
      const cross = `<path d="M${x + 4} ${y - 36}l24 24m0-24l-24 24" stroke="${colours[colour]}" stroke-width="4"/>`;
      const name =
        signed && drawText(x, y - 16, 46, `font-family="Source Serif 4" font-style="italic" ${fill}`, signed);
      return `${name ?? cross}${line}${drawText(x, y + 36, 24, `${sans} font-weight="600" ${fill}`, label)}`;
    })
    .join('');
}

/**
 * Draws a preview picture as SVG: what the page is, then the signature lines of the story, one signed and one empty.
 * @param site title of the site, set at the head
 */
export function drawCard({ kicker, title, detail, colour, papers }: Card, site: string): string {
  const { width, height } = cardSize;
  const foot = height - 82;
  const titleSize = title.length > 60 ? 60 : title.length > 40 ? 68 : title.length > 24 ? 80 : 104;
  const titleLines = placeLines(title, titleSize, 'serif', inner, 3);
  const titleTop = 108 + titleSize;
  const detailTop = titleTop + (titleLines.length - 1) * titleSize * 1.06 + 68;
  const most = Math.max(1, Math.floor((foot - 80 - detailTop) / 42) + 1);
  const detailLines = placeLines(detail, 31, 'sans', inner, most);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">` +
    `<rect width="${width}" height="${height}" fill="#f7f9f8"/>` +
    drawText(margin, 92, 28, `${sans} font-weight="600" fill="${colours[colour]}"`, kicker) +
    drawText(width - margin, 92, 28, `${serif} text-anchor="end" fill="${colours.ink}"`, site) +
    drawLines(
      titleLines,
      titleTop,
      titleSize,
      1.06,
      `${serif} letter-spacing="${-titleSize / 60}" fill="${colours.ink}"`
    ) +
    drawLines(detailLines, detailTop, 31, 1.355, `${sans} fill="#566066"`) +
    drawPapers(papers, foot) +
    `</svg>`
  );
}
