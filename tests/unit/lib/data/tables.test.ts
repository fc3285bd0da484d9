import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../../src/lib/data/files.ts';
import { formatRecords, toAssetCollection, toClaims } from '../../../../src/lib/data/tables.ts';
import { aClaim, anAsset, aStory } from '../../../fixtures/records.ts';

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

it.each(dataFiles.filter(({ name }) => name.endsWith('json')))('$name has exactly one top-level list', ({ format }) => {
  const data = JSON.parse(format(aStory())) as Record<string, unknown>;
  expect(Object.values(data).filter(Array.isArray)).toHaveLength(1);
});
