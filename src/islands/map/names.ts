import { toView } from '~/lib/map/camera.ts';
import { toWorld, worldSize } from '~/lib/map/mercator.ts';
import type { GroundName, NameKind } from '~/lib/map/scene-names.ts';

const kinds: NameKind[] = ['country', 'town', 'sea', 'province'];
const readShare = (element: Element, name: string): number =>
  Number.parseFloat(element.getAttribute(name) ?? '0') / 100;

/** The names that the server wrote on its panels, with where they lie: read from the page, which holds them already. */
export function readNames(sheet: HTMLElement): GroundName[] {
  return [...sheet.querySelectorAll<HTMLElement>('.map-panel[data-camera]')].flatMap((panel) => {
    const [lat = 0, lon = 0, zoom = 1, ratio = 1] = panel.dataset['camera']!.split(' ').map(Number);
    // Any size serves: places are read as shares.
    const view = toView({ lat, lon, zoom }, { width: 1000, height: 1000 / ratio });
    const scale = worldSize * 2 ** view.zoom;
    const [cx, cy] = toWorld(view);
    return [...panel.querySelectorAll('.map-ground > .map-at > .map-name')].flatMap((name): GroundName[] => {
      const kind = kinds.find((one) => name.classList.contains(`map-${one}`));
      const at = name.parentElement!;
      if (!kind) return [];
      const x = cx + ((readShare(at, 'x') - 0.5) * view.width) / scale;
      const y = cy + ((readShare(at, 'y') - 0.5) * view.height) / scale;
      return [{ text: name.textContent.trim(), kind, x, y, zoom }];
    });
  });
}
