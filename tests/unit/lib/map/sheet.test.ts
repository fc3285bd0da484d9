import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isMeeting, isWithin, createPanelBox, type Box, type Range } from '../../../../src/lib/map/elastic.ts';
import type { MapSpot } from '../../../../src/lib/map/panel.ts';
import { drawPictures } from '../../../../src/lib/map/picture.ts';
import { breaks, createSheets, type Sheet } from '../../../../src/lib/map/sheet.ts';
import { basemap, figures, toSheets } from './support.ts';

const sheets = new Map(figures.map((figure) => [figure.id, toSheets(figure)]));
const all = [...sheets].flatMap(([id, list]) => list.map((sheet): [string, Sheet] => [`${id} ${sheet.name}`, sheet]));

/** A box in px at one width. */
const toRect = ({ left, right, top, bottom }: Box, width: number) => {
  const [l, r, t, b] = [left, right, top, bottom].map(([share, px]) => share * width + px);
  return { l: l!, r: r!, t: t!, b: b! };
};

describe('sheets', () => {
  it('cover all widths from a phone to a wide page', () => {
    const ranges = Object.values(breaks);
    expect(ranges[0]![0]).toBeLessThanOrEqual(248);
    expect(ranges.at(-1)![1]).toBeGreaterThanOrEqual(1600);
    ranges.slice(1).forEach(([from], n) => expect(from).toBe(ranges[n]![1]));
  });

  it.each(all)('%s: no symbol or label meets another at any width, and none leaves its panel', (_, { panels }) => {
    for (const { marks, range, ratio, inset, crowds } of panels) {
      const solid = marks.map(({ id, boxes: [body, label] }) => ({ id, boxes: [body, label] }));
      for (const [n, one] of solid.entries())
        for (const other of solid.slice(n + 1))
          for (const a of one.boxes)
            for (const b of other.boxes) expect(isMeeting(a, b, range), `${one.id} and ${other.id}`).toBe(false);
      const frame = createPanelBox(0, 0, 1, 1 / ratio);
      for (const { boxes } of solid) for (const box of boxes) expect(isWithin(box, frame, range)).toBe(true);
      expect(inset === undefined || crowds.length === 0).toBe(true);
    }
  });

  it.each(all)('%s: the same, measured in px at ten widths', (_, { panels }) => {
    for (const { marks, range } of panels) {
      for (let step = 0; step <= 9; step++) {
        const width = range[0] + ((range[1] - range[0]) * step) / 9;
        const rects = marks.flatMap(({ id, boxes: [body, label] }) =>
          [body, label].map((box) => ({ id, ...toRect(box, width) }))
        );
        const clash = rects.find((a, n) =>
          rects.slice(n + 1).some((b) => a.id !== b.id && a.l < b.r && b.l < a.r && a.t < b.b && b.t < a.b)
        );
        expect(clash).toBeUndefined();
      }
    }
  });

  it.each(all)('%s: shows every asset once', (name, { panels }) => {
    const ids = panels.flatMap(({ marks }) => marks.map(({ id }) => id));
    const figure = figures.find(({ id }) => name.startsWith(`${id} `))!;
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(figure.assets.length || 32);
  });

  it('take a story without assets, with two on one spot, at the edges of the world, and with a long name', () => {
    const camera = { lat: 0, lon: 0, zoom: 1 };
    const spot = (id: number, lat: number, lon: number, label = `Mine ${id}`): MapSpot => ({
      id: `${id}`,
      lat,
      lon,
      label
    });
    const stories: MapSpot[][] = [
      [],
      [spot(1, 10, 10), spot(2, 10, 10)],
      [spot(1, 89, 179.9), spot(2, -89, -179.9)],
      [spot(1, 0, 0, 'A very long name '.repeat(18))]
    ];
    for (const spots of stories)
      for (const { panels } of createSheets(camera, 1.5, spots))
        expect(new Set(panels.flatMap(({ marks }) => marks.map(({ id }) => id))).size).toBe(spots.length);
  });
});

describe('pictures', () => {
  const pictures = figures.map((figure) => ({
    id: figure.id,
    ...drawPictures(sheets.get(figure.id)!, basemap, 'light')
  }));
  const toSize = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;

  it('stay light: the wide map under 8 kB, a region under 2.5 kB', () => {
    for (const { bases } of pictures) expect(toSize(bases)).toBeLessThan(8_000);
    const copperbelt = pictures.find(({ id }) => id === 'copperbelt')!;
    expect(toSize(copperbelt.bases)).toBeLessThan(2_500);
  });

  it('leave rivers, provinces and railways across a country to regions and to the page of the map', () => {
    const [wide, region] = ['full-map', 'copperbelt'].map((id) => pictures.find((one) => one.id === id)!.bases);
    for (const { river, province } of wide!) expect(river + province).toBe('');
    expect(region![0]!.river && region![0]!.province && region![0]!.rail).not.toBe('');
    const fine = drawPictures(sheets.get('full-map')!, basemap, 'fine');
    expect(fine.bases.some(({ river, province }) => river && province)).toBe(true);
    expect(toSize(fine.bases)).toBeGreaterThan(toSize(wide));
  });

  it('draw whole, relative coordinates', () => {
    for (const { bases } of pictures)
      for (const { land, border } of bases) expect(land + border).toMatch(/^[Mlz\d\s-]*$/);
  });

  it('write no name over a mark', () => {
    for (const [n, { sheets: drawn }] of pictures.entries()) {
      const list = sheets.get(figures[n]!.id)!;
      for (const [s, sheet] of drawn.entries())
        for (const [p, { names, ratio }] of sheet.panels.entries()) {
          const { marks, range } = list[s]!.panels[p]!;
          for (const { x, y, dx, dy, anchor, text } of names) {
            const width = text.length * 5;
            const left = anchor === 'start' ? dx : anchor === 'end' ? dx - width : dx - width / 2;
            const at = { x: x / 100, y: y / 100 / ratio };
            const box: Box = {
              left: [at.x, left],
              right: [at.x, left + width],
              top: [at.y, dy - 9],
              bottom: [at.y, dy + 2]
            };
            for (const { boxes } of marks)
              for (const other of boxes) expect(isMeeting(box, other, range as Range), text).toBe(false);
          }
        }
    }
  });
});
