import type { Basemap } from '~/lib/map/base.ts';
import { toSpots, type MapFigure } from '~/lib/map/model.ts';
import { drawPictures, type Pictures } from '~/lib/map/picture.ts';
import { createSheets, type Sheet } from '~/lib/map/sheet.ts';
import type { Asset } from '~/schemas/asset.ts';

interface Drawing {
  sheets: Sheet[];
  pictures: Pictures;
}

const drawings = new Map<string, Drawing>();

/** The drawing of a map figure. A figure stands on several pages and takes a second or two to place, so it is kept. */
export function resolveDrawing(figure: MapFigure, assets: Asset[], basemap: Basemap): Drawing {
  const spots = toSpots(assets);
  const key = JSON.stringify([figure.centre, figure.zoom, figure.ratio, spots]);
  const known = drawings.get(key);
  if (known) return known;
  const sheets = createSheets({ ...figure.centre, zoom: figure.zoom }, figure.ratio, spots, basemap);
  const drawing = { sheets, pictures: drawPictures(sheets, basemap) };
  drawings.set(key, drawing);
  return drawing;
}
