import { expect, test } from 'vitest';
import { fallbacks, formatFace, formatFallback, formatRange } from '../../../../src/lib/chrome/faces.ts';

test('joins neighbours in a unicode range', () => {
  expect(formatRange('cba é…')).toBe('U+20,U+61-63,U+E9,U+2026');
});

test('a face names its file, weight and style', () => {
  const face = formatFace({ file: 'serif', family: 'Serif', style: 'italic', weight: '400' });
  expect(face).toContain("url('../fonts/serif.woff2?no-inline')");
  expect(face).toContain('font-style: italic');
  expect(face).not.toContain('unicode-range');
});

test('a fallback takes the width and the line box of the web font', () => {
  const half = { ...fallbacks[0]!, advance: 0.4 };
  const rule = formatFallback(half, { ascent: 1, descent: 0.3, lineGap: 0, advance: 0.5 });
  expect(rule).toContain('size-adjust: 125%');
  expect(rule).toContain('ascent-override: 80%');
  expect(rule).toContain('descent-override: 24%');
});
