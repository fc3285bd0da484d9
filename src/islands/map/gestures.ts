import { toPanned, toZoomed } from '~/lib/map/camera.ts';
import type { Camera } from '~/lib/map/mercator.ts';
import type { Explorer } from './explorer.ts';
import { tapNear } from './tap.ts';

/** Pixels that a hand may tremble, and that two fingers are apart at least. */
const [slop, apart] = [5, 24];
/** Pixels of a line of a wheel, the most that one turn counts, and the zoom of a pixel. */
const [wheelLine, wheelMost, wheelZoom] = [16, 60, 0.012];
/** Milliseconds that a hint stays, and in which it is not said again. */
const [hintTime, hintPause] = [1600, 6000];

/** What a hand holds: camera, middle and distance of the fingers at that moment, in px from the picture's middle. */
interface Grip {
  camera: Camera;
  x: number;
  y: number;
  spread: number;
}

const isMac = /mac/i.test(navigator.platform);
const hints = {
  touch: 'Use two fingers to move the map',
  wheel: `Hold ${isMac ? '⌘' : 'Ctrl'} and scroll to zoom`
};

/**
 * Lets hands move a map: a mouse that drags, two fingers, a wheel with Ctrl or Cmd held, a double click. A plain wheel and
 * one finger scroll the page as ever.
 * @returns what undoes it
 */
export function connectGestures(sheet: HTMLElement, explorer: Explorer): () => void {
  const undo = new AbortController();
  const { signal } = undo;
  const fingers = new Map<number, PointerEvent>();
  let grip: Grip | null = null;
  let isMoved = false;
  const note = Object.assign(document.createElement('p'), { className: 'map-hand' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hinted = -Infinity;

  function hint(kind: keyof typeof hints): void {
    if (performance.now() - hinted < hintPause) return;
    hinted = performance.now();
    note.textContent = hints[kind];
    explorer.panel?.append(note);
    clearTimeout(timer);
    timer = setTimeout(() => note.remove(), hintTime);
  }

  const isOnMap = ({ target }: Event) => explorer.panel?.contains(target as Node) ?? false;

  function toPoint({ clientX, clientY }: MouseEvent): [x: number, y: number] {
    const { left, top, width, height } = explorer.panel!.getBoundingClientRect();
    return [clientX - left - width / 2, clientY - top - height / 2];
  }

  function readHands(): { x: number; y: number; spread: number } {
    const places = [...fingers.values()].map(toPoint);
    const [[ax, ay] = [0, 0], [bx, by] = [ax, ay]] = places;
    const spread = places.length > 1 ? Math.max(Math.hypot(ax - bx, ay - by), apart) : 1;
    return { x: (ax + bx) / 2, y: (ay + by) / 2, spread };
  }

  function grasp(): void {
    grip = fingers.size > 0 ? { camera: explorer.camera, ...readHands() } : null;
  }

  const canDrag = ({ pointerType }: PointerEvent) => pointerType === 'mouse' || fingers.size > 1;

  function hold(event: PointerEvent): void {
    if (!isOnMap(event) || (event.target as Element).closest('.map-card, button')) return;
    if (fingers.size === 0) isMoved = false;
    fingers.set(event.pointerId, event);
    grasp();
  }

  function onpointermove(event: PointerEvent): void {
    // A finger that was down before anything listened.
    if (event.pointerType === 'touch' && !fingers.has(event.pointerId)) hold(event);
    const before = fingers.get(event.pointerId);
    if (!before || !grip) return;
    const way = Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (!canDrag(event)) {
      if (event.pointerType !== 'mouse' && way > slop) hint('touch');
      return;
    }
    if (!isMoved && way < slop) return;
    if (!isMoved) for (const id of fingers.keys()) sheet.setPointerCapture(id);
    isMoved = true;
    fingers.set(event.pointerId, event);
    const { x, y, spread } = readHands();
    const { size } = explorer;
    const zoomed = toZoomed(grip.camera, size, grip.camera.zoom + Math.log2(spread / grip.spread), grip.x, grip.y);
    explorer.move(toPanned(zoomed, size, x - grip.x, y - grip.y), true);
  }

  function onpointerup(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId)) return;
    grasp();
    if (isMoved && fingers.size === 0) explorer.release();
  }

  /** The click that ends a drag chooses nothing. */
  function onclick(event: MouseEvent): void {
    if (!isMoved || event.detail === 0) {
      if ((event as PointerEvent).pointerType === 'touch') tapNear(sheet, event);
      return;
    }
    isMoved = false;
    event.preventDefault();
    event.stopPropagation();
  }

  function onwheel(event: WheelEvent): void {
    if (event.defaultPrevented || !isOnMap(event)) return;
    if (!event.ctrlKey && !event.metaKey) return hint('wheel');
    event.preventDefault();
    note.remove();
    const unit = event.deltaMode ? wheelLine : 1;
    const turn = Math.min(Math.max(event.deltaY * unit, -wheelMost), wheelMost);
    const { camera, size } = explorer;
    explorer.move(toZoomed(camera, size, camera.zoom - turn * wheelZoom, ...toPoint(event)));
  }

  function ondblclick(event: MouseEvent): void {
    if (!isOnMap(event) || (event.target as Element).closest('a, button, [role="button"]')) return;
    event.preventDefault();
    const { target, size } = explorer;
    void explorer.refine();
    void explorer.fly(toZoomed(target, size, target.zoom + (event.shiftKey ? -1 : 1), ...toPoint(event)));
  }

  /** Two fingers move the map, not the page. */
  function ontouchmove(event: TouchEvent): void {
    if (event.touches.length > 1 && event.cancelable && isOnMap(event)) event.preventDefault();
  }

  sheet.addEventListener('pointerdown', (event) => event.button === 0 && hold(event), { signal });
  sheet.addEventListener('pointermove', onpointermove, { signal });
  for (const name of ['pointerup', 'pointercancel'] as const) sheet.addEventListener(name, onpointerup, { signal });
  sheet.addEventListener('click', onclick, { signal, capture: true });
  sheet.addEventListener('dblclick', ondblclick, { signal });
  sheet.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  sheet.addEventListener('wheel', onwheel, { signal, passive: false });
  sheet.addEventListener('touchmove', ontouchmove, { signal, passive: false });
  return () => {
    clearTimeout(timer);
    note.remove();
    undo.abort();
  };
}
