import type { Basemap } from '~/lib/map/base.ts';
import { toSpots, type MapClass, type MapFigure } from '~/lib/map/model.ts';
import { drawPictures, type Grade, type Pictures } from '~/lib/map/picture.ts';
import { createSheets, type Sheet } from '~/lib/map/sheet.ts';
import { selectRoute } from '~/lib/map/route.ts';
import { drawRoute, type Route } from '~/lib/map/route-drawing.ts';
import type { Asset } from '~/schemas/asset.ts';

interface Drawing {
  sheets: Sheet[];
  pictures: Pictures;
  routes: Route[];
}

const kept = new Map<string, unknown>();

/** Keeps what takes long: a figure stands on several pages, and to place its marks takes a second or two. */
function keep<T>(key: string, create: () => T): T {
  if (!kept.has(key)) kept.set(key, create());
  return kept.get(key) as T;
}

/**
 * The drawing of a map figure.
 * @param grade how finely land is drawn
 */
export function resolveDrawing(
  figure: MapFigure,
  assets: Asset[],
  classes: readonly MapClass[],
  basemap: Basemap,
  grade: Grade
): Drawing {
  const spots = toSpots(assets);
  const key = JSON.stringify([figure.centre, figure.zoom, figure.ratio, spots]);
  const camera = { ...figure.centre, zoom: figure.zoom };
  const sheets = keep(key, () => createSheets(camera, figure.ratio, spots, basemap));
  const routes = assets.flatMap((asset) => {
    const line = selectRoute(asset, basemap);
    const colour = classes.find(({ id }) => id === asset.alignment)?.colour ?? 'grey';
    return line.length > 0 ? [drawRoute(asset.id, colour, line)] : [];
  });
  return { sheets, routes, pictures: keep(`${key} ${grade}`, () => drawPictures(sheets, basemap, grade)) };
}
