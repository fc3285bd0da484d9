import franklin from '~/fonts/libre-franklin.woff2?url';
import italic from '~/fonts/source-serif-4-italic.woff2?url';
import roman from '~/fonts/source-serif-4.woff2?url';

/** A face that drawings use. */
interface Face {
  family: string;
  style: string;
  weight: string;
  address: string;
}

const faces: Face[] = [
  { family: 'Libre Franklin', style: 'normal', weight: '400 600', address: franklin },
  { family: 'Source Serif 4', style: 'normal', weight: '400', address: roman },
  { family: 'Source Serif 4', style: 'italic', weight: '400', address: italic }
];

export const sans = "'Libre Franklin', Arial, sans-serif";

/** First family of a computed list, with the kind that stands in where the font is missing; the page's own substitutes go. */
export function formatFamily(list: string): string {
  const names = list.split(',').map((name) => name.trim().replaceAll('"', "'"));
  return [...new Set([names[0], names.at(-1)])].join(', ');
}

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** The fonts of a picture: measured with, and written into it. */
export interface Fonts {
  measure: (text: string, font: { size: number; weight: number }) => number;
  /** `@font-face` rules with the fonts in them. */
  css: string;
}

/**
 * Fetches the fonts that a picture uses.
 * @param families computed `font-family` and `font-style` of its texts, joined by `|`
 */
export async function readFonts(families: Set<string>): Promise<Fonts> {
  const used = faces.filter(
    ({ family, style }) =>
      family === 'Libre Franklin' ||
      [...families].some((one) => one.startsWith(`'${family}'`) && one.endsWith(`|${style}`))
  );
  const files = await Promise.all(used.map(async ({ address }) => (await fetch(address)).arrayBuffer()));
  const css = used.map(
    ({ family, style, weight }, index) =>
      `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${toBase64(new Uint8Array(files[index]!))}) format('woff2')}`
  );
  // The page may have been drawn with a substitute, so the lines are measured with a face of our own.
  const face = new FontFace('Saved picture', files[0]!, { weight: '400 600' });
  document.fonts.add(await face.load());
  const context = document.createElement('canvas').getContext('2d')!;
  const measure: Fonts['measure'] = (text, { size, weight }) => {
    context.font = `${weight} ${size}px 'Saved picture', Arial, sans-serif`;
    return context.measureText(text).width;
  };
  return { measure, css: css.join('') };
}
