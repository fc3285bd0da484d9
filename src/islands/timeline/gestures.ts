import type { Stage } from './stage.svelte.ts';
import { isSame, toSize, toWindow, toZoomed } from './window.ts';

/** Pixels that a hand may tremble, and that two fingers are apart at least. */
const [slop, apart] = [5, 24];
/** Pixels of a line of a wheel, the most that one turn counts, and how much a pixel zooms. */
const [wheelLine, wheelMost, wheelZoom] = [16, 60, 0.01];

/** What a hand holds: the day under it, and the window's size and the fingers' distance at that moment. */
interface Grip {
  day: number;
  size: number;
  spread: number;
}

/**
 * Lets hands move a stage: drag, two fingers, a wheel with Ctrl or Cmd held or turned sideways. A plain wheel and a finger
 * along the page scroll the page as ever.
 * @returns what undoes it
 */
export function connectGestures(sheet: HTMLElement, stage: Stage): () => void {
  const fingers = new Map<number, PointerEvent>();
  let grip: Grip | null = null;
  let isMoved = false;
  const isAcross = () => stage.frame?.layout === 'horizontal';
  const isZoomed = () => stage.window !== stage.all;

  /** Along the clock, in pixels of the sheet. */
  const toAlong = ({ clientX, clientY }: MouseEvent) => {
    const { left, top } = sheet.getBoundingClientRect();
    return isAcross() ? clientX - left : clientY - top;
  };

  function readHands(): { middle: number; spread: number } {
    const places = [...fingers.values()].map(toAlong);
    const [first = 0, last = first] = places;
    return { middle: (first + last) / 2, spread: places.length > 1 ? Math.max(Math.abs(last - first), apart) : 1 };
  }

  function grasp(): void {
    const { middle, spread } = readHands();
    grip = fingers.size > 0 ? { day: stage.toDay(middle), size: toSize(stage.window), spread } : null;
  }

  const canDrag = ({ pointerType }: PointerEvent) => isZoomed() && (isAcross() || pointerType === 'mouse');

  function hold(event: PointerEvent): void {
    if (!stage.frame || (event.target as Element).closest('.card, .hold')) return;
    if (fingers.size === 0) isMoved = false;
    if (fingers.size === 0 && event.pointerType === 'mouse' && !canDrag(event)) return;
    fingers.set(event.pointerId, event);
    grasp();
  }

  function onpointermove(event: PointerEvent): void {
    // A finger that was down before anything listened.
    if (event.pointerType === 'touch' && !fingers.has(event.pointerId)) hold(event);
    const before = fingers.get(event.pointerId);
    if (!before || !grip) return;
    if (fingers.size < 2 && !canDrag(event)) return;
    if (!isMoved && Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) < slop) return;
    if (!isMoved) for (const id of fingers.keys()) sheet.setPointerCapture(id);
    isMoved = true;
    fingers.set(event.pointerId, event);
    const { middle, spread } = readHands();
    const size = (grip.size * grip.spread) / spread;
    const share = (stage.toDay(middle) - stage.window.from) / toSize(stage.window);
    stage.show(toWindow(grip.day - share * size, size, stage.all), true);
  }

  function onpointerup(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId)) return;
    grasp();
    if (isMoved && fingers.size === 0) stage.go(stage.window, true);
  }

  /** The click that ends a drag chooses nothing. */
  function onclick(event: MouseEvent): void {
    if (!isMoved || event.detail === 0) return;
    isMoved = false;
    event.preventDefault();
    event.stopPropagation();
  }

  function onwheel(event: WheelEvent): void {
    if (!stage.frame || event.defaultPrevented) return;
    const { deltaX, deltaY, shiftKey } = event;
    const unit = event.deltaMode ? wheelLine : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const turn = Math.min(Math.max(deltaY * unit, -wheelMost), wheelMost);
      stage.show(toZoomed(stage.window, Math.exp(-turn * wheelZoom), stage.toDay(toAlong(event)), stage.all));
      return;
    }
    const by = (Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : shiftKey ? deltaY : 0) * unit;
    if (!by || !isAcross()) return;
    const size = toSize(stage.window);
    const next = toWindow(stage.window.from + (by * stage.sign * size) / stage.frame.length, size, stage.all);
    if (isSame(next, stage.window)) return;
    event.preventDefault();
    stage.show(next);
  }

  /** Two fingers zoom the clock, not the page. */
  function ontouchmove(event: TouchEvent): void {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  }

  const undo = new AbortController();
  const { signal } = undo;
  sheet.addEventListener('pointerdown', (event) => event.button === 0 && hold(event), { signal });
  sheet.addEventListener('pointermove', onpointermove, { signal });
  for (const name of ['pointerup', 'pointercancel'] as const) sheet.addEventListener(name, onpointerup, { signal });
  sheet.addEventListener('click', onclick, { signal, capture: true });
  sheet.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
  sheet.addEventListener('wheel', onwheel, { signal, passive: false });
  sheet.addEventListener('touchmove', ontouchmove, { signal, passive: false });
  return () => undo.abort();
}
