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

/** Milliseconds without a sign of the reader after which the live map comes by itself. */
const quiet = 4000;
const signs = ['pointerover', 'touchstart', 'focusin'] as const;

/**
 * Runs once: when the reader turns to the element, or when the page has been quiet for a while. Until then the drawn map
 * answers, and a slow device is not kept busy with a library that nobody may need.
 * @returns a function that calls it off
 */
export function whenWanted(element: Element, run: () => void): () => void {
  const start = () => {
    cancel();
    run();
  };
  const timer = setTimeout(() => ('requestIdleCallback' in window ? requestIdleCallback(start) : start()), quiet);
  const cancel = () => {
    clearTimeout(timer);
    for (const sign of signs) element.removeEventListener(sign, start);
  };
  for (const sign of signs) element.addEventListener(sign, start, { passive: true });
  return cancel;
}
