import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { blocks } from '~/lib/map/style.ts';
import { isDrawn } from './support.ts';

/** Sizes go up in steps, so that few images serve all labels. */
const step = 8;
const toSize = (px: number): number => Math.max(step, Math.ceil(px / step) * step);

/** Reads where asset labels and symbols are drawn over a live map, and gives the library a box for each. */
export function readBlocks(engine: MapLibre): void {
  const container = engine.getContainer();
  const frame = container.getBoundingClientRect();
  const marks = container.closest('.map')?.querySelectorAll('.map-mark :is(text, .map-symbol), .map-crowd-name') ?? [];
  const features = [...marks].filter(isDrawn).flatMap((mark): GeoJSON.Feature[] => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    const middle = [left + width / 2 - frame.left, top + height / 2 - frame.top] as const;
    if (middle[0] < 0 || middle[1] < 0 || middle[0] > frame.width || middle[1] > frame.height) return [];
    const { lng, lat } = engine.unproject([...middle]);
    return [
      {
        type: 'Feature',
        properties: { size: `${toSize(width)}x${toSize(height)}` },
        geometry: { type: 'Point', coordinates: [lng, lat] }
      }
    ];
  });
  engine.getSource<GeoJSONSource>(blocks)?.setData({ type: 'FeatureCollection', features });
}
