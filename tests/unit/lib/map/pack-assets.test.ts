import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMapAsset, type MapAsset } from '../../../../src/lib/map/model.ts';
import { isPacked, packAssets, unpackAssets } from '../../../../src/lib/map/pack-assets.ts';
import { story } from './support.ts';

const text = fc.string({ unit: fc.constantFrom(...'a\\\n\t,; "<&é铜م'), maxLength: 300 });
const word = fc.constantFrom('china', 'us_allied', 'rare earths', 'a\tb');
const degrees = (limit: number) => fc.integer({ min: -limit * 1e4, max: limit * 1e4 }).map((n) => n / 1e4 + 0);
const moment = fc
  .record({
    day: fc.integer({ min: -20_000, max: 30_000 }),
    length: fc.nat(400),
    before: fc.option(word),
    change: fc.boolean()
  })
  .map(({ day, length, before, change }) => ({
    day,
    end: day + length,
    date: '2016-05',
    ...(before && { before }),
    ...(change && { change: true as const })
  }));
const asset: fc.Arbitrary<MapAsset> = fc.record({
  id: fc.stringMatching(/^[a-z-]{1,9}$/),
  label: text.filter((one) => one !== ''),
  name: text.filter((one) => one !== ''),
  reason: text,
  minerals: fc.array(word, { maxLength: 4 }),
  alignment: word,
  approximate: fc.boolean(),
  form: fc.constantFrom('point', 'area', 'port', 'line'),
  lat: degrees(90),
  lon: degrees(180),
  country: fc.constantFrom('CD', 'PE'),
  kind: word,
  named: fc.boolean(),
  history: fc.array(moment, { maxLength: 3 })
});

describe('packing assets', () => {
  it('gives back every asset, whatever its words', () => {
    fc.assert(
      fc.property(fc.array(asset), (assets) => {
        expect(unpackAssets(packAssets(assets))).toEqual(assets);
      })
    );
  });

  it('rounds the places of the real ones by no more than ten metres', () => {
    const assets = story.assets.map(toMapAsset);
    const back = unpackAssets(packAssets(assets));
    for (const [n, { lat, lon, ...rest }] of back.entries()) {
      expect(assets[n]).toMatchObject(rest);
      expect(Math.abs(lat - assets[n]!.lat) + Math.abs(lon - assets[n]!.lon)).toBeLessThanOrEqual(1.01e-4);
    }
  });

  it('packs no assets, and is told from an address', () => {
    expect(unpackAssets(packAssets([]))).toEqual([]);
    expect(isPacked(packAssets([]))).toBe(true);
    expect(isPacked(packAssets(story.assets.map(toMapAsset)))).toBe(true);
    expect(isPacked('/base/cards/assets.txt')).toBe(false);
  });

  it('takes a third less room than JSON', () => {
    const assets = story.assets.map(toMapAsset);
    expect(packAssets(assets).length).toBeLessThan(JSON.stringify(assets).length * 0.67);
  });
});
