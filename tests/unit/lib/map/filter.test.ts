import { describe, expect, it } from 'vitest';
import { selectCounts, selectNamedCount } from '../../../../src/lib/map/counts.ts';
import { noFilter, selectShown, toToggled, type Filter } from '../../../../src/lib/map/filter.ts';

const assets = [
  { id: 'a', alignment: 'china', minerals: ['copper', 'cobalt'], country: 'CD', kind: 'mine', named: true },
  { id: 'b', alignment: 'china', minerals: ['lithium'], country: 'AR', kind: 'project', named: false },
  { id: 'c', alignment: 'other', minerals: ['copper'], country: 'CD', kind: 'project', named: false }
];
const idsOf = (filter: Partial<Filter>) => selectShown(assets, { ...noFilter, ...filter }).map(({ id }) => id);

describe('the filter', () => {
  it.each<[string, Partial<Filter>, string[]]>([
    ['nothing', {}, ['a', 'b', 'c']],
    ['classes', { show: ['china'] }, ['a', 'b']],
    ['any of the minerals', { mineral: ['lithium', 'cobalt'] }, ['a', 'b']],
    ['countries', { country: ['CD'] }, ['a', 'c']],
    ['kinds', { kind: ['project'] }, ['b', 'c']],
    ['what the document names', { named: true }, ['a']],
    ['all groups together', { show: ['china', 'other'], mineral: ['copper'], kind: ['project'] }, ['c']],
    ['what no asset is', { show: ['other'], mineral: ['lithium'] }, []]
  ])('takes %s', (_, filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  it('counts each group among what the others let pass, in an order that stays', () => {
    const filter = { ...noFilter, show: ['other'], mineral: ['copper'] };
    expect(selectCounts(assets, 'show', filter)).toEqual([
      { id: 'china', count: 1 },
      { id: 'other', count: 1 }
    ]);
    expect(selectCounts(assets, 'mineral', filter)).toEqual([
      { id: 'copper', count: 1 },
      { id: 'cobalt', count: 0 },
      { id: 'lithium', count: 0 }
    ]);
    expect(selectCounts(assets, 'country', noFilter)).toEqual([
      { id: 'CD', count: 2 },
      { id: 'AR', count: 1 }
    ]);
    expect(selectNamedCount(assets, { ...noFilter, country: ['AR'] })).toBe(0);
    expect(selectNamedCount(assets, noFilter)).toBe(1);
  });

  it('toggles', () => {
    expect(toToggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toToggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});
