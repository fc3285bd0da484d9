import { expect, it } from 'vitest';
import { resolveStory } from '../../../../src/loader/story.ts';
import { readBasemap } from '../../../../src/loader/basemap.ts';
import { drawLocator } from '../../../../src/lib/map/locator.ts';

const { assets } = resolveStory();
const basemap = readBasemap();

it.each(assets.map((asset) => [asset.id, asset] as const))('shows %s in the middle of its surroundings', (_, asset) => {
  const { x, y, base } = drawLocator(asset, basemap);
  for (const place of [x, y]) {
    expect(place).toBeGreaterThan(25);
    expect(place).toBeLessThan(75);
  }
  expect(base.land).not.toBe('');
});
