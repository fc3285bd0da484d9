import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTiler, selectAddresses } from '../../../src/commands/basemap/tiles.ts';
import { toWorld } from '../../../src/lib/map/mercator.ts';
import { readBasemap } from '../../../src/loader/basemap.ts';

const basemap = readBasemap('content/basemap');

/** Tiles that show the Copperbelt, from the world down. */
function* selectRegion() {
  const [x, y] = toWorld({ lat: -10.7, lon: 25.5 });
  for (let z = 0; z <= 6; z++) yield { z, x: Math.floor(x * 2 ** z), y: Math.floor(y * 2 ** z) };
}

const toHash = (): string => {
  const toTile = createTiler(basemap);
  const hash = createHash('sha256');
  for (const address of selectRegion()) hash.update(toTile(address) ?? 'empty');
  return hash.digest('hex');
};

describe('the basemap', () => {
  it('makes the same tiles of a region byte for byte', () => {
    expect(toHash()).toBe(toHash());
  });

  it('counts down to zoom 6, and leaves empty tiles out', () => {
    expect([...selectAddresses()]).toHaveLength(5461);
    expect(createTiler({})({ z: 0, x: 0, y: 0 })).toBeNull();
  });

  it('keeps its sources under 6 MB', () => {
    const bytes = readdirSync('content/basemap').reduce(
      (sum, name) => sum + statSync(`content/basemap/${name}`).size,
      0
    );
    expect(bytes).toBeLessThan(6_000_000);
  });
});
