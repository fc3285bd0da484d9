/**
 * "Show on the map" where scripts run: the map of the chapter, or another of the page, that has the asset shows it; where
 * there is none, the map's own page does. The address names the figure, so that Back leads to the text again.
 */
const calm = '(prefers-reduced-motion: reduce)';
/** Milliseconds that a map is given to answer, and its picture to come to rest. */
const [patience, flight] = [6000, 700];

const selectMap = (link: Element, id: string): HTMLElement | undefined => {
  const has = (root: ParentNode) =>
    [...root.querySelectorAll<HTMLElement>('[data-widget="map"]')].find((map) =>
      map.querySelector(`[data-mark="${id}"]`)
    );
  const article = link.closest('article');
  return (article && has(article)) ?? has(document);
};

/** Resolves once a widget answers; rejects where it takes too long. */
const whenReady = (widget: HTMLElement): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (!widget.hasAttribute('data-ready')) return;
      watcher.disconnect();
      resolve();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(widget, { attributeFilter: ['data-ready'] });
    setTimeout(() => reject(new Error('no answer')), patience);
    look();
  });

const isDrawn = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

async function show(map: HTMLElement, id: string): Promise<void> {
  const figure = map.closest('figure') ?? map;
  const address = `#${figure.id}`;
  if (figure.id && location.hash !== address) history.pushState(history.state, '', address);
  const isCalm = matchMedia(calm).matches;
  figure.scrollIntoView({ behavior: isCalm ? 'instant' : 'smooth', block: 'start' });
  await whenReady(map);
  map.dispatchEvent(new CustomEvent('widget-show', { detail: `?asset=${id}` }));
  const focus = () =>
    [...map.querySelectorAll<SVGElement>(`[data-mark="${id}"]`)].find(isDrawn)?.focus({ preventScroll: true });
  requestAnimationFrame(focus);
  // The mark is another one where the picture moved.
  if (!isCalm) setTimeout(() => map.contains(document.activeElement) || focus(), flight);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-place]');
  if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const { place: id = '', map: address = link.href } = link.dataset;
  const map = selectMap(link, id);
  if (!map) return location.assign(address);
  // A map that does not answer leaves the way to its own page.
  show(map, id).catch(() => location.assign(address));
});
