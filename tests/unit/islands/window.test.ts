import { describe, expect, it } from 'vitest';
import { formatWindow, isSame, selectWindow, toWindow, toZoomed } from '../../../src/islands/timeline/window.ts';

const all = { from: 0, to: 1000 };

describe('window of the clock', () => {
  it('stays on the clock', () => {
    expect(toWindow(-20, 100, all)).toEqual({ from: 0, to: 100 });
    expect(toWindow(980, 100, all)).toEqual({ from: 900, to: 1000 });
    expect(toWindow(50, 5000, all)).toEqual(all);
  });

  it('shows three days at least, or the whole of a shorter clock', () => {
    expect(toWindow(50, 0.1, all)).toEqual({ from: 50, to: 53 });
    expect(toWindow(0, 1, { from: 0, to: 2 })).toEqual({ from: 0, to: 2 });
  });

  it('keeps the day in its place that it zooms around', () => {
    const window = toZoomed({ from: 200, to: 600 }, 2, 300, all);
    expect(window).toEqual({ from: 250, to: 450 });
    expect((300 - window.from) / 200).toBe((300 - 200) / 400);
  });

  it('comes back to all by as many steps as it left it', () => {
    const near = toZoomed(toZoomed(all, 2, 900, all), 2, 900, all);
    expect(isSame(toZoomed(toZoomed(near, 0.5, 900, all), 0.5, 900, all), all)).toBe(true);
  });

  it('is said in whole days, and not at all where it is the whole clock', () => {
    expect(formatWindow({ from: 10.2, to: 19.6 }, all)).toBe('1970-01-11/1970-01-20');
    expect(formatWindow(all, all)).toBeNull();
    expect(formatWindow({ from: -1e6, to: -9e5 }, { from: -2e6, to: 0 })).toBeNull();
  });

  it('comes from an address: what it says of the window, or a pair on the clock', () => {
    expect(selectWindow({ window: '1970-01-11/1970-01-20', t: '1971' }, all)).toEqual({ from: 10, to: 20 });
    expect(selectWindow({ window: null, t: '1971-01/1971-02' }, all)).toEqual({ from: 365, to: 424 });
    expect(selectWindow({ window: null, t: '1971' }, all)).toEqual(all);
    expect(selectWindow({ window: '1880-01-01/1880-02-01', t: null }, all)).toEqual(all);
  });
});
