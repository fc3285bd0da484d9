import { readBasemap } from '../../../../src/loader/basemap.ts';
import { resolveStory } from '../../../../src/loader/story.ts';
import { selectAssets, toSpots, type MapFigure } from '../../../../src/lib/map/model.ts';
import { createSheets, type Sheet } from '../../../../src/lib/map/sheet.ts';

/** The real story, its basemap, and each of its maps with its sheets: placed once for all tests of a file. */
export const story = resolveStory('content');
export const basemap = readBasemap('content/basemap');
export const figures = story.figures.filter((figure): figure is MapFigure => figure.kind === 'map');

export const toSheets = (figure: MapFigure): Sheet[] =>
  createSheets({ ...figure.centre, zoom: figure.zoom }, figure.ratio, toSpots(selectAssets(figure, story)), basemap);
