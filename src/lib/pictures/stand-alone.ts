import { resolveColours } from './palette.ts';

/** Attributes that mean something on a page only. */
const outer =
  /\s(?:href="(?!#)[^"]*"|tabindex="[^"]*"|focusable="[^"]*"|data-[\w-]+(?:="[^"]*")?|aria-[\w-]+="[^"]*")/g;

/**
 * A drawing of a page as a file: links are groups, since their addresses would lead astray elsewhere, and colours are plain.
 * @param markup an `svg` element as a component writes it, each element closed
 */
export const toStandAlone = (markup: string): string =>
  resolveColours(
    markup
      .slice(markup.indexOf('<svg'), markup.lastIndexOf('</svg>') + '</svg>'.length)
      .replace(/<a(?=[\s>])/g, '<g')
      .replaceAll('</a>', '</g>')
      .replace(outer, '')
      .replace(/>\s+</g, '><')
      // The renderer of PNG clips a picture within the picture by its size alone.
      .replace(/<svg(?= viewBox="[^"]*" preserveAspectRatio="none">)/g, '<svg width="100%" height="100%"')
  );

/** Width and height of such a file in px. */
export function readSize(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
