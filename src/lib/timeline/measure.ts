/**
 * Advance widths of Libre Franklin 600, the widest weight drawn, for U+0020 to U+007E: (code of the letter − 48) × 0.02 em.
 * Labels are placed where no font can be asked: at build, and within the frames of a zoom.
 */
const widths = ';=GOP_Y=@@FM<C<BTIPQRRRORR<=MMMKZVTTVQPVV@FUO_VWTWTRRTUfTTR@B@HK?LOLONDPN==N=^NNOOEKENMYMLJB=BN';
// Fallback fonts are matched to the same metrics, but only on average.
const safety = 1.03;

/** Other letters are drawn by fonts that nobody knows: these are upper bounds for wide bold ones, such as DejaVu Sans. */
function toEm(letter: string): number {
  const base = letter.normalize('NFD').codePointAt(0)!;
  if (base > 31 && base < 127) return (widths.charCodeAt(base - 32) - 48) * 0.02;
  if (/[\p{Mn}\p{Cf}]/u.test(letter)) return 0;
  if (/\p{Extended_Pictographic}/u.test(letter)) return 1.4;
  if (/[’‘]/.test(letter)) return 0.24;
  // Joined letters of Arabic: those of one stroke, those with teeth, and the rest.
  if (/[اأإآ]/.test(letter)) return 0.38;
  if (/[س-ض]/.test(letter)) return 1.1;
  if (/\p{Script=Arabic}/u.test(letter)) return 0.66;
  // Ideographs, kana, hangul and full-width forms are as wide as they are high.
  if (base >= 0x10a0 && !/[\u2000-\u2bff]/.test(letter)) return 1;
  if (/\p{Mc}/u.test(letter)) return 0.45;
  if (base >= 0x900 && base < 0x10a0) return 0.85;
  return /\p{Ll}|\p{Lo}/u.test(letter) ? 0.7 : /\p{L}/u.test(letter) ? 0.85 : 1;
}

const letters = new Map<string, number>();
const texts = new Map<string, number>();

function toLetter(letter: string): number {
  let ems = letters.get(letter);
  if (ems === undefined) letters.set(letter, (ems = toEm(letter)));
  return ems;
}

/** An upper estimate of the width of a text, in pixels. @param size in pixels */
export function toTextWidth(text: string, size: number): number {
  let ems = texts.get(text);
  if (ems === undefined) {
    ems = 0;
    for (const letter of text) ems += toLetter(letter);
    texts.set(text, ems);
  }
  return ems * size * safety;
}

/** Cuts a text that is wider than so many pixels, where possible between words, and ends it with an ellipsis. */
export function cutText(text: string, width: number, size: number): string {
  if (toTextWidth(text, size) <= width) return text;
  let [cut, room] = ['', width / size / safety - toLetter('…')];
  for (const letter of text) {
    room -= toLetter(letter);
    if (room < 0) break;
    cut += letter;
  }
  return `${cut.replace(/(?<=\S{6}.*)\s+\S{0,6}$|[\s\p{Cf}]+$/u, '')}…`;
}

// What a line may begin with: a word with the punctuation at its ends, or one ideograph with that around it.
const ideograph = String.raw`[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]`;
const pieces = new RegExp(
  String.raw`[\p{Ps}\p{Pi}]*(?:(?![\u3000-\u303f])${ideograph}|(?:(?!${ideograph})[^\s\p{Ps}\p{Pi}])+)(?:(?!\s)[\p{Pe}\p{Pf}\p{Po}])*|\S`,
  'gu'
);

/** Cuts a word that is wider than a line; where letters stand apart, the hyphen that says so has room within the width. */
function cutWord(word: string, width: number, size: number): string[] {
  const hyphen = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word) ? '-' : '';
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part.length > 1 && toTextWidth(part + letter + hyphen, size) > width) {
      parts.push(part + hyphen);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

/**
 * Breaks a text into lines that fit, between words, and between ideographs.
 * @param width in pixels, as is `size`
 * @param most lines; the last one ends with an ellipsis where there would be more
 */
export function toLines(text: string, width: number, size: number, most = Infinity): string[] {
  const lines: string[] = [];
  let [line, end] = ['', 0];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const gap = index > end ? text.slice(end, index) : '';
    end = index + piece.length;
    const longer = line && line + gap + piece;
    if (longer && toTextWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const parts = toTextWidth(piece, size) > width ? cutWord(piece, width, size) : [piece];
    line = parts.pop()!;
    lines.push(...parts);
    if (lines.length >= most) return [...lines.slice(0, most - 1), cutText(`${lines[most - 1]} ${line} `.repeat(2), width, size)];
  }
  return line ? [...lines, line] : lines;
}
