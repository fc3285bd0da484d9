/**
 * Advance widths of Libre Franklin 600, the widest weight drawn, for U+0020 to U+007E: (code of the letter − 48) × 0.02 em.
 * Labels are placed at build, where no font can be asked.
 */
const widths = ';=GOP_Y=@@FM<C<BTIPQRRRORR<=MMMKZVTTVQPVV@FUO_VWTWTRRTUfTTR@B@HK?LOLONDPN==N=^NNOOEKENMYMLJB=BN';
// Fallback fonts are matched to the same metrics, but only on average.
const safety = 1.03;

function toEm(letter: string): number {
  const code = letter.codePointAt(0)!;
  if (code < 127) return (widths.charCodeAt(code - 32) - 48) * 0.02;
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0;
  if (/[’‘]/.test(letter)) return 0.24;
  // Ideographs, kana, hangul and full-width forms are as wide as they are high.
  return code >= 0x1100 && !/\p{Script=Arabic}|\p{P}/u.test(letter) ? 1 : 0.92 - 0.22 * Number(/\p{L}/u.test(letter));
}

const known = new Map<string, number>();

/** An upper estimate of the width of a text, in pixels. @param size in pixels */
export function toTextWidth(text: string, size: number): number {
  let ems = known.get(text);
  if (ems === undefined) {
    ems = 0;
    for (const letter of text.normalize('NFD')) ems += toEm(letter);
    known.set(text, ems);
  }
  return ems * size * safety;
}

/** Cuts a word that is wider than a line; the hyphen that says so stands within the width. */
function cutWord(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part.length > 1 && toTextWidth(`${part}${letter}-`, size) > width) {
      parts.push(`${part}-`);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

/** Breaks a text into lines that fit. Scripts without spaces break anywhere. @param width in pixels, as is `size` */
export function toLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (toTextWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = toTextWidth(word, size) > width ? cutWord(word, width, size) : [word];
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  return line === '' ? lines : [...lines, line];
}
