import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectCounts } from '../../../../src/lib/map/counts.ts';
import { noFilter, selectShown, toToggled, type Filter, type Group } from '../../../../src/lib/map/filter.ts';

const classes = ['china', 'us_allied', 'other'];
const minerals = ['copper', 'cobalt', 'lithium'];
const countries = ['CD', 'PE', 'AR'];
const kinds = ['mine', 'project'];
const groups: Group[] = ['show', 'mineral', 'country', 'kind'];
const assets = fc.array(
  fc.record({
    alignment: fc.constantFrom(...classes),
    minerals: fc.subarray(minerals),
    country: fc.constantFrom(...countries),
    kind: fc.constantFrom(...kinds),
    named: fc.boolean()
  }),
  { maxLength: 20 }
);
const filters: fc.Arbitrary<Filter> = fc.record({
  show: fc.subarray(classes),
  mineral: fc.subarray(minerals),
  country: fc.subarray(countries),
  kind: fc.subarray(kinds),
  named: fc.boolean()
});
const group = fc.constantFrom(...groups);

it('counts what a choice alone in its group would show, whatever the other groups are', () => {
  fc.assert(
    fc.property(assets, filters, group, (list, filter, name) => {
      for (const { id, count } of selectCounts(list, name, filter))
        expect(count).toBe(selectShown(list, { ...filter, [name]: [id] }).length);
    })
  );
});

it('counts every id of the whole list in an order that no filter changes', () => {
  fc.assert(
    fc.property(assets, filters, group, (list, filter, name) => {
      const toIds = (one: Filter) => selectCounts(list, name, one).map(({ id }) => id);
      expect(toIds(filter)).toEqual(toIds(noFilter));
    })
  );
});

it('shows no more for each group that is not empty, and all where every group is', () => {
  fc.assert(
    fc.property(assets, filters, group, (list, filter, name) => {
      expect(selectShown(list, noFilter)).toEqual(list);
      const wider = selectShown(list, { ...filter, [name]: [] });
      for (const asset of selectShown(list, filter)) expect(wider).toContain(asset);
    })
  );
});

it('is as before once a choice is made twice', () => {
  fc.assert(
    fc.property(fc.subarray(classes), fc.constantFrom(...classes), (list, id) => {
      expect([...toToggled(toToggled(list, id), id)].sort()).toEqual([...list].sort());
    })
  );
});
