import { describe, expect, it } from 'vitest';
import { createValueTest, parseValues, type ClaimValue } from '../../../../src/lib/provenance/values.ts';

const find = (text: string, language = 'en') =>
  parseValues(text, { language }).map((one) => [one.raw, one.value, ...('unit' in one ? [one.unit] : [])]);

describe('parseValues', () => {
  it.each([
    [
      'en',
      'It got US$1.67–2bn',
      [
        ['US$1.67–2bn', 1.67, 'billion USD'],
        ['US$1.67–2bn', 2, 'billion USD']
      ]
    ],
    ['en', 'a loan of $10 billion', [['$10 billion', 10, 'billion USD']]],
    [
      'en',
      'about 40% or 3.5 percent',
      [
        ['40%', 40, 'percent'],
        ['3.5 percent', 3.5, 'percent']
      ]
    ],
    ['en', 'some ten thousand kilometers away', [['ten thousand kilometers', 10_000, 'km']]],
    [
      'en',
      'twenty-one mines and 1,200 people',
      [
        ['twenty-one', 21],
        ['1,200 people', 1200, 'people']
      ]
    ],
    [
      'en',
      'on February 2, 2026, or 3 Feb. 2026',
      [
        ['February 2, 2026', '2026-02-02'],
        ['3 Feb. 2026', '2026-02-03']
      ]
    ],
    [
      'en',
      'in May 2025, with tests in July',
      [
        ['May 2025', '2025-05'],
        ['July', '2025-07']
      ]
    ],
    ['en', 'in the 1990s it may rain', [['1990s', '199X']]],
    [
      'en',
      'sold by Ivanhoe Mines in the DRC',
      [
        ['Ivanhoe Mines', 'Ivanhoe Mines'],
        ['DRC', 'DRC']
      ]
    ],
    ['es', 'pagó 10 mil millones de dólares', [['10 mil millones de dólares', 10, 'billion USD']]],
    [
      'es',
      'el 2 de febrero de 2026, 1.234,5 toneladas',
      [
        ['2 de febrero de 2026', '2026-02-02'],
        ['1.234,5 toneladas', 1234.5, 'tonnes']
      ]
    ],
    ['es', 'treinta y dos minas', [['treinta y dos', 32]]],
    [
      'fr',
      'le 1er février 2026, 3,5 % et 1 234 tonnes',
      [
        ['1er février 2026', '2026-02-01'],
        ['3,5 %', 3.5, 'percent'],
        ['1 234 tonnes', 1234, 'tonnes']
      ]
    ],
    ['fr', 'dix milliards de dollars', [['dix milliards de dollars', 10_000_000_000, 'USD']]],
    [
      'zh',
      '2026年2月2日提供100亿美元，占40%，一万公里',
      [
        ['2026年2月2日', '2026-02-02'],
        ['100亿美元', 10, 'billion USD'],
        ['40%', 40, 'percent'],
        ['一万公里', 10_000, 'km']
      ]
    ],
    [
      'zh',
      '百分之三十来自美国',
      [
        ['百分之三十', 30, 'percent'],
        ['美国', '美国']
      ]
    ]
  ])('finds the values of %s “%s”', (language, text, values) => expect(find(text, language)).toEqual(values));

  it.each(['it may rain', 'a second look', 'one lane waits', 'they march on'])('finds none in “%s”', (text) =>
    expect(find(text)).toEqual([])
  );
});

const isIn = (value: ClaimValue, text: string) => createValueTest(text, { language: 'en', year: '2025' })(value);

describe('createValueTest', () => {
  const loan: ClaimValue = { kind: 'number', value: 10, unit: 'billion USD' };
  it.each(['$10 billion', 'US$10bn', '$10,000 million', '10 billion dollars', 'USD 10,000,000,000'])(
    'finds it as %s',
    (text) => expect(isIn(loan, `They lend ${text} now.`)).toBe(true)
  );
  it.each(['$10 million', '€10 billion', '$11 billion', '10 billion tonnes'])('does not find it in %s', (text) =>
    expect(isIn(loan, `They lend ${text} now.`)).toBe(false)
  );

  it.each<[ClaimValue, string, boolean]>([
    [{ kind: 'number', value: 40, unit: 'percent' }, 'a 40% stake', true],
    [{ kind: 'number', value: 40, unit: 'percent' }, 'a 14% stake', false],
    [{ kind: 'number', value: 18, unit: 'furlongs' }, 'some 18 furlongs', true],
    [{ kind: 'date', value: '2026-02-02' }, 'On February 2, 2026, it began', true],
    [{ kind: 'date', value: '2026-02-03' }, 'On February 2, 2026, it began', false],
    [{ kind: 'date', value: '2026' }, 'On February 2, 2026, it began', true],
    [{ kind: 'date', value: '2025-12~' }, 'trial runs in December', true],
    [{ kind: 'name', value: 'US Export-Import Bank (EXIM)' }, 'the US Export‑Import Bank said', true],
    [{ kind: 'name', value: 'US Export-Import Bank (EXIM)' }, 'EXIM said', true],
    [{ kind: 'name', value: 'Ivanhoe Mines' }, 'ivanhoe mines said', true],
    [{ kind: 'name', value: 'Mine' }, 'two mines', false],
    [{ kind: 'number', value: 10, unit: 'billion USD', raw: '$10 billion' }, 'a $10bn loan', false]
  ])('%j in “%s”: %s', (value, text, expected) => expect(isIn(value, text)).toBe(expected));
});
