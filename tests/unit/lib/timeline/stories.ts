import fc from 'fast-check';
import type { Timeline } from '../../../../src/lib/timeline/timeline.ts';
import { aTimeline } from './fixture.ts';

/** Titles that are hard to place: long words, ideographs, joined letters, both directions, 500 characters. */
export const titles = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Launched', 'Heavy-load trial passed', 'A larger Chinese copper reserve proposed')
  },
  fc.constantFrom(
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
    'Rechtsschutzversicherungsgesellschaften einigen sich',
    '铜陵有色海外铜矿项目延期，预计影响二〇二六年业绩',
    'تأخر المشروع حتى توقيع العقد',
    'مشروع Mirador Phase II يتأخر حتى 2026',
    '中国 and Ecuador 签署 memorandum'
  ),
  fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.trim().replaceAll(/\s+/g, ' ') || 'x'),
  fc.constant('A very long title '.repeat(28).trim())
);

const locales = fc.constantFrom(
  ['en-GB', 'ltr'] as const,
  ['de-u-ca-gregory', 'ltr'] as const,
  ['zh-u-ca-gregory', 'ltr'] as const,
  ['ar-EG-u-ca-gregory', 'rtl'] as const
);

/** Timelines from one day to 3,000 years, with one lane to four, of up to so many events. */
export const timelines = (maxLength: number): fc.Arbitrary<Timeline> =>
  fc
    .record({
      from: fc.constantFrom(-1_000_000, 0, 19_000),
      length: fc.constantFrom(1, 9, 100, 1300, 40_000, 1_100_000),
      lanes: fc.integer({ min: 1, max: 4 }),
      locale: locales,
      seeds: fc.array(
        fc.record({
          at: fc.oneof(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.constantFrom(0, 0.5, 0.99)),
          days: fc.constantFrom(1, 1, 31, 365),
          lane: fc.nat(3),
          priority: fc.integer({ min: 1, max: 3 }),
          title: titles
        }),
        { maxLength }
      )
    })
    .map(({ from, length, lanes, locale: [locale, dir], seeds }) =>
      aTimeline(
        seeds.map(({ at, days, lane, priority, title }) => {
          const start = from + Math.floor(at * length);
          return { start, end: Math.min(start + days, from + length), lane: lane % lanes, priority, title };
        }),
        {
          from,
          to: from + length,
          locale,
          dir,
          lanes: Array.from({ length: lanes }, (_, index) => ({
            label: `Lane number ${index}`,
            detail: 'Phase II, Ecuador',
            colour: 'copper',
            shape: 'diamond' as const,
            spans: [
              {
                start: from,
                end: from + Math.ceil(length / 2),
                status: 'running' as const,
                label: 'Running',
                when: ''
              },
              {
                start: from + Math.ceil(length / 2),
                end: from + length,
                status: 'waiting' as const,
                label: 'Waiting for a signature',
                when: 'since then'
              }
            ]
          }))
        }
      )
    );

/** So many events over 56 years, the same in every run. */
export function aCrowd(count: number): Timeline {
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return aTimeline(
    Array.from({ length: count }, (_, index) => {
      const start = Math.floor(random() * 20_000);
      const days = [1, 1, 1, 31, 31, 365, 3000][Math.floor(random() * 7)]!;
      const title = 'Minister announces a larger copper reserve'.slice(0, 8 + Math.floor(random() * 34));
      const [lane, priority] = [Math.floor(random() * 2), 1 + Math.floor(random() * 3)];
      return { start, end: start + days, lane, priority, title: `${title} ${index}` };
    }),
    { to: 23_000 }
  );
}
