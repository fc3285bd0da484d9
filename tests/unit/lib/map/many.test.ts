import { describe, expect, it } from 'vitest';
import { isMeeting } from '../../../../src/lib/map/elastic.ts';
import { toGatheredBox } from '../../../../src/lib/map/many.ts';
import { toSpots } from '../../../../src/lib/map/model.ts';
import type { MapSpot } from '../../../../src/lib/map/panel.ts';
import { drawPictures } from '../../../../src/lib/map/picture.ts';
import { createSheets } from '../../../../src/lib/map/sheet.ts';
import { anAsset } from '../../../fixtures/records.ts';
import { basemap } from './support.ts';

const camera = { lat: 0, lon: 20, zoom: 2 };
const createSpots = (count: number): MapSpot[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `spot-${n}`,
    label: `Spot ${n}`,
    lat: -50 + ((n * 7919) % 100_003) / 1000.1,
    lon: -150 + ((n * 104_729) % 300_007) / 1000.1,
    group: ['ours', 'theirs'][n % 2]!
  }));

describe('sheets of many places', () => {
  it.each([61, 400, 5000])('have all of %i places, alone or in a crowd that says its make-up', (count) => {
    for (const { panels } of createSheets(camera, 1.6, createSpots(count))) {
      const [panel] = panels;
      expect(panels).toHaveLength(1);
      const { marks, gathered } = panel!;
      expect(marks.length + gathered.reduce((sum, crowd) => sum + crowd.count, 0)).toBe(count);
      for (const { makeup, count: size, ids } of gathered) {
        expect(Object.values(makeup).reduce((a, b) => a + b, 0)).toBe(size);
        expect(ids.length).toBe(size > 8 ? 0 : size);
      }
    }
  });

  it('keep marks, names and crowds off each other at every width', () => {
    for (const { name, panels } of createSheets(camera, 1.6, createSpots(150))) {
      const { marks, gathered, range } = panels[0]!;
      const solid = [
        ...marks.map(({ id, boxes: [body, label] }) => ({ id, boxes: [body, label] })),
        ...gathered.map((crowd, n) => ({ id: `crowd ${n}`, boxes: [toGatheredBox(crowd)] }))
      ];
      for (const [n, one] of solid.entries())
        for (const other of solid.slice(n + 1))
          for (const a of one.boxes)
            for (const b of other.boxes) expect(isMeeting(a, b, range), `${one.id} and ${other.id}`).toBe(false);
      if (name === 'wide') expect(marks.some(({ label }) => label !== '')).toBe(true);
    }
  });

  it('are drawn in seconds for 100,000', () => {
    const start = performance.now();
    const sheets = createSheets(camera, 1.6, createSpots(100_000));
    drawPictures(sheets, basemap);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('sheets of odd places', () => {
  const spot = (lat: number, lon: number, n = 0): MapSpot => ({
    id: `spot-${lat}-${lon}-${n}`,
    label: 'Here',
    lat,
    lon
  });

  it('are empty panels for no places', () => {
    for (const { panels } of createSheets(camera, 1.6, [])) {
      expect(panels.map(({ marks }) => marks)).toEqual([[]]);
      expect(Number.isFinite(panels[0]!.camera.zoom)).toBe(true);
    }
  });

  it.each([
    ['one place', [spot(3, 4)]],
    ['the antimeridian', [spot(-17, 179.9), spot(-17, -179.9), spot(-18, 180), spot(-18, -180)]],
    ['the poles', [spot(90, 0), spot(-90, 0), spot(89, 90)]],
    ['two at one point', [spot(3, 4, 1), spot(3, 4, 2)]]
  ])('show all of %s within their panels', (_, spots) => {
    for (const { panels } of createSheets(camera, 1.6, spots)) {
      const marks = panels.flatMap((panel) => panel.marks.map((mark) => ({ ...mark, ratio: panel.ratio })));
      expect(marks.map(({ id }) => id).sort()).toEqual(spots.map(({ id }) => id).sort());
      for (const { x, y, ratio } of marks) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1 / ratio).toBe(true);
    }
  });

  it('cut a name of 300 letters', () => {
    const [long] = toSpots([anAsset({ label: `${'long '.repeat(60)}` })]);
    expect([...long!.label].length).toBeLessThanOrEqual(40);
    expect(long!.label.endsWith('…')).toBe(true);
  });
});
