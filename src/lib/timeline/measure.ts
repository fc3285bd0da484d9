/**
 * Advance widths of Libre Franklin 600, the widest weight drawn, for U+0020 to U+007E: (code of the letter − 48) × 0.02 em.
 * Labels are placed where no font can be asked: at build, and within the frames of a zoom.
 */
const widths = ';=GOP_Y=@@FM<C<BTIPQRRRORR<=MMMKZVTTVQPVV@FUO_VWTWTRRTUfTTR@B@HK?LOLONDPN==N=^NNOOEKENMYMLJB=BN';
// Fallback fonts are matched to the same metrics, but only on average.
const safety = 1.03;

/**
 * Other letters are drawn by fonts that nobody knows: upper bounds for wide bold ones, such as DejaVu Sans. The first that
 * matches counts. Letters of Arabic join: one is a stroke, others have teeth. Ideographs are as wide as they are high.
 */
const others: [RegExp, number][] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[’‘اأإآ]/, 0.38],
  [/\p{Mc}/u, 0.45],
  [/\p{Extended_Pictographic}/u, 1.4],
  [/[س-ض]/, 1.1],
  [/\p{Script=Arabic}/u, 0.62],
  [/[\u10a0-\u1fff\u2e80-\u{3ffff}]/u, 1],
  [/[\p{Lu}\u0900-\u109f]/u, 0.85],
  [/\p{L}/u, 0.7],
  [/./su, 1]
];

/** Ems by letter, and by text. */
const known = new Map<string, number>();

function toEm(letter: string): number {
  // Accents take no width.
  const code = letter.normalize('NFD').charCodeAt(0);
  if (code > 31 && code < 127) return (widths.charCodeAt(code - 32) - 48) * 0.02;
  return others.find(([kind]) => kind.test(letter))?.[1] ?? 0;
}

function toEms(text: string): number {
  let ems = known.get(text);
  if (ems === undefined) {
    const letters = [...text];
    ems = letters.length > 1 ? letters.reduce((sum, letter) => sum + toEms(letter), 0) : toEm(text);
    known.set(text, ems);
  }
  return ems;
}

/** An upper estimate of the width of a text, in pixels. @param size in pixels */
export const toTextWidth = (text: string, size: number): number => toEms(text) * size * safety;

// Letters of a word that stand in a line by themselves, at least.
const leastRest = 3;

/** As much of the start of a text as fits, a letter at least. */
function toStart(text: string, width: number, size: number): string {
  let start = '';
  for (const letter of text) {
    width -= toTextWidth(letter, size);
    if (start && width < 0) break;
    start += letter;
  }
  return start;
}

/** Cuts a text that is wider than so many pixels, where possible between words, and ends it with an ellipsis. */
export const cutText = (text: string, width: number, size: number): string =>
  toTextWidth(text, size) <= width
    ? text
    : `${toStart(text, width - size, size).replace(/(?<=\S{6}.*)\s+\S{0,6}$|[\s\p{Cf}]+$/u, '')}…`;

// After spaces, and around ideographs but for punctuation that holds on to them.
const breaks =
  /(?<=\s)|(?:(?<=[\u2e80-\u{3ffff}])|(?=[\u2e80-\u{3ffff}]))(?<![\p{Ps}\p{Pi}])(?![\s\p{Pe}\p{Pf}\p{Po}])/u;

/**
 * Breaks a text into lines that fit, between words, and between ideographs; words that are wider than a line are cut, with a
 * hyphen where letters stand apart.
 * @param width in pixels, as is `size`
 * @param most lines; the last one ends with an ellipsis where there would be more
 */
export function toLines(text: string, width: number, size: number, most = Infinity): string[] {
  const lines: string[] = [];
  const isFit = (part: string) => toTextWidth(part.trimEnd(), size) <= width;
  let line = '';
  for (const piece of text.trim().split(breaks)) {
    if (line && !isFit(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    while (!isFit(line) && lines.length < most) {
      const hyphen = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(line) ? '-' : '';
      const whole = toStart(line, width - toTextWidth(hyphen, size), size);
      // A few letters go on together.
      const few = leastRest - (line.trimEnd().length - whole.length);
      const start = hyphen && few > 0 && whole.length > few + leastRest ? whole.slice(0, -few) : whole;
      lines.push(start + hyphen);
      line = line.slice(start.length);
    }
  }
  if (line) lines.push(line);
  return lines.length > most
    ? [...lines.slice(0, most - 1), cutText(`${lines[most - 1]} ${lines[most]}`, width, size)]
    : lines;
}
