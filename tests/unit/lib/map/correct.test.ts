import { describe, expect, it } from 'vitest';
import { selectCorrected } from '../../../../src/lib/map/correct.ts';
import type { Layer } from '../../../../src/lib/map/topology.ts';
import { basemap } from './support.ts';

const point = (n: string, lon: number, lat: number): Layer['features'][number] => ({
  type: 'Feature',
  properties: { n },
  geometry: { type: 'Point', coordinates: [lon, lat] }
});
const layer: Layer = {
  type: 'FeatureCollection',
  features: [point('Right', 1, 1), point('Right', 9, 9), point('OLD', 3, 3)]
};

describe('corrections', () => {
  it('drop, rename and add, in their own layer only', () => {
    const corrections = [
      { layer: 'place', name: 'Right', near: [9, 9] as [number, number], drop: true, reason: 'twice' },
      { layer: 'place', name: 'OLD', to: 'New', reason: 'renamed' },
      { layer: 'place', name: 'Added', add: { lon: 5, lat: 5, properties: { r: 8 } }, reason: 'missing' }
    ];
    const names = (name: string) =>
      selectCorrected(name, layer, corrections).features.map(({ properties }) => properties['n']);
    expect(names('place')).toEqual(['Right', 'New', 'Added']);
    expect(names('marine')).toEqual(['Right', 'Right', 'OLD']);
  });

  it('are applied to the sources: one Sechura, no capitals at sea, Ñuble on land', () => {
    const names = (name: 'place' | 'marine' | 'province') =>
      basemap[name]!.features.map(({ properties }) => properties['n']);
    expect(names('place').filter((name) => name === 'Sechura')).toHaveLength(1);
    expect(names('marine').filter((name) => name === String(name).toUpperCase())).toEqual([]);
    expect(names('province')).toContain('Ñuble');
    expect(names('province')).toContain('Haut-Katanga');
  });
});
