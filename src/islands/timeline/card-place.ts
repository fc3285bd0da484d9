/** Pixels between a card and its event, and between what is shown and the edges of the window. */
const gap = 6;
const margin = 16;

/**
 * Lays a card under its event from where that starts, inside the sheet's width, and brings it into the window as far as the
 * event stays there too. `--over` on the sheet is what the card needs below it.
 * @param box of the event, in pixels of the card's parent; null where the card stands in the text
 * @param isStill true where the page must not be scrolled
 */
export function layCard(
  card: HTMLElement,
  box: { x: number; y: number; width: number; height: number } | null,
  isStill: boolean
): void {
  const sheet = card.parentElement!;
  const isTurned = getComputedStyle(sheet).direction === 'rtl';
  const x = box && (isTurned ? box.x + box.width - card.offsetWidth : box.x);
  card.style.left = x === null ? '' : `${Math.max(Math.min(x, sheet.clientWidth - card.offsetWidth), 0)}px`;
  card.style.top = box ? `${box.y + box.height + gap}px` : '';
  const room = sheet.clientHeight - Number.parseFloat(getComputedStyle(sheet).paddingBottom);
  sheet.style.setProperty('--over', `${box ? Math.max(card.offsetTop + card.offsetHeight - room, 0) : 0}px`);
  if (isStill) return;
  const { top, bottom } = card.getBoundingClientRect();
  const first = box ? sheet.getBoundingClientRect().top + box.y : top;
  const by = Math.min(first - margin, Math.max(bottom + margin - innerHeight, 0));
  const isSmooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (by !== 0) scrollBy({ top: by, behavior: isSmooth ? 'smooth' : 'instant' });
}
