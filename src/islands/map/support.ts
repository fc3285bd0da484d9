/** True for an element that is drawn: arrangements for other widths are in the page too, but not displayed. */
export const isDrawn = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

/** True where a live map can run and the reader's connection is not to be spared. */
export function isLivePossible(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return false;
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // One context a page: the test's own goes at once.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** Milliseconds of a camera's move: none for readers who asked for less motion. */
export const selectDuration = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 400);

/** Runs once the page has nothing better to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 3000 });
  else setTimeout(run, 500);
}
