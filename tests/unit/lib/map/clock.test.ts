import { describe, expect, it } from 'vitest';
import { parseClock, toDay } from '../../../../src/lib/dates/clock.ts';
import { selectClockCounts, selectNews, selectStopIndex, selectStops } from '../../../../src/lib/map/clock.ts';
import type { MapAsset, MapMoment } from '../../../../src/lib/map/model.ts';

const toMoment = (date: string, day: number, end: number, rest: Partial<MapMoment> = {}): MapMoment => ({
  date,
  day,
  end,
  ...rest
});
const asset = (id: string, ...history: MapMoment[]): Pick<MapAsset, 'id' | 'alignment' | 'history'> => ({
  id,
  alignment: 'china',
  history
});
const may = toMoment('2016-05', toDay(2016, 4), toDay(2016, 5) - 1, { before: 'us_allied', change: true });
const year = toMoment('2018', toDay(2018), toDay(2019) - 1);
const about = toMoment('2018-03~', toDay(2018, 2), toDay(2018, 3) - 1);
const open = toMoment('2020/..', toDay(2020), Infinity);
const assets = [asset('tenke', may), asset('b', year), asset('c', about), asset('d', open), asset('e', year)];
const stops = selectStops(assets);

describe('the stops of a clock', () => {
  it('are at the end of each event once, by time, in words that an address takes', () => {
    expect(stops.map(({ t }) => t)).toEqual(['2016-05', '2018-03-31', '2018']);
    for (const { day, t } of stops) expect(parseClock(t)?.end).toBe(day);
  });

  it('are reached from their day on', () => {
    expect(selectStopIndex(stops, null)).toBe(3);
    expect(selectStopIndex(stops, toDay(2016, 5) - 1)).toBe(-1);
    expect(selectStopIndex(stops, toDay(2016, 5))).toBe(0);
    expect(selectStopIndex(stops, toDay(2025))).toBe(2);
    expect(selectStopIndex([], toDay(2025))).toBe(-1);
  });
});

describe('what a clock leaves', () => {
  it('counts events by then, and of how many the hands are not known', () => {
    expect(selectClockCounts(assets, toDay(2016, 5))).toEqual({ begun: 1, unknown: 4 });
    expect(selectClockCounts(assets, toDay(2016, 4))).toEqual({ begun: 0, unknown: 4 });
    expect(selectClockCounts([], toDay(2016))).toEqual({ begun: 0, unknown: 0 });
  });

  it('tells what happened between two stops', () => {
    const ids = selectNews(assets, stops[1]!.day, stops[2]!.day).map(({ id }) => id);
    expect(ids).toEqual(['b', 'e']);
    expect(selectNews(assets, -Infinity, stops[0]!.day).map(({ id }) => id)).toEqual(['tenke']);
  });
});
