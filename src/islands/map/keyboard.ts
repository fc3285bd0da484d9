import { readId } from './hands.ts';
import type { MapState } from './map-state.svelte.ts';
import type { MapStage } from './stage.svelte.ts';

interface Hands {
  map: MapState;
  stage: MapStage;
  sheet: HTMLElement;
  close: () => Promise<void>;
  focusMark: (id: string) => Promise<void>;
}

/** Share of the picture that a key moves it by. */
const share = 0.25;
const ways = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'];

function moveCamera({ key, shiftKey }: KeyboardEvent, stage: MapStage): boolean {
  const way = shiftKey ? ways.indexOf(key) : -1;
  const by = way < 2 ? -share : share;
  if (way >= 0) void stage.act('pan', way % 2 ? 0 : by, way % 2 ? by : 0);
  else if ('+='.includes(key)) void stage.act('zoom', 1);
  else if ('-_'.includes(key)) void stage.act('zoom', -1);
  else if (key === '0') void stage.act('reset');
  else return false;
  return true;
}

/** Escape closes; on the picture, arrows go from asset to asset, with Shift they move the map, and + - 0 zoom it. */
export function pressKey(event: KeyboardEvent, { map, stage, sheet, close, focusMark }: Hands): void {
  const target = event.target as Element;
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === 'Escape' && map.chosen) void close();
  if (!sheet.contains(target) || !target.closest('.map-stage, .map-key')) return;
  if (moveCamera(event, stage)) return event.preventDefault();
  const id = readId(event) ?? (target.matches('.map-stage') ? map.stop : '');
  const next = id && !event.shiftKey && map.selectTarget(event.key, id);
  if (!next) return;
  event.preventDefault();
  void focusMark(next);
}
