import type { FontMetrics } from './sfnt.ts';

export type FaceStyle = 'normal' | 'italic';

/** One `@font-face` of the site's own: a file in src/fonts and what it stands for. */
export interface Face {
  file: string;
  family: string;
  style: FaceStyle;
  /** CSS weight or range of weights. */
  weight: string;
  /** Set for a face that only some pages need: its characters, so that others do not fetch it. */
  range?: string;
}

/** A system font that can stand in: its names for `local()`, and its mean advance in em for the sample of fonts.ts. */
export interface Fallback {
  family: string;
  standsFor: string;
  style: FaceStyle;
  weight: string;
  locals: readonly string[];
  advance: number;
}

const serif = (
  letter: string,
  style: FaceStyle,
  weight: string,
  locals: readonly string[],
  advance: number
): Fallback => ({
  // Not "Serif": minifiers drop the quotation marks, and a name that begins with a generic family is then invalid.
  family: `Roman ${letter}`,
  standsFor: 'Source Serif 4',
  style,
  weight,
  locals,
  advance
});

const sans = (letter: string, weight: string, locals: readonly string[], advance: number): Fallback => ({
  family: `Sans ${letter}`,
  standsFor: 'Libre Franklin',
  style: 'normal',
  weight,
  locals,
  advance
});

/**
 * Fonts of one group have the same advances, so one face fits them all. Advances were measured with `parseMetrics` on
 * Gelasio (drawn to Georgia's widths), Liberation (to those of Times New Roman and Arial), Noto, Roboto and DejaVu.
 */
export const fallbacks: readonly Fallback[] = [
  serif('A', 'normal', '400', ['Georgia', 'Gelasio'], 0.4414),
  serif('A', 'normal', '600', ['Georgia Bold', 'Gelasio Bold'], 0.5127),
  serif('A', 'italic', '400', ['Georgia Italic', 'Gelasio Italic'], 0.4497),
  serif('B', 'normal', '400', ['Times New Roman', 'Liberation Serif', 'Tinos', 'Times'], 0.401),
  serif('B', 'normal', '600', ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold', 'Times Bold'], 0.4267),
  serif('B', 'italic', '400', ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'], 0.4031),
  serif('C', 'normal', '400', ['Noto Serif'], 0.4758),
  serif('C', 'normal', '600', ['Noto Serif Bold'], 0.5037),
  serif('D', 'normal', '400', ['DejaVu Serif'], 0.5121),
  serif('D', 'normal', '600', ['DejaVu Serif Bold'], 0.5655),
  sans('A', '400', ['Arial', 'Liberation Sans', 'Helvetica', 'Arimo'], 0.4427),
  sans('A', '600', ['Arial Bold', 'Liberation Sans Bold', 'Helvetica Bold', 'Arimo Bold'], 0.4765),
  sans('B', '400', ['Roboto'], 0.4405),
  sans('B', '600', ['Roboto Bold'], 0.4474),
  sans('C', '400', ['DejaVu Sans'], 0.5051),
  sans('C', '600', ['DejaVu Sans Bold'], 0.5702)
];

const formatCode = (code: number) => code.toString(16).toUpperCase().padStart(2, '0');

/** Characters as the value of `unicode-range`, neighbours joined: `U+20-7E,U+A0-A1`. */
export function formatRange(characters: string): string {
  const codes = [...new Set(characters)].map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const code of codes) {
    const run = runs.at(-1);
    if (run !== undefined && code === run[1] + 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([first, last]) => `U+${formatCode(first)}${last > first ? `-${formatCode(last)}` : ''}`).join(',');
}

/**
 * The `@font-face` rule of one of the site's own files. `optional`: a font that comes late waits for the next page, since
 * even a well-matched swap moves lines. `no-inline`: the content security policy allows no fonts from `data:`.
 */
export const formatFace = (face: Face): string => `@font-face {
  font-family: '${face.family}';
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: optional;
  src: url('../fonts/${face.file}.woff2?no-inline') format('woff2');${face.range === undefined ? '' : `\n  unicode-range: ${formatRange(face.range)};`}
}
`;

const formatPercent = (share: number) => `${Number((share * 100).toFixed(1))}%`;

/**
 * The `@font-face` rule of a system font scaled to the web font's width and given its line box, so that nothing moves
 * when the web font arrives.
 */
export function formatFallback(fallback: Fallback, web: FontMetrics): string {
  const scale = web.advance / fallback.advance;
  return `@font-face {
  font-family: '${fallback.family}';
  font-style: ${fallback.style};
  font-weight: ${fallback.weight};
  src: ${fallback.locals.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${formatPercent(scale)};
  ascent-override: ${formatPercent(web.ascent / scale)};
  descent-override: ${formatPercent(web.descent / scale)};
  line-gap-override: ${formatPercent(web.lineGap / scale)};
}
`;
}
