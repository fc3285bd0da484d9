import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatView } from '../../../../src/lib/view/format.ts';
import { parseView } from '../../../../src/lib/view/parse.ts';
import { defaultView, readings, themes, type View } from '../../../../src/lib/view/view.ts';

const known = {
  events: ['vault-launch', 'heavy-load-trial'],
  assets: ['kipushi', 'las-bambas'],
  alignments: ['china', 'us_allied', 'in_play'],
  minerals: ['copper', 'rare earths', 'cobalt'],
  countries: ['CD', 'EC', 'PE'],
  kinds: ['mine', 'port'],
  languages: ['en', 'zh-Hans']
};

const pick = (ids: string[]) => fc.option(fc.constantFrom(...ids));
const degrees = (limit: number) => fc.integer({ min: -limit * 10_000, max: limit * 10_000 }).map((n) => n / 10_000 + 0);
const views: fc.Arbitrary<View> = fc.record({
  t: pick(['2025', '2025-07', '2025-07-14', '2023/2025-07']),
  window: pick(['2025-07-01/2025-07-31', '0000-01-01/9999-12-31', '2024-02-29/2024-02-29']),
  reading: fc.constantFrom(...readings),
  event: pick(known.events),
  asset: pick(known.assets),
  at: fc.option(
    fc.record({ lat: degrees(90), lon: degrees(180), zoom: fc.integer({ min: 0, max: 2200 }).map((n) => n / 100) })
  ),
  show: fc.subarray(known.alignments),
  mineral: fc.shuffledSubarray(known.minerals),
  country: fc.shuffledSubarray(known.countries),
  kind: fc.subarray(known.kinds),
  named: fc.boolean(),
  theme: fc.constantFrom(...themes),
  lang: pick(known.languages),
  plain: fc.boolean()
});

describe('parseView and formatView', () => {
  it('give back every view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(formatView(view), known)).toEqual({ view, refused: [] });
      })
    );
  });

  it('never throw, whatever the query', () => {
    const names = fc.constantFrom(
      't',
      'window',
      'reading',
      'event',
      'asset',
      'at',
      'show',
      'mineral',
      'country',
      'kind',
      'named',
      'theme',
      'lang',
      'plain',
      'utm_source'
    );
    const queries = fc
      .array(fc.tuple(names, fc.string({ unit: fc.constantFrom(...'%E0&=,/+-~.a19é铜\u0000\uD800') })))
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), queries), (query) => {
        const { view } = parseView(query, known);
        expect(parseView(formatView(view), known)).toEqual({ view, refused: [] });
      }),
      { numRuns: 40 }
    );
  });

  it.each([
    ['names of Object.prototype', '?__proto__=1&constructor=2&toString=3&t=__proto__&event=__proto__&show=constructor'],
    ['errors of percent-encoding', '?%=%&t=%&event=%E0%A4&show=%ZZ,%&lang=%%%'],
    ['emoji and lone surrogates', '?😀=😀&event=👩‍🚀&t=\uD800&mineral=😀,\uDFFF'],
    ['what looks like markup', '?event=<script>&show="><svg onload=1>&t=javascript:1'],
    ['questions and repeats', '???&&&===&t=2025&t=2026&event&event=']
  ])('live with %s', (_, query) => {
    const { view } = parseView(query, known);
    expect(parseView(formatView(view, query), known).view).toEqual(view);
    expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
  });

  it('live with 100 kB, and tell of it shortly', () => {
    const long = 'a,'.repeat(50_000);
    for (const name of [
      't',
      'window',
      'event',
      'at',
      'show',
      'mineral',
      'country',
      'kind',
      'named',
      'theme',
      'lang',
      'plain',
      'x'
    ]) {
      const { view, refused } = parseView(`?${name}=${long}`, known);
      expect(view).toEqual(defaultView);
      expect(JSON.stringify(refused).length).toBeLessThan(2000);
    }
  });

  it('keep foreign names that an object has by nature', () => {
    expect(formatView(defaultView, '?__proto__=1&toString=2')).toBe('?__proto__=1&toString=2');
  });

  it('write names in one order and leave defaults out', () => {
    expect(formatView(defaultView)).toBe('');
    const { view } = parseView(
      '?plain=1&theme=auto&named=1&reading=list&kind=mine&country=PE,CD&show=china,in_play&event=vault-launch&window=2023-01-01/2025-07-31&t=2025-07',
      known
    );
    expect(formatView(view)).toBe(
      '?t=2025-07&window=2023-01-01/2025-07-31&event=vault-launch&show=china,in_play&country=PE,CD&kind=mine&named=1&reading=list&plain=1'
    );
  });

  it('keep names that are not theirs', () => {
    expect(formatView({ ...defaultView, event: 'vault-launch' }, '?utm_source=a%26b&event=old')).toBe(
      '?event=vault-launch&utm_source=a%26b'
    );
  });

  it.each([
    ['event=nobody', 'event', 'nobody'],
    ['t=yesterday', 't', 'yesterday'],
    ['window=2025-07-01', 'window', '2025-07-01'],
    ['window=2025-07/2025-08', 'window', '2025-07/2025-08'],
    ['window=2025-07-31/2025-07-01', 'window', '2025-07-31/2025-07-01'],
    ['window=2025-07-00/2025-07-01', 'window', '2025-07-00/2025-07-01'],
    ['reading=prose', 'reading', 'prose'],
    ['at=91,0,3', 'at', '91,0,3'],
    ['at=1,2', 'at', '1,2'],
    ['show=china,moon', 'show', 'moon'],
    ['country=PE,XX', 'country', 'XX'],
    ['kind=mine,moon', 'kind', 'moon'],
    ['named=yes', 'named', 'yes'],
    ['theme=pink', 'theme', 'pink'],
    ['plain=yes', 'plain', 'yes'],
    ['lang=%E0%A4', 'lang', '\uFFFD']
  ])('refuse %s with a reason', (query, name, value) => {
    const { refused } = parseView(query, known);
    expect(refused).toEqual([{ name, value, reason: expect.stringMatching(/\w+/) as string }]);
  });
});
