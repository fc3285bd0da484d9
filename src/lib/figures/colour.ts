/** A colour as every reader of SVG knows it. */
interface PlainColour {
  /** `#rrggbb`, or a value that is no colour (`none`, `url(#a)`) as it was. */
  colour: string;
  /** 0 to 1. */
  opacity: number;
}

const toHex = (share: number): string =>
  Math.round(Math.min(Math.max(share, 0), 1) * 255)
    .toString(16)
    .padStart(2, '0');

/** Parses a computed colour: browsers give `rgb(1, 2, 3)`, `rgba(…)`, or `color(srgb 0.1 0.2 0.3 / 0.5)` for mixed ones. */
export function parseColour(css: string): PlainColour {
  const [, name, values = ''] = /^(rgba?|color)\(\s*(?:srgb\s)?(.*)\)$/.exec(css) ?? [];
  if (!name) return { colour: css, opacity: 1 };
  const parts = values.split(/[\s,/]+/).map((part) => (part.endsWith('%') ? parseFloat(part) / 100 : Number(part)));
  const scale = name === 'color' ? 1 : 255;
  const [opacity = 1] = parts.slice(3);
  return {
    colour: `#${parts
      .slice(0, 3)
      .map((part) => toHex(part / scale))
      .join('')}`,
    opacity
  };
}
