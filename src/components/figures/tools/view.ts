/** What the tools of a figure know of its present view: they ask the widget, which knows nothing of them. */

/** Asks the widget of a figure; undefined where there is none, or it does not answer. */
export function askWidget<T>(figure: Element, what: 'view' | 'ids' | 'picture' | 'ground'): T | undefined {
  let answer: T | undefined;
  const reply = (value: T) => (answer = value);
  figure.querySelector('[data-widget]')?.dispatchEvent(new CustomEvent('widget-ask', { detail: { what, reply } }));
  return answer;
}

/** The complete address of a figure in its present view. The view stands in the query; hosts add to what is behind a #. */
export function resolveAddress(figure: Element): string {
  const address = new URL(figure.querySelector<HTMLElement>('[data-link]')?.dataset['link'] ?? location.href);
  address.search = askWidget<string>(figure, 'view') ?? '';
  return address.href;
}

/**
 * Shows the view of the address in the figure that its fragment names. A page whose widget owns the address does that by
 * itself; elsewhere the widgets share a page, so the fragment says which one is meant.
 */
export function restoreView(): void {
  const figure = location.search && document.getElementById(location.hash.slice(1));
  const widget = figure && figure.querySelector('[data-widget]');
  if (!widget || !figure.querySelector('[data-link*="#"]')) return;
  const show = () => {
    if (!widget.hasAttribute('data-ready')) return;
    watcher.disconnect();
    widget.dispatchEvent(new CustomEvent('widget-show', { detail: location.search }));
  };
  const watcher = new MutationObserver(show);
  watcher.observe(widget, { attributeFilter: ['data-ready'] });
  show();
}
