import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! }
  ])
);

/** Relative luminance of WCAG 2.2, 0 to 1. */
function toLuminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function toContrast(one: string, other: string): number {
  const [low, high] = [toLuminance(one), toLuminance(other)].toSorted((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

const inks = ['ink', 'muted', 'copper', 'cobalt', 'violet', 'malachite', 'grey'];
const grounds = ['paper', 'raised', 'wash'];

for (const theme of ['light', 'dark'] as const) {
  test.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground])))(
    `${theme}: %s on %s has contrast for text`,
    (ink, ground) => {
      expect(toContrast(pairs.get(ink!)![theme], pairs.get(ground!)![theme])).toBeGreaterThanOrEqual(4.5);
    }
  );
}
