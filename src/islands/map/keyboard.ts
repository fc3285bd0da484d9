import type { MapState } from './map-state.svelte.ts';
import type { MapStage } from './stage.svelte.ts';

interface Hands {
  map: MapState;
  stage: MapStage;
  sheet: HTMLElement;
  close: () => Promise<void>;
  focusMark: (id: string) => Promise<void>;
  /** Id of the mark that an event came from. */
  readId: (event: Event) => string | undefined;
}

/** Share of the picture that a key moves it by. */
const share = 0.25;
const ways: Record<string, readonly [right: number, down: number]> = {
  ArrowLeft: [-share, 0],
  ArrowRight: [share, 0],
  ArrowUp: [0, -share],
  ArrowDown: [0, share]
};

function moveCamera({ key, shiftKey }: KeyboardEvent, stage: MapStage): boolean {
  const way = shiftKey ? ways[key] : undefined;
  if (way) void stage.pan(...way);
  else if (key === '+' || key === '=') void stage.zoom(1);
  else if (key === '-' || key === '_') void stage.zoom(-1);
  else if (key === '0') void stage.reset();
  else return false;
  return true;
}

/** Escape closes; on the picture, arrows go from asset to asset, with Shift they move the map, and + - 0 zoom it. */
export function pressKey(event: KeyboardEvent, { map, stage, sheet, close, focusMark, readId }: Hands): void {
  const target = event.target as Element;
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === 'Escape' && map.chosen) void close();
  if (!sheet.contains(target) || target.closest('.map-card, input, select, textarea')) return;
  if (target.closest('.map-stage') && moveCamera(event, stage)) return event.preventDefault();
  const id = readId(event) ?? (target.matches('.map-stage') ? map.stop : undefined);
  const next = id && !event.shiftKey && map.selectTarget(event.key, id);
  if (!next) return;
  event.preventDefault();
  void focusMark(next);
}
