import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMetrics, toTabular } from '../../../../src/lib/chrome/sfnt.ts';

const font = readFileSync(new URL('../../../../src/fonts/og/libre-franklin-400.ttf', import.meta.url));

test('reads the line box and the mean advance in em', () => {
  const metrics = parseMetrics(font, 'nn');
  expect(metrics.ascent).toBeCloseTo(0.966);
  expect(metrics.descent).toBeCloseTo(0.246);
  expect(metrics.advance).toBeGreaterThan(0.5);
  expect(metrics.advance).toBeLessThan(0.65);
});

test('leaves out characters that the font lacks', () => {
  expect(parseMetrics(font, 'n鿿').advance).toBe(parseMetrics(font, 'n').advance);
});

test('gives digits one advance', () => {
  const tabular = toTabular(font, '0123456789');
  const advances = [...'0123456789'].map((digit) => parseMetrics(tabular, digit).advance);
  expect(new Set(advances).size).toBe(1);
  expect(parseMetrics(tabular, 'n').advance).toBe(parseMetrics(font, 'n').advance);
});
