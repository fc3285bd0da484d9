/** Pixels that a finger must go before its way counts, and before it means the next event. */
const start = 12;
const far = 56;

/**
 * Follows a finger that goes sideways over an element; going up and down stays the page's, by `touch-action: pan-y`.
 * @param onswipe 1 for a finger that went to the left, -1 for one that went to the right
 * @returns what undoes it
 */
export function followSwipe(node: HTMLElement, onswipe: (by: 1 | -1) => void): () => void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let from: PointerEvent | null = null;
  const follow = (to: PointerEvent): void => {
    if (to.type === 'pointerdown') from = to.isPrimary && to.pointerType !== 'mouse' ? to : null;
    if (to.pointerId !== from?.pointerId) return;
    const across = to.clientX - from.clientX;
    const isSideways = Math.abs(across) > start && Math.abs(across) > 2 * Math.abs(to.clientY - from.clientY);
    const isOver = to.type !== 'pointerdown' && to.type !== 'pointermove';
    if (!isStill) node.style.translate = isSideways && !isOver ? `${across}px` : '';
    if (!isOver) return;
    from = null;
    if (to.type === 'pointerup' && isSideways && Math.abs(across) > far) onswipe(across < 0 ? 1 : -1);
  };
  const types = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const;
  for (const type of types) node.addEventListener(type, follow);
  return () => types.forEach((type) => node.removeEventListener(type, follow));
}
