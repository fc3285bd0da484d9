import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClock } from '../../../../src/lib/dates/clock.ts';
import { parseDate } from '../../../../src/schemas/date.ts';

describe('parseClock', () => {
  it.each(['2025', '2025-07', '2025-07-14', '2024-02-29', '2023/2025-07', '0000'])(
    'reads %s as the content does',
    (text) => {
      const { start, end } = parseDate(text);
      expect(parseClock(text)).toEqual({ start, end });
    }
  );

  it.each([
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-02-29',
    '2025-7',
    '2025/2024',
    '2025/',
    '/',
    '2023/2024/2025',
    ' 2025'
  ])('refuses %j', (text) => expect(parseClock(text)).toBeNull());

  it('agrees with the content for every day', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const text = date.toISOString().slice(0, 10);
        const { start, end } = parseDate(text);
        expect(parseClock(text)).toEqual({ start, end });
      }),
      { numRuns: 40 }
    );
  });
});
