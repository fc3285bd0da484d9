import { describe, expect, it } from 'vitest';
import { toDay } from '../../../../src/lib/dates/clock.ts';
import { formatHands, selectChanges } from '../../../../src/lib/map/changes.ts';
import { selectHands } from '../../../../src/lib/map/hands.ts';
import { toMapAsset } from '../../../../src/lib/map/model.ts';
import { story } from './support.ts';

const changes = selectChanges(story.assets);

describe('the list of changes', () => {
  it('says between whom, without saying a noun twice', () => {
    expect(formatHands({ from: 'a US owner', to: 'a Chinese owner' })).toBe('from a US to a Chinese owner');
    expect(formatHands({ from: 'the Peruvian state', to: 'a Chinese owner' })).toBe(
      'from the Peruvian state to a Chinese owner'
    );
    expect(formatHands({ to: 'M23/AFC rebels' })).toBe('to M23/AFC rebels');
  });

  it('has every dated event of every asset, oldest first', () => {
    expect(changes).toHaveLength(story.assets.reduce((sum, { history }) => sum + history.length, 0));
    expect(changes.map(({ day }) => day)).toEqual(changes.map(({ day }) => day).toSorted((a, b) => a - b));
    expect(new Set(changes.map(({ id }) => id)).size).toBe(story.assets.length);
  });

  it('tells of Tenke Fungurume in 2016, and of deals that are only agreed', () => {
    expect(changes.find(({ id }) => id === 'tenke')).toMatchObject({
      when: 'May 2016',
      hands: 'from a US to a Chinese owner',
      agreed: false
    });
    expect(changes.filter(({ agreed }) => agreed).map(({ id }) => id)).toEqual([
      'pitinga',
      'cascabel',
      'mutoshi',
      'etoile'
    ]);
  });
});

describe('the real assets', () => {
  const assets = story.assets.map(toMapAsset);
  const at = (id: string, year: number) =>
    selectHands(
      assets.find((asset) => asset.id === id)!,
      toDay(year)
    );

  it('are in the hands of today once the clock passes their last event', () => {
    for (const asset of assets) expect(selectHands(asset, toDay(2026, 2)).alignment, asset.id).toBe(asset.alignment);
  });

  it('are in the hands that the record gives before, and in none where it gives none', () => {
    expect(at('mirador', 2000)).toMatchObject({ alignment: 'other', changed: false, until: { date: '2010' } });
    expect(at('mirador', 2015)).toEqual({ alignment: 'china', changed: true });
    expect(at('tenke', 2016)).toMatchObject({ alignment: 'us_allied', changed: false, until: { date: '2016-05' } });
    expect(at('tenke', 2017)).toEqual({ alignment: 'china', changed: true });
    expect(at('cascabel', 2026)).toEqual({ alignment: 'china', changed: false });
    expect(at('sicomines', 2020)).toEqual({ alignment: null, changed: false });
  });
});
