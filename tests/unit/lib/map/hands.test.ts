import { describe, expect, it } from 'vitest';
import { toDay } from '../../../../src/lib/dates/clock.ts';
import { selectHands } from '../../../../src/lib/map/hands.ts';
import type { MapMoment } from '../../../../src/lib/map/model.ts';

const moment = (day: number, end: number, rest: Partial<MapMoment> = {}): MapMoment => ({
  day,
  end,
  date: '',
  ...rest
});
const may2016 = moment(toDay(2016, 4), toDay(2016, 5) - 1, { before: 'us_allied', change: true });
const bought = { alignment: 'china', history: [may2016] };

describe('the hands of an asset', () => {
  it('are today’s while the clock is off', () => {
    expect(selectHands(bought, null)).toEqual({ alignment: 'china', changed: false });
  });

  it('are the ones before until the whole date of the change is over', () => {
    expect(selectHands(bought, toDay(2016, 4, 15))).toEqual({
      alignment: 'us_allied',
      changed: false,
      until: may2016
    });
    expect(selectHands(bought, toDay(2016, 5))).toEqual({ alignment: 'china', changed: true });
  });

  it('are not known where no source says', () => {
    const opened = { alignment: 'china', history: [moment(toDay(2018), toDay(2019) - 1), may2016] };
    expect(selectHands(opened, toDay(2015)).alignment).toBeNull();
    expect(selectHands({ ...opened, history: [may2016, moment(toDay(2018), toDay(2019) - 1)] }, toDay(2017))).toEqual({
      alignment: null,
      changed: true
    });
  });
});
