import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../../src/lib/data/files.ts';
import { formatRecords, toAssetCollection, toClaims, toRouteCollection } from '../../../../src/lib/data/tables.ts';
import type { Basemap } from '../../../../src/lib/map/base.ts';
import type { Layer } from '../../../../src/lib/map/topology.ts';
import { aClaim, anAsset, aStory } from '../../../fixtures/records.ts';

const toLayer = (features: [Record<string, string>, Layer['features'][number]['geometry']][]): Layer => ({
  type: 'FeatureCollection',
  features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry }))
});

describe('formatRecords', () => {
  it('has a column for each field that any record has, and joins lists', () => {
    expect(
      formatRecords([
        { id: 'a', tags: ['x', 'y'] },
        { id: 'b', at: { lat: 1, lon: null } }
      ])
    ).toBe('id,tags,at\na,x; y,\nb,,lat: 1\n');
  });

  it('quotes what CSV must quote', () => {
    expect(formatRecords([{ text: 'a, "b"\nc' }])).toBe('text\n"a, ""b""\nc"\n');
  });

  it('writes text without marks', () => expect(formatRecords([{ text: '[now](C01)' }])).toBe('text\nnow\n'));
});

it('gives each claim its family', () => {
  expect(toClaims(aStory({ claims: [aClaim()] }))[0]).toMatchObject({
    id: 'C01',
    family: 'confirmed',
    document: 'a-paper'
  });
});

it('puts longitude first in GeoJSON', () => {
  const [feature] = toAssetCollection(aStory({ assets: [anAsset()] })).features;
  expect(feature).toMatchObject({
    id: 'an-asset',
    geometry: { coordinates: [-78, -3] },
    properties: { id: 'an-asset' }
  });
});

it('puts railways into a file of lines, by the id of their asset', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [0, 0],
      [0.5, 0.2],
      [1, 0]
    ]
  };
  const basemap: Basemap = {
    place: toLayer(['West', 'East'].map((n, x) => [{ n }, { type: 'Point', coordinates: [x, 0] }])),
    'rail-10m': toLayer([[{}, line]])
  };
  const assets = [anAsset(), anAsset({ id: 'a-line', form: 'line', route: ['West', 'East'] })];
  const [feature, ...others] = toRouteCollection(aStory({ assets }), basemap).features;
  expect(others).toEqual([]);
  expect(feature).toMatchObject({
    id: 'a-line',
    geometry: line,
    properties: { id: 'a-line', alignment: 'ours', route: ['West', 'East'] }
  });
});

it('gives each asset its form, kind and history', () => {
  const history = [{ date: '2020', text: 'Sold.', before: 'ours', change: { to: 'a new owner' } }];
  const [feature] = toAssetCollection(aStory({ assets: [anAsset({ form: 'area', history })] })).features;
  expect(feature?.properties).toMatchObject({
    form: 'area',
    category: 'mine',
    history: [{ date: '2020', before: 'ours', change: { to: 'a new owner', agreed: false }, evidence: [] }]
  });
});

it.each(dataFiles.filter(({ name }) => name.endsWith('json')))('$name has exactly one top-level list', ({ format }) => {
  const data = JSON.parse(format(aStory(), {})) as Record<string, unknown>;
  expect(Object.values(data).filter(Array.isArray)).toHaveLength(1);
});
