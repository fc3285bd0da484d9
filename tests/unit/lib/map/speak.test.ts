import { describe, expect, it } from 'vitest';
import { toDay } from '../../../../src/lib/dates/clock.ts';
import { formatHands } from '../../../../src/lib/map/speak.ts';

const may2016 = { day: toDay(2016, 4), end: toDay(2016, 5) - 1, date: '2016-05', before: 'us_allied' };

describe('what is said of hands', () => {
  it.each([
    [{ alignment: 'china', changed: false }, 'Chinese-controlled', null, 'Chinese-controlled'],
    [
      { alignment: 'china', changed: true },
      'Chinese-controlled',
      'May 2016',
      'Chinese-controlled by May 2016, has changed hands'
    ],
    [{ alignment: null, changed: false }, null, '2015', 'not known whose it was by 2015'],
    [{ alignment: 'us_allied', changed: false, until: may2016 }, 'US-aligned', '1900', 'US-aligned until May 2016']
  ])('%j is %s at %s', (hands, label, clock, words) => {
    expect(formatHands(hands, label, clock, 'en-GB')).toBe(words);
  });
});
