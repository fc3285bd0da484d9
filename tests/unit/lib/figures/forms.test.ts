import { expect, test } from 'vitest';
import { formatCitationLead } from '../../../../src/lib/figures/citation.ts';
import { formatCsv } from '../../../../src/lib/figures/csv.ts';
import { formatList, formatSentence } from '../../../../src/lib/figures/sentence.ts';
import { formatCell } from '../../../../src/lib/figures/table.ts';

test('CSV quotes what needs it and leaves unknown cells empty', () => {
  const table = {
    caption: 'x',
    columns: [{ label: 'Step' }, { label: 'Share, %', numeric: true }],
    rows: [
      ['a, "b"', 23.5],
      ['c', null]
    ]
  };
  expect(formatCsv(table)).toBe('Step,"Share, %"\n"a, ""b""",23.5\nc,\n');
});

test('a citation leads to its address with title, site and date', () =>
  expect(formatCitationLead({ title: 'It [“waits”](C11)', site: 'The Site', date: 'February 2026' })).toBe(
    '“It ‘waits’”, The Site, as of February 2026.'
  ));

test('sentences end once', () => {
  expect(['No date', 'A [non-binding](X30) note.', 'He said “no.”', 'Up to 10 (about)'].map(formatSentence)).toEqual([
    'No date.',
    'A non-binding note.',
    'He said “no.”',
    'Up to 10 (about).'
  ]);
  expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
});

test('cells group numbers without losing decimals', () => {
  expect([formatCell(230_000), formatCell(-10.78667), formatCell(null), formatCell('2025')]).toEqual([
    '230,000',
    '-10.78667',
    '',
    '2025'
  ]);
});
