/** True for an element that is drawn: arrangements for other widths are in the page too, but not displayed. */
export const isDrawn = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

/** True for readers who asked for less motion. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Milliseconds for which a page that has been loaded is left alone. */
const quiet = 2500;

/**
 * Runs once the page has been loaded for a while and has nothing better to do.
 * @returns what calls it off
 */
export function whenQuiet(run: () => void): () => void {
  let timer = setTimeout(function wait() {
    if (document.readyState !== 'complete') timer = setTimeout(wait, quiet);
    else if ('requestIdleCallback' in window) requestIdleCallback(run);
    else run();
  }, quiet);
  return () => clearTimeout(timer);
}
