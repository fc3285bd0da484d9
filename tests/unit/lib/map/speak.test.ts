import { describe, expect, it } from 'vitest';
import { formatHands } from '../../../../src/lib/map/speak.ts';

describe('what is said of hands', () => {
  it.each([
    [{ alignment: 'china', changed: false }, 'Chinese-controlled', null, 'Chinese-controlled'],
    [
      { alignment: 'china', changed: true },
      'Chinese-controlled',
      'May 2016',
      'Chinese-controlled by May 2016, has changed hands'
    ],
    [{ alignment: null, changed: false }, null, '2015', 'not known whose it was by 2015']
  ])('%j is %s at %s', (hands, label, clock, words) => {
    expect(formatHands(hands, label, clock)).toBe(words);
  });
});
