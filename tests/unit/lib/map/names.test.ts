import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Basemap } from '../../../../src/lib/map/base.ts';
import { createPanelBox, type Box } from '../../../../src/lib/map/elastic.ts';
import { drawLocator } from '../../../../src/lib/map/locator.ts';
import { toPoint, toWorld, worldSize, type View } from '../../../../src/lib/map/mercator.ts';
import { placeNames, type PlacedName } from '../../../../src/lib/map/names.ts';
import { toPanelView, type Panel } from '../../../../src/lib/map/panel.ts';
import { drawPictures } from '../../../../src/lib/map/picture.ts';
import { margin } from '../../../../src/lib/map/sheet.ts';
import { toTextWidth } from '../../../../src/lib/timeline/measure.ts';
import { basemap, figures, story, toSheets } from './support.ts';

type Line = [Position, Position];
type Spot = readonly [x: number, y: number];

function toLines(nested: unknown): Line[] {
  const list = nested as Position[];
  if (typeof list[0]?.[0] === 'number') return list.slice(1).map((end, n) => [list[n]!, end]);
  return (nested as unknown[]).flatMap(toLines);
}

const readLines = (layer: Basemap[keyof Basemap]): Line[] =>
  layer!.features.flatMap(({ geometry }) => ('coordinates' in geometry ? toLines(geometry.coordinates) : []));

const [coasts, borders] = [basemap['land-50m'], basemap['border-50m']].map(readLines);

/** A panel in px at some width, with the lines that end a land there. */
function openPanel(panel: Pick<Panel, 'camera' | 'ratio'>, width: number) {
  const wide = toPanelView(panel);
  const view: View = { ...wide, zoom: wide.zoom + Math.log2(width / wide.width), width, height: width / panel.ratio };
  const toSpots = (lines: Line[]) =>
    lines
      .map((line) => line.map(([lon = 0, lat = 0]): Spot => toPoint(view, { lon, lat })))
      .map(([a, b]): [Spot, Spot] => [a!, b!])
      .filter(([a, b]) => Math.max(a[0], b[0]) > -width && Math.min(a[0], b[0]) < 2 * width);
  return { view, coast: toSpots(coasts!), border: toSpots(borders!) };
}
type Ground = ReturnType<typeof openPanel>;

function countCuts(lines: [Spot, Spot][], [px, py]: Spot, [qx, qy]: Spot): number {
  return lines.filter(([[ax, ay], [bx, by]]) => {
    const turn = (bx - ax) * (qy - py) - (by - ay) * (qx - px);
    const along = ((px - ax) * (qy - py) - (py - ay) * (qx - px)) / turn;
    const way = ((px - ax) * (by - ay) - (py - ay) * (bx - ax)) / turn;
    return along >= 0 && along < 1 && way > 0 && way < 1;
  }).length;
}

/** Where a name's text lies on a panel, in px; `x` and `y` of a drawn name are percent of the panel. */
function toBox({ x, y, dx, dy, text }: PlacedName, { width, height }: View) {
  const [left, middle] = [(x / 100) * width, (y / 100) * height];
  const half = toTextWidth(text, 11) / 2;
  return { home: [left, middle] as Spot, middle: [left + dx, middle + dy - 4] as Spot, half };
}

/** `own`, or `beside` for a name at sea that touches its own coast; all else is wrong. */
function toPlacement(name: PlacedName, { view, coast, border }: Ground): 'own' | 'beside' | 'wrong' {
  const { home, middle, half } = toBox(name, view);
  if (countCuts(border, home, middle) > 0) return 'wrong';
  const shores = countCuts(coast, home, middle);
  if (shores === 0) return 'own';
  const [x, y] = [0, 1].map((axis) => {
    const reach = axis === 0 ? half + 8 : 13;
    return Math.max(middle[axis]! - reach, Math.min(home[axis]!, middle[axis]! + reach));
  }) as [number, number];
  const isTouching = countCuts(coast, home, [x, y]) + countCuts(border, home, [x, y]) === 0;
  return shores % 2 === 1 && isTouching ? 'beside' : 'wrong';
}

const sheets = toSheets(figures.find(({ id }) => id === 'full-map')!);
const drawn = drawPictures(sheets, basemap, 'fine').sheets;

/** The names of the site's map in a container of some width, each with its panel. */
const selectNames = (container: number) =>
  sheets.flatMap(({ range, panels }, s) =>
    container < range[0] || container >= range[1]
      ? []
      : panels.flatMap((panel, p) => {
          const width = (container - margin) * (panel.inset?.width ?? 1);
          const ground = openPanel(panel, width);
          return drawn[s]!.panels[p]!.names.map((name) => ({ name, ground }));
        })
  );

/** West, south, east and north of countries, in degrees. */
const extents: Record<string, [number, number, number, number]> = {
  Algeria: [-8.7, 18.9, 12, 37.2],
  Angola: [11.6, -18.1, 24.1, -4.3],
  Argentina: [-73.6, -55.1, -53.6, -21.7],
  Brazil: [-74, -33.8, -34.7, 5.3],
  Colombia: [-79.1, -4.3, -66.8, 12.5],
  'DR Congo': [12.2, -13.5, 31.4, 5.4],
  Mexico: [-117.2, 14.5, -86.7, 32.8],
  Peru: [-81.4, -18.4, -68.6, 0],
  Zambia: [21.9, -18.1, 33.8, -8.2]
};

function isInExtent({ text, ...name }: PlacedName, { view }: Ground): boolean {
  const extent = extents[text];
  if (!extent) return true;
  const { middle } = toBox({ text, ...name }, view);
  const [cx, cy] = toWorld(view);
  const scale = worldSize * 2 ** view.zoom;
  const [x, y] = [cx + (middle[0] - view.width / 2) / scale, cy + (middle[1] - view.height / 2) / scale];
  const [left, bottom] = toWorld({ lon: extent[0], lat: extent[1] });
  const [right, top] = toWorld({ lon: extent[2], lat: extent[3] });
  return x > left && x < right && y > top && y < bottom;
}

describe('names of the site’s map', () => {
  // The container at windows 360, 768 and 1440 px wide, and on paper.
  it.each([328, 700, 1312, 540])('lie on their own land or in their own sea, %i px wide', (container) => {
    const names = selectNames(container).filter(({ name: { kind } }) => kind === 'country' || kind === 'sea');
    expect(names.length).toBeGreaterThan(0);
    for (const { name, ground } of names) {
      const placement = toPlacement(name, ground);
      expect.soft(name.kind === 'sea' ? ['own'] : ['own', 'beside'], name.text).toContain(placement);
      expect.soft(isInExtent(name, ground), name.text).toBe(true);
    }
  });

  it('are many where there is room', () => {
    const texts = new Set(selectNames(1312).map(({ name: { text } }) => text));
    for (const text of ['Peru', 'Brazil', 'Mexico', 'DR Congo', 'Zambia']) expect(texts).toContain(text);
  });
});

it('names of the small maps lie on their own land at any width', { timeout: 60_000 }, () => {
  for (const asset of story.assets) {
    const { panel, place } = drawLocator(asset, basemap);
    const countries = panel.names.filter(({ kind }) => kind === 'country');
    for (const width of countries.length > 0 ? [236, 680] : []) {
      const ground = openPanel(place, width);
      const wrong = countries.filter((name) => toPlacement(name, ground) === 'wrong' || !isInExtent(name, ground));
      expect.soft(wrong, `${asset.id}, ${width} px`).toEqual([]);
    }
  }
});

describe('a name whose middle is taken', () => {
  const square = (west: number, east: number): Position[] => [
    ...[west, east].map((lon) => [lon, -10]),
    ...[east, west, west].map((lon, n) => [lon, n < 2 ? 10 : -10])
  ];
  const collect = (geometry: object, properties = {}) =>
    ({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] }) as NonNullable<
      Basemap['country']
    >;
  /** Two countries on one island, a border between them, and the name of the western one. */
  const island: Basemap = {
    'land-50m': collect({ type: 'Polygon', coordinates: [square(-20, 20)] }),
    'border-50m': collect({ type: 'LineString', coordinates: [10, -10].map((lat) => [0, lat]) }),
    country: collect({ type: 'Point', coordinates: [-10, 0] }, { n: 'West', r: 1 })
  };
  const view: View = { lat: 0, lon: 0, zoom: 3, width: 600, height: 400 };
  const place = (taken: Box[]) =>
    placeNames(island, view, createPanelBox(0, 0, 1, 400 / 600), taken, [600, 601]).map(({ x, y, dx, dy }): Spot => [
      x * 600 + dx - 300,
      y * 600 + dy - 204
    ]);
  const toTaken = (left: number, top: number, right: number, bottom: number) =>
    createPanelBox((left + 300) / 600, (top + 200) / 600, (right - left) / 600, (bottom - top) / 600);

  it('dodges on its own land', () => {
    const [[x] = [0]] = place([]);
    expect(x).toBeCloseTo(-113.8, 0);
    const [[left, top] = [0, 0]] = place([toTaken(-130, -20, -90, 20)]);
    expect(left).toBeLessThan(0);
    expect(left).toBeGreaterThan(-228);
    expect(Math.hypot(left - x, top)).toBeGreaterThan(20);
  });

  it('is left out rather than written on another’s land or at sea', () => {
    expect(place([toTaken(-228, -114, 0, 114)])).toEqual([]);
    expect(place([toTaken(-170, -60, 0, 60)])).toEqual([]);
  });
});
