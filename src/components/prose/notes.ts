/**
 * Shows the note or term that a mark leads to in a popover next to it: on hover with a mouse, on keyboard focus, on tap.
 * Without this script, or without the Popover API, the mark is a link to the note.
 */
const popover = document.getElementById('note');
const hoverDelay = 150;
const gap = 8;
let timer = 0;
let shown: HTMLElement | undefined;

const resolveMark = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('[data-note]')) || undefined;

/** The mark behind words that rest on a source, for a hand that meets the words; not where they are being selected. */
function resolveMarkOfWords(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element) || target.closest('a, button, summary') || !getSelection()?.isCollapsed) return;
  const next = target.closest('.claim')?.nextElementSibling;
  return next instanceof HTMLElement && next.matches('[data-note]') ? next : undefined;
}

/** Copies what stands in the note; ids stay with the original. */
function createContent(note: HTMLElement): Node[] {
  const copy = note.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.note-back').forEach((link) => link.remove());
  copy.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
  return [...copy.childNodes];
}

function place(mark: HTMLElement, box: HTMLElement): void {
  const { left, right, top, bottom } = (mark.getClientRects()[0] ?? mark.getBoundingClientRect()) as DOMRect;
  const { offsetWidth: width, offsetHeight: height } = box;
  const centre = (left + right) / 2 - width / 2;
  const above = bottom + gap + height > innerHeight && top - gap - height > 0;
  const x = Math.max(gap, Math.min(centre, document.documentElement.clientWidth - width - gap));
  const y = above ? top - gap - height : Math.max(gap, Math.min(bottom + gap, innerHeight - height - gap));
  // In the page and not in the window: the note scrolls with its mark, and out of the way of what is read next.
  box.style.left = `${x + scrollX}px`;
  box.style.top = `${y + scrollY}px`;
}

function show(mark: HTMLElement): void {
  const note = document.getElementById(mark.dataset['note'] ?? '');
  if (!popover || !note || shown === mark) return;
  popover.replaceChildren(...createContent(note));
  popover.showPopover();
  place(mark, popover);
  shown = mark;
}

function hide(): void {
  if (popover?.matches(':popover-open')) popover.hidePopover();
  shown = undefined;
}

if (popover && 'showPopover' in popover) {
  popover.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') shown = undefined;
  });
  addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const mark = resolveMark(event.target);
    const inside = event.target instanceof Node && popover.contains(event.target);
    clearTimeout(timer);
    if (mark) timer = window.setTimeout(() => show(mark), hoverDelay);
    else if (!inside && shown && shown !== document.activeElement) timer = window.setTimeout(hide, 2 * hoverDelay);
  });
  addEventListener('focusin', (event) => {
    const mark = resolveMark(event.target);
    if (mark?.matches(':focus-visible')) show(mark);
    else if (shown && event.target instanceof Node && !popover.contains(event.target)) hide();
  });
  // A tap or click opens the note in place; a key press follows the link, to where the note's own links can be reached.
  addEventListener('click', (event) => {
    const mark = resolveMark(event.target) ?? resolveMarkOfWords(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.detail === 0) return hide();
    event.preventDefault();
    show(mark);
  });
  addEventListener('resize', hide);
}

export {};
