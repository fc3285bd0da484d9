import type { Wish } from '~/lib/embed/inbound.ts';
import { viewEvent } from '~/lib/view/view.ts';
import { startHeights } from './child/heights.ts';

const root = document.documentElement;
const select = <E extends HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];

/** Shows what the parent asks for; a view that names what isn't here is refused by the widget, which says so. */
function follow({ theme, view }: Wish): void {
  if (theme === 'auto') delete root.dataset['theme'];
  else if (theme) root.dataset['theme'] = theme;
  if (view !== undefined)
    for (const widget of select('[data-widget]'))
      widget.dispatchEvent(new CustomEvent('widget-show', { detail: view }));
}

/** Loads the site's own face where the host asks for it with `font=site`; without it the substitutes of its measure stay. */
function loadFont(): void {
  const { font, sans } = root.dataset;
  if (font !== 'site' || !sans) return;
  const face = new FontFace('Libre Franklin', `url(${sans})`, { weight: '400 600' });
  face.load().then(
    () => document.fonts.add(face),
    () => undefined
  );
}

/** What fits is no scroll region: it needs no stop for the keyboard. */
const watcher = new ResizeObserver((entries) => {
  for (const { target } of entries)
    (target as HTMLElement).tabIndex = target.scrollHeight > target.clientHeight ? 0 : -1;
});

/** Room in px for the controls that stand over the lower edge. */
const controls = 48;

/** A card that opens below the edge of its room is brought up; the host's page stays where it is. */
function followCards(room: HTMLElement): void {
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    const card = added.find((node): node is HTMLElement => node instanceof HTMLElement && 'card' in node.dataset);
    const below = card && card.getBoundingClientRect().bottom - room.getBoundingClientRect().bottom + controls;
    if (below && below > 0) room.scrollTop += below;
  }).observe(room, { childList: true, subtree: true });
}

/** What every embedded document does, whatever its figure. */
export function startDocument(): void {
  startHeights(document.querySelector<HTMLElement>('.embed')!, { onWish: follow });
  loadFont();
  for (const region of select('.embed-room')) {
    watcher.observe(region);
    followCards(region);
  }
  // Who frames it may want to know what its reader looks at; the builder of embeds does.
  addEventListener(viewEvent, (event) =>
    parent.postMessage({ type: 'vault-and-mine', view: (event as CustomEvent<string>).detail }, '*')
  );
}
