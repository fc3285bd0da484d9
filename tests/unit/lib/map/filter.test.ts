import { describe, expect, it } from 'vitest';
import { selectClassCounts, selectMineralCounts, selectShown, toToggled } from '../../../../src/lib/map/filter.ts';

const assets = [
  { id: 'a', alignment: 'china', minerals: ['copper', 'cobalt'] },
  { id: 'b', alignment: 'china', minerals: ['lithium'] },
  { id: 'c', alignment: 'other', minerals: ['copper'] }
];
const all = { show: [], mineral: [] };

describe('the filter', () => {
  it('shows all while nothing is chosen', () => {
    expect(selectShown(assets, all)).toHaveLength(3);
  });

  it('takes any chosen class and any chosen mineral, and both together', () => {
    expect(selectShown(assets, { show: ['china', 'other'], mineral: ['copper'] }).map(({ id }) => id)).toEqual([
      'a',
      'c'
    ]);
    expect(selectShown(assets, { show: ['other'], mineral: ['lithium'] })).toEqual([]);
  });

  it('counts classes among the chosen minerals, and minerals among the chosen classes', () => {
    expect(selectClassCounts(assets, ['china', 'other'], { show: ['other'], mineral: ['copper'] })).toEqual([
      { id: 'china', count: 1 },
      { id: 'other', count: 1 }
    ]);
    expect(selectMineralCounts(assets, { show: ['china'], mineral: ['copper'] })).toEqual([
      { id: 'copper', count: 1 },
      { id: 'cobalt', count: 1 },
      { id: 'lithium', count: 1 }
    ]);
  });

  it('toggles', () => {
    expect(toToggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toToggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});
