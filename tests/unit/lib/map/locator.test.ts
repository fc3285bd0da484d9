import { expect, it } from 'vitest';
import { drawLocator } from '../../../../src/lib/map/locator.ts';
import { toPoint } from '../../../../src/lib/map/mercator.ts';
import { toPanelView } from '../../../../src/lib/map/panel.ts';
import { basemap, story } from './support.ts';

const points = story.assets.filter(({ route }) => route.length === 0);

it.each(points.map((asset) => [asset.id, asset] as const))('shows %s in the middle of its surroundings', (_, asset) => {
  const { x, y, base } = drawLocator(asset, basemap);
  for (const place of [x, y]) {
    expect(place).toBeGreaterThan(25);
    expect(place).toBeLessThan(75);
  }
  expect(base.land).not.toBe('');
});

it('shows a railway from end to end, and only that as a line', () => {
  const lobito = story.assets.find(({ id }) => id === 'lobito')!;
  const { line, place, panel, x, y } = drawLocator(lobito, basemap);
  const view = toPanelView(place);
  for (const [lon = 0, lat = 0] of [line[0]!, line.at(-1)!]) {
    const [px, py] = toPoint(view, { lon, lat });
    expect(px).toBeGreaterThan(40);
    expect(px).toBeLessThan(960);
    expect(py).toBeGreaterThan(40);
    expect(py).toBeLessThan(view.height - 40);
  }
  expect(x).toBeLessThan(50);
  expect(y).toBeGreaterThan(50);
  // Percent of the panel in px, where it is widest: no name stands on the line.
  for (const name of panel.names)
    for (const [lon = 0, lat = 0] of line) {
      const [px, py] = toPoint(view, { lon, lat });
      const clear = Math.hypot((px / 10 - name.x) * 6.8, ((py / view.height) * 100 - name.y) * 4.8);
      expect(clear, name.text).toBeGreaterThan(3);
    }
  expect(drawLocator(story.assets[0]!, basemap).line).toEqual([]);
});
