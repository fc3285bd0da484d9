import { describe, expect, test } from 'vitest';
import { placePanel, selectLeaders } from '../../../../src/lib/charts/bars.ts';
import { createSeries } from '../figures/fixture.ts';

const none = new Set<string>();

describe('placePanel', () => {
  test('draws lengths in percent of the world and the rest last', () => {
    const { bars, comparable, overfull } = placePanel(createSeries(), none);
    expect(bars.map(({ id, length }) => [id, length])).toEqual([
      ['CL', 23],
      ['CD', 13.9],
      ['rest', 63]
    ]);
    expect(bars.at(-1)).toMatchObject({ name: 'All others', value: 14500, share: 63 });
    expect({ comparable, overfull }).toEqual({ comparable: true, overfull: false });
  });

  test('draws no rest where rounded rows add to more than the world', () => {
    const rows = [
      { country: 'CN', value: 900_000, flag: 'estimated' as const, share: 100 },
      { country: 'RU', value: 6000, flag: 'estimated' as const, share: 0.7 }
    ];
    const panel = placePanel(createSeries({ world: { value: 900_000, flag: 'estimated' }, rows }), none);
    expect(panel.bars.map(({ id }) => id)).toEqual(['CN', 'RU']);
    expect(panel.overfull).toBe(true);
    expect(panel.bars[0]!.length).toBe(100);
  });

  test('draws no rest and no bar where a row is withheld', () => {
    const rows = [
      { country: 'AU', value: 92_000, flag: 'estimated' as const, share: 31.7 },
      { country: 'US', value: 0, flag: 'withheld' as const }
    ];
    const { bars } = placePanel(createSeries({ world: { value: 290_000, flag: 'estimated' }, rows }), none);
    expect(bars.map(({ id, length }) => [id, length])).toEqual([
      ['AU', 31.7],
      ['US', 0]
    ]);
  });

  test('measures by the largest row where the world total is only a lower bound', () => {
    const panel = placePanel(createSeries({ world: { value: 85_000, flag: 'lower_bound' } }), none);
    expect(panel.comparable).toBe(false);
    expect(panel.overfull).toBe(false);
    expect(panel.bars.map(({ length }) => length)).toEqual([100, 60.4]);
  });

  test('says whether every amount is an estimate', () => {
    expect(placePanel(createSeries(), none).estimated).toBe(true);
    expect(placePanel(createSeries({ world: { value: 23_000, flag: 'reported' } }), none).estimated).toBe(false);
  });
});

test('the same leaders stand out in every panel', () => {
  const cobalt = createSeries({ id: 'cobalt', rows: [{ country: 'CD', value: 1, flag: 'reported' }] });
  const leaders = selectLeaders([createSeries(), cobalt]);
  expect([...leaders]).toEqual(['CL', 'CD']);
  expect(placePanel(createSeries(), leaders).bars.map(({ leads }) => leads)).toEqual([true, true, false]);
});
