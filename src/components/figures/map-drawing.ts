import type { Basemap } from '~/lib/map/base.ts';
import { toSpots, type MapFigure } from '~/lib/map/model.ts';
import { drawPictures, type Pictures } from '~/lib/map/picture.ts';
import { createSheets, type Sheet } from '~/lib/map/sheet.ts';
import type { Asset } from '~/schemas/asset.ts';

interface Drawing {
  sheets: Sheet[];
  pictures: Pictures;
}

const kept = new Map<string, unknown>();

/** Keeps what takes long: a figure stands on several pages, and to place its marks takes a second or two. */
function keep<T>(key: string, create: () => T): T {
  if (!kept.has(key)) kept.set(key, create());
  return kept.get(key) as T;
}

/**
 * The drawing of a map figure.
 * @param isFine true on the map's own page, which has room for more
 */
export function resolveDrawing(figure: MapFigure, assets: Asset[], basemap: Basemap, isFine: boolean): Drawing {
  const spots = toSpots(assets);
  const key = JSON.stringify([figure.centre, figure.zoom, figure.ratio, spots]);
  const camera = { ...figure.centre, zoom: figure.zoom };
  const sheets = keep(key, () => createSheets(camera, figure.ratio, spots, basemap));
  return { sheets, pictures: keep(`${key} ${isFine}`, () => drawPictures(sheets, basemap, isFine)) };
}
