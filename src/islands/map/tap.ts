import { isDrawn } from './support.ts';

/** Pixels around a finger in which it finds a mark: half of what a target has to measure. */
const reach = 22;

/** How far a point is from a box, in px; 0 within it. */
function toDistance({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The symbol of a mark or a crowd that is nearest to a point. */
function selectNear(sheet: HTMLElement, x: number, y: number): Element | undefined {
  const symbols = [...sheet.querySelectorAll('.map-stage [data-mark]:not(.off) .map-symbol, .map-stage .map-gather')];
  const found = symbols
    .map((symbol) => ({ symbol, distance: toDistance(symbol.getBoundingClientRect(), x, y) }))
    .filter(({ symbol, distance }) => distance <= reach && isDrawn(symbol));
  return found.sort((a, b) => a.distance - b.distance)[0]?.symbol;
}

/** A finger is wider than a mark: a tap beside one is a click on it. For a click that chooses nothing by itself. */
export function tapNear(sheet: HTMLElement, { target, clientX, clientY }: MouseEvent): void {
  if ((target as Element).closest('a, button, [role="button"], [data-mark], .map-card')) return;
  const symbol = selectNear(sheet, clientX, clientY);
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX, clientY });
  symbol?.dispatchEvent(click);
}
