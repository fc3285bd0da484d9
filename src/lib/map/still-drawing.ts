import { createNode, formatSvg } from '../marks/svg.ts';
import { mapStyle } from '../pictures/figure-style.ts';
import { drawBasemap, type Basemap } from './base.ts';
import { toView } from './camera.ts';
import { drawFollowGround, drawFollowScene, toFollowPoints, toSpot } from './follow-drawing.ts';
import { followDetail, selectNames } from './follow.ts';
import { footFont, type Still, type StillFile } from './still.ts';

/** Draws a still as the text of an SVG file, with its own style: a picture of a page knows nothing of the page's. */
export function drawStill(still: Still, { map, foot, height }: StillFile, basemap: Basemap): string {
  const { camera, view, named } = still;
  const { width } = map;
  const base = drawBasemap(basemap, camera, width, width / map.height, followDetail);
  const scenery = { ...still, names: selectNames(basemap, camera, map) };
  const { placed, names } = drawFollowScene(scenery, toFollowPoints(still), view, named, camera, map);
  const room = toView(camera, map);
  const marks = placed.map(({ node, ...at }) =>
    createNode('g', { transform: `translate(${toSpot(at, room).join(' ')})` }, node)
  );
  const neatline = { class: 'map-neatline', x: 0.5, y: 0.5, width: width - 1, height: map.height - 1 };
  const lines = foot.map(({ text, muted }, n) =>
    createNode(
      'text',
      { ...(muted && { class: 'muted' }), y: map.height + (n + 1) * footFont.leading, 'font-size': footFont.size },
      text
    )
  );
  const size = { width, height };
  return formatSvg(
    createNode(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${width} ${height}` },
      createNode('style', {}, mapStyle),
      createNode('rect', { class: 'sheet', ...size }),
      // Clips what leaves the map.
      createNode(
        'svg',
        { class: 'map', width, height: map.height },
        ...drawFollowGround(base),
        ...names,
        ...marks,
        createNode('rect', neatline)
      ),
      ...lines
    )
  );
}
