import { selectHands } from '~/lib/map/hands.ts';
import type { MapAsset } from '~/lib/map/model.ts';
import { formatMark, symbolRadius } from '~/lib/map/signs.ts';
import { drawShape } from '~/lib/marks/shape.ts';
import type { MapState } from './map-state.svelte.ts';

export function createSvg(name: string, attributes: Record<string, string | number> = {}): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

/** The class that an asset has at the clock; where none is known, today's shape stays and `is-unknown` empties it. */
export function selectKind(map: MapState, asset: MapAsset) {
  const { alignment, changed } = selectHands(asset, map.clockDay);
  return { kind: map.resolveClass(alignment ?? asset.alignment), isUnknown: alignment === null, isChanged: changed };
}

/** A ring around the symbol says that the asset has changed hands; where it was drawn already, it goes or stays. */
function setRing(symbol: Element, isChanged: boolean, radius: number): void {
  const ring = symbol.parentElement!.querySelector('.map-ring');
  if (isChanged && !ring) symbol.before(createSvg('circle', { class: 'map-ring', r: radius + 3.5 }));
  if (!isChanged) ring?.remove();
}

/** Gives a mark, drawn by whom ever, the state that its asset has. */
export function paintMark(element: Element, asset: MapAsset, map: MapState, isShown: boolean): void {
  const { kind, isUnknown, isChanged } = selectKind(map, asset);
  const number = element.getAttribute('data-number');
  const states = [
    'map-mark',
    `role-${kind?.colour}`,
    asset.approximate && 'rough',
    !isShown && 'off',
    isUnknown && 'is-unknown',
    isChanged && 'is-changed',
    asset === map.chosen && 'chosen'
  ].filter(Boolean);
  const next = states.join(' ');
  element.setAttribute('tabindex', asset.id === map.stop ? '0' : '-1');
  element.setAttribute('aria-label', formatMark(asset, map.formatHands(asset), number ?? undefined));
  if (element.getAttribute('class') === next) return;
  element.setAttribute('class', next);
  const radius = symbolRadius(number !== null);
  const symbol = element.querySelector('.map-symbol');
  if (!symbol || !kind) return;
  symbol.setAttribute('d', drawShape(kind.shape, radius));
  setRing(symbol, isChanged, radius);
}

/** Assets by id, made once for each list: it may be long. */
const indexes = new WeakMap<readonly MapAsset[], Map<string, MapAsset>>();
function toIndex(assets: readonly MapAsset[]): Map<string, MapAsset> {
  const known = indexes.get(assets) ?? new Map(assets.map((asset) => [asset.id, asset]));
  indexes.set(assets, known);
  return known;
}

/** Gives all that the server drew its state: marks, lines of railways, the key. */
export function paintSheet(sheet: HTMLElement, map: MapState): void {
  const assets = toIndex(map.assets);
  const shown = toIndex(map.shown);
  for (const mark of sheet.querySelectorAll('.map-stage [data-mark]')) {
    const asset = assets.get(mark.getAttribute('data-mark')!);
    if (asset) paintMark(mark, asset, map, shown.has(asset.id));
  }
  for (const line of sheet.querySelectorAll('.map-route')) {
    const asset = assets.get(line.getAttribute('data-route')!);
    if (!asset) continue;
    const { kind, isUnknown } = selectKind(map, asset);
    const states = [!shown.has(asset.id) && 'off', isUnknown && 'is-unknown', asset === map.chosen && 'chosen'];
    line.setAttribute('class', ['map-route', `role-${kind?.colour}`, ...states].filter(Boolean).join(' '));
  }
  for (const link of sheet.querySelectorAll<HTMLElement>('.map-key [data-mark]')) {
    const asset = assets.get(link.dataset['mark']!);
    if (!asset) continue;
    link.tabIndex = -1;
    link.parentElement!.classList.toggle('off', !shown.has(asset.id));
    link.parentElement!.classList.toggle('is-unknown', selectKind(map, asset).isUnknown);
  }
}

export function createBox(name: string): HTMLElement {
  const box = document.createElement('div');
  box.className = name;
  return box;
}
