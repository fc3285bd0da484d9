/** Width of a text in pixels. */
type Measure = (text: string) => number;

// Chinese and Japanese break between any two signs; addresses after what parts them; all else at spaces. Numbers stay whole,
// and no-break spaces hold.
const pieces =
  /[^\S\u00a0]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?:[^\s/?&=,]|\u00a0|(?<=\d),(?=\d{3}(?!\d))))*[/?&=,]*/gu;

/** Cuts what is too long for a line of its own wherever it must. */
function cut(piece: string, width: number, measure: Measure): string[] {
  if (measure(piece) <= width) return [piece];
  const parts = [''];
  for (const sign of piece) {
    const last = parts.at(-1)!;
    if (last && measure(last + sign) > width) parts.push(sign);
    else parts[parts.length - 1] = last + sign;
  }
  return parts;
}

/** Breaks a text into lines that are no wider than `width`; one sign stays whole whatever its width. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines = [''];
  for (const piece of text
    .trim()
    .match(pieces)
    ?.flatMap((one) => cut(one, width, measure)) ?? []) {
    const last = lines.at(-1)!;
    if (measure((last + piece).trimEnd()) <= width) lines[lines.length - 1] = last + piece;
    else if (piece.trim()) lines.push(piece);
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** Breaks a text as `wrapText` does, into lines of about the same width. */
export function balanceText(text: string, width: number, measure: Measure): string[] {
  const count = wrapText(text, width, measure).length;
  let [low, high] = [width / count / 2, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (wrapText(text, middle, measure).length > count) low = middle;
    else high = middle;
  }
  return wrapText(text, high, measure);
}
