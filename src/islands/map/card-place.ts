import { isDrawn } from './support.ts';

/** Pixels between a card and the edges of the window, and of the neatline. */
const gap = 12;
/** Pixels that a card is high at least: its head and a few lines. */
const least = 160;
/** Pixels between a stage and its neatline; src/styles/map.css has the same. */
const edge = 18;

/** The mark of an asset in the picture that can be seen. */
const selectMark = (stage: Element, id: string): Element | undefined =>
  [...stage.querySelectorAll(`[data-mark="${CSS.escape(id)}"]`)].find(isDrawn);

/** Over the picture, in its part that the window shows, on the side where the asset is not. */
function layOver(card: HTMLElement, root: HTMLElement, stage: Element, mark: Element | undefined, room: number): void {
  const [box, own, at] = [stage, root, mark ?? stage].map((element) => element.getBoundingClientRect());
  const isLeft = at!.left + at!.width / 2 > box!.left + box!.width / 2;
  const left = isLeft ? box!.left + edge + gap : box!.right - gap - card.offsetWidth;
  const first = box!.top + edge + gap;
  // Nothing of the clock below may end up under it.
  card.style.maxHeight = '';
  const most = Math.max(Math.min(box!.bottom, room) - Math.max(first, gap) - gap, least);
  if (card.offsetHeight > most) card.style.maxHeight = `${most}px`;
  const last = Math.min(box!.bottom, Math.max(room, gap + card.offsetHeight)) - card.offsetHeight - gap;
  card.style.left = `${left - own!.left}px`;
  card.style.top = `${Math.max(first, Math.min(gap, last)) - own!.top}px`;
}

/**
 * The page, or the room of an embed, scrolls until a mark stands where nothing covers it.
 * @param start where that part of the window begins @param room where it ends
 */
function bringUp(mark: Element, scroller: Element | null, start: number, room: number): void {
  const { top, bottom } = mark.getBoundingClientRect();
  const by = bottom + gap > room ? bottom + 3 * gap - room : top < start + gap ? top - start - (room - start) / 3 : 0;
  if (by !== 0) (scroller ?? window).scrollBy({ top: by, behavior: 'instant' });
}

/**
 * Lays a card where it hides nothing that it speaks of, and again when the picture or the card gets another size.
 * @param card child of the widget
 * @param isStill true where the page must not be scrolled
 * @returns what ends it
 */
export function followCard(card: HTMLElement, id: string, isStill: boolean): () => void {
  const root = card.closest<HTMLElement>('.map')!;
  const stage = root.querySelector('.map-stage')!;
  const scroller = root.closest('.embed-room');
  let isBrought = isStill;
  const lay = () => {
    const isOver = getComputedStyle(card).position === 'absolute';
    const mark = selectMark(stage, id);
    const clock = root.querySelector<HTMLElement>('.map-clock');
    const { top: start, bottom: end } = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    const room = Math.min(end, innerHeight) - ((isOver ? clock?.offsetHeight : card.offsetHeight) ?? 0);
    if (!isBrought && mark) bringUp(mark, scroller, start, room);
    isBrought = true;
    if (isOver) layOver(card, root, stage, mark, room);
    else card.style.left = card.style.top = card.style.maxHeight = '';
  };
  const observer = new ResizeObserver(lay);
  observer.observe(stage);
  observer.observe(card);
  lay();
  return () => observer.disconnect();
}
