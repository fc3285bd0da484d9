import type { Map as MapLibre } from 'maplibre-gl';
import type { Camera } from '~/lib/map/mercator.ts';
import { palettes } from '~/lib/map/palette.ts';
import { createStyle } from '~/lib/map/style.ts';

/** What a live map needs beyond the drawn one: folder of the tiles, label face, and where it looks at first. */
export interface LiveSource {
  tiles: string;
  font: string;
  /** Of each arrangement's main panel, in their order; zoom for a panel 1,000 px wide. */
  cameras: Camera[];
}

const dark = '(prefers-color-scheme: dark)';

/** The theme in use: the reader's choice on the page before the system's. */
const selectTheme = (): 'light' | 'dark' => {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia(dark).matches ? 'dark' : 'light';
};

/** The worker resolves no address, so all become absolute; the braces of the tile address are added to the folder later. */
const toStyle = ({ tiles, font }: LiveSource) =>
  createStyle(palettes[selectTheme()], {
    tiles: new URL(tiles, location.href).href,
    font: new URL(font, location.href).href
  });

const phrases = {
  'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom',
  'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom',
  'CooperativeGesturesHandler.MobileHelpText': 'Move the map with two fingers',
  'Map.Title': 'Live map: arrow keys pan, plus and minus zoom'
};

/** Resolves when the first picture is complete. */
const toPicture = (map: MapLibre): Promise<void> =>
  new Promise((resolve, reject) => {
    map.once('idle', () => resolve());
    map.once('webglcontextlost', () => reject(new Error('the context was lost')));
    map.once('error', ({ error }) => reject(error));
  });

/**
 * Creates the live map in an element, and comes back when its first picture is complete.
 * Library: https://maplibre.org/maplibre-gl-js/docs/
 * @param camera zoom for the element's own width
 * @returns the map, and what removes it again
 * @throws Error when the library, the worker, WebGL or a tile fails
 */
export async function createEngine(
  target: HTMLElement,
  source: LiveSource,
  camera: Camera
): Promise<{ engine: MapLibre; remove: () => void }> {
  const [library, worker] = await Promise.all([
    import('maplibre-gl'),
    import('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url')
  ]);
  // Bundled, the library can't find its worker beside itself.
  library.setWorkerUrl(new URL(worker.default, location.href).href);
  const engine = new library.Map({
    container: target,
    style: toStyle(source),
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    minZoom: -2,
    maxZoom: 10,
    renderWorldCopies: false,
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: phrases
  });
  engine.touchZoomRotate.disableRotation();
  engine.keyboard.disableRotation();
  engine.getCanvas().dataset['bench'] = 'pan';

  // Nothing to see: an image of a label's size keeps the names of towns from standing under it.
  engine.setMissingStyleImageResolver((id) => {
    const [width = 1, height = 1] = id.split('x').map(Number);
    engine.addImage(id, { width, height, data: new Uint8Array(width * height * 4) });
  });

  const restyle = () => engine.setStyle(toStyle(source));
  const watcher = new MutationObserver(restyle);
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia(dark).addEventListener('change', restyle);
  const remove = () => {
    watcher.disconnect();
    matchMedia(dark).removeEventListener('change', restyle);
    engine.remove();
  };
  try {
    await toPicture(engine);
  } catch (error) {
    remove();
    throw error;
  }
  return { engine, remove };
}
