const loaded = new Map<string, Promise<void>>();

/** Loads a style sheet that the page itself can do without, once. It never fails: what it styles is then plain. */
export function loadStyles(href: string): Promise<void> {
  const known = loaded.get(href);
  if (known) return known;
  const promise = new Promise<void>((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  loaded.set(href, promise);
  return promise;
}
