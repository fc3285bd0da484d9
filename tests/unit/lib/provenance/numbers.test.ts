import { describe, expect, it } from 'vitest';
import { findAll, findValues } from './find.ts';

const find = (text: string, language: string) => findValues(text, language, 'number');

describe('parseNumbers', () => {
  it.each([
    ['en', 'Output rose to 3m tonnes', ['3m tonnes = 3 million tonnes']],
    ['en', 'They paid 3m dollars', ['3m dollars = 3 million USD']],
    ['en', 'with 5k jobs and 2bn euros', ['5k jobs = 5000 jobs', '2bn euros = 2 billion EUR']],
    ['en', 'a pole of 3 m stands', ['3 m = 3']],
    ['en', 'from 3m to 5m tonnes', ['3m to 5m tonnes = 3 million tonnes', '3m to 5m tonnes = 5 million tonnes']],
    ['en', 'for $5m–10m', ['$5m–10m = 5 million USD', '$5m–10m = 10 million USD']],
    ['en', '$5 million and 3 million shares', ['$5 million = 5 million USD', '3 million = 3 million']]
  ])('counts short scales of %s in front of a unit: %s', (language, text, values) =>
    expect(find(text, language)).toEqual(values)
  );

  it.each([
    ['fr', 'soit 10 000 €', ['10 000 € = 10000 EUR']],
    ['fr', 'soit 5 M€ ou 3 k€', ['5 M€ = 5 million EUR', '3 k€ = 3000 EUR']],
    ['es', 'son 10.000 €', ['10.000 € = 10000 EUR']],
    ['en', '10.000 €, 10.50 €, 10,000 €', ['10.000 € = 10000 EUR', '10.50 € = 10.5 EUR', '10,000 € = 10000 EUR']],
    ['es', 'son 5 € y 500 $', ['5 € = 5 EUR', '500 $ = 500 USD']],
    ['es', 'cuesta 500 US$', ['500 US$ = 500 USD']],
    ['fr', 'coûte 12 $US', ['12 $US = 12 USD']],
    ['en', 'It costs 10 USD', ['10 USD = 10 USD']],
    ['en', 'In 2025 $10 billion went', ['$10 billion = 10 billion USD']],
    ['es', 'son 2000 €', ['2000 € = 2000 EUR']],
    ['zh', '产量 300 万吨，值 10 美元', ['300 万吨 = 3 million tonnes', '10 美元 = 10 USD']]
  ])('reads a currency behind its number in %s: %s', (language, text, values) =>
    expect(find(text, language)).toEqual(values)
  );

  it.each([
    ['en', 'It fell −5%', ['−5% = -5 percent']],
    ['en', 'It fell -5%', ['-5% = -5 percent']],
    ['en', '(−3%) or -$5 million', ['−3% = -3 percent', '-$5 million = -5 million USD']],
    ['en', 'by 5-10%', ['5-10% = 5 percent', '5-10% = 10 percent']],
    ['en', 'by 5 -10%', ['5 -10% = 5 percent', '5 -10% = 10 percent']],
    ['en', 'by 5%-10%', ['5% = 5 percent', '10% = 10 percent']],
    ['en', 'a top-10 mine', []],
    ['en', '-1800 jobs', ['-1800 jobs = -1800 jobs']],
    ['zh', '增速为-5%', ['-5% = -5 percent']],
    ['zh', '同比增长-3%，10吨-5%', ['-3% = -3 percent', '10吨 = 10 tonnes', '5% = 5 percent']],
    ['zh', '5万-10万', ['5万 = 50000', '10万 = 100000']]
  ])('keeps the sign of a number of %s, and makes none of a range: %s', (language, text, values) =>
    expect(find(text, language)).toEqual(values)
  );

  it('leaves spans of years positive', () => {
    expect(findAll('Between 2019-2021 it grew', 'en')).toEqual(['2019 = 2019', '2021 = 2021']);
    expect(findAll('Between 2019 -2021 it grew', 'en')).toEqual(['2019 = 2019', '2021 = 2021']);
  });

  it.each([
    ['fr', 'Quatre-vingts pour cent', ['Quatre-vingts pour cent = 80 percent']],
    ['fr', 'quatre-vingt-dix-sept et cent quatre-vingts', ['quatre-vingt-dix-sept = 97', 'cent quatre-vingts = 180']],
    ['fr', 'six mines', ['six = 6']],
    ['fr', 'soixante et onze', ['soixante et onze = 71']],
    ['es', 'dos mil treinta y dos', ['dos mil treinta y dos = 2032']],
    ['en', 'one or two hundred and five', ['two hundred and five = 205']],
    ['en', 'two and three mines, two dozen', ['two = 2', 'three = 3', 'two dozen = 24']],
    ['en', 'two three-year plans', []],
    ['es', 'cuatro y una mina, treinta y una', ['cuatro = 4', 'treinta y una = 31']],
    ['fr', 'vingt et un', ['vingt et un = 21']],
    ['es', 'veinticinco minas', ['veinticinco = 25']],
    ['zh', '二十五家企业', ['二十五 = 25']],
    ['zh', '十五家企业', ['十五 = 15']],
    ['zh', '一百二十五万吨', ['一百二十五万吨 = 1250000 tonnes']],
    ['zh', '一亿五千万', ['一亿五千万 = 150000000']],
    ['zh', '三万二', ['三万二 = 32000']],
    ['zh', '百分之三十五和百分之五', ['百分之三十五 = 35 percent', '百分之五 = 5 percent']],
    ['zh', '二三十家、十四五规划、百分之三十五点五', []],
    ['zh', 'G20', []]
  ])('reads words of %s whole: %s', (language, text, values) => expect(find(text, language)).toEqual(values));

  it.each(['2/3/2026', '2/3', '2025/26', '1.2.3', '2½', '10:30', 'two and a half million'])(
    'takes %s for no number',
    (text) => expect(find(text, 'en')).toEqual([])
  );

  it('takes a long row of Chinese digits without a pause', () => {
    const start = performance.now();
    find('二〇'.repeat(50_000), 'zh');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('parseFractions', () => {
  it.each([
    ['en', 'Two-thirds of it', ['Two-thirds = 0.666666666667']],
    ['en', 'two thirds left', ['two thirds = 0.666666666667']],
    ['en', 'three quarters of the ore', ['three quarters = 0.75']],
    ['en', 'one-third owned, one fifth of it', ['one-third = 0.333333333333', 'one fifth = 0.2']],
    ['fr', 'deux tiers', ['deux tiers = 0.666666666667']],
    ['fr', 'un quart de l’eau', ['un quart = 0.25']],
    ['es', 'Dos tercios', ['Dos tercios = 0.666666666667']],
    ['es', 'tres cuartas partes', ['tres cuartas partes = 0.75']],
    ['zh', '三分之二', ['三分之二 = 0.666666666667']],
    ['zh', '4分之3', ['4分之3 = 0.75']]
  ])('finds those of %s: %s', (language, text, values) => expect(find(text, language)).toEqual(values));

  it('takes a span of the year for no fraction', () => {
    expect(find('for two quarters', 'en')).toEqual(['two = 2']);
    expect(find('for three quarters', 'en')).toEqual([]);
    expect(find('one third party', 'en')).toEqual([]);
  });
});
