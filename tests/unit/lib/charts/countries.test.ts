import { expect, test } from 'vitest';
import { formatCountry } from '../../../../src/lib/charts/countries.ts';
import { formatNumber, formatPercent, formatShare } from '../../../../src/lib/charts/numbers.ts';

test.each([
  ['CD', 'DR Congo'],
  ['MM', 'Myanmar'],
  ['US', 'United States'],
  ['CN', 'China']
])('%s is %s', (code, name) => {
  expect(formatCountry(code)).toBe(name);
});

test('numbers are grouped, and shares keep the decimal that they were computed to', () => {
  expect(formatNumber(23_000)).toBe('23,000');
  expect(formatPercent(38)).toBe('38%');
  expect(formatShare(23)).toBe('23.0%');
});
