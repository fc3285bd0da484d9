import { isDrawn } from './support.ts';

/** Pixels between a card and the edges of the window, and of the neatline. */
const gap = 12;
/** Pixels between a stage and its neatline; src/styles/map.css has the same. */
const edge = 18;

/** The mark of an asset in the picture that can be seen. */
const selectMark = (stage: Element, id: string): Element | undefined =>
  [...stage.querySelectorAll(`[data-mark="${CSS.escape(id)}"]`)].find(isDrawn);

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Over the picture, in its part that the window shows, on the side where the asset is not. */
function layOver(card: HTMLElement, root: HTMLElement, stage: Element, mark: Element | undefined): void {
  const [box, own, at] = [stage, root, mark ?? stage].map((element) => element.getBoundingClientRect());
  const isLeft = at!.left + at!.width / 2 > box!.left + box!.width / 2;
  const left = isLeft ? box!.left + edge + gap : box!.right - gap - card.offsetWidth;
  const top = clamp(gap, box!.top + edge + gap, Math.max(box!.top + edge + gap, box!.bottom - card.offsetHeight - gap));
  card.style.left = `${left - own!.left}px`;
  card.style.top = `${top - own!.top}px`;
}

/** A sheet hides no mark that it speaks of: the page scrolls until the mark stands above it. */
function bringUp(card: HTMLElement, mark: Element): void {
  const { top, bottom } = mark.getBoundingClientRect();
  const room = innerHeight - card.offsetHeight;
  const by = bottom + gap > room ? bottom + gap - room : top < gap ? top - gap - room / 3 : 0;
  const isSmooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (by !== 0) scrollBy({ top: by, behavior: isSmooth ? 'smooth' : 'instant' });
}

/**
 * Lays a card where it hides nothing that it speaks of, and again when the picture or the card gets another size.
 * @param card child of the widget
 * @returns what ends it
 */
export function followCard(card: HTMLElement, id: string): () => void {
  const root = card.closest<HTMLElement>('.map')!;
  const stage = root.querySelector('.map-stage')!;
  let isBrought = false;
  const lay = () => {
    const isOver = getComputedStyle(card).position === 'absolute';
    const mark = selectMark(stage, id);
    if (isOver) return layOver(card, root, stage, mark);
    card.style.left = card.style.top = '';
    if (!isBrought && mark) bringUp(card, mark);
    isBrought = true;
  };
  const observer = new ResizeObserver(lay);
  observer.observe(stage);
  observer.observe(card);
  lay();
  return () => observer.disconnect();
}
