import { parseInbound, type Wish } from '../../lib/embed/inbound.ts';
import { formatHeight, readNames, toHeight, type Met } from '../../lib/embed/messages.ts';

/** Milliseconds: how long a height is said again and again, and the first pause, which doubles. */
const longest = 10_000;
const firstPause = 125;
/** Milliseconds in which a parent's messages are answered together. */
const patience = 16;
/** A height that falls back to where it rose from more often than this, by no hand of a reader and without rest, stays up. */
const mostFlips = 3;

interface HeightOptions {
  /** Shows what the parent asks for. Called at most every 16 ms, the last wish first served. */
  onWish?: (wish: Wish) => void;
}

/**
 * Keeps the parent of this frame told how high it must be, in every dialect of `formatHeight`. A height is said when it
 * rises by a pixel or falls by two, and repeated with growing pauses until a parent has answered or the frame has it.
 * Does nothing in a window of its own.
 * @param root holds all that is to be seen. Its height must not depend on the frame's: no vh, no height in per cent. The
 *   body around it has no margin and no padding
 */
export function startHeights(root: HTMLElement, { onWish }: HeightOptions = {}): void {
  const { parent } = window;
  if (parent === window) return;
  const names = readNames(location.href);
  const met: Met = {};
  let height = 0;
  let isHeard = false;
  let timer = 0;
  let flips = 0;
  let raisedAt = 0;
  let raisedFrom = 0;

  function say(): void {
    for (const message of formatHeight(height, innerWidth, names, met)) parent.postMessage(message, '*');
    met.isSizerNew = false;
  }

  // WordPress hides a frame until it has heard, whatever height it has.
  const hasArrived = (): boolean => isHeard || (!names.secret && Math.abs(innerHeight - height) < 2);

  function sayUntilHeard(): void {
    say();
    watch();
  }

  // Off the screen, browsers let frames of other sites wait with observers and all that is drawn; timers go on.
  function watch(pause = firstPause, left = longest): void {
    clearTimeout(timer);
    const wait = Math.min(pause, left);
    if (wait) timer = window.setTimeout(look, wait, pause, left - wait);
  }

  function look(pause: number, left: number): void {
    const old = height;
    const isShown = measure();
    if (height !== old) return;
    if (isShown && !hasArrived()) say();
    watch(pause * 2, left);
  }

  /** False while the frame is hidden. */
  function measure(): boolean {
    const box = root.getBoundingClientRect();
    if (!box.width) return false;
    const next = toHeight(box.height);
    const now = performance.now();
    if (now - raisedAt > longest) flips = 0;
    // A scroll bar, in a frame that is a little short or in the host, changes the width and with it the height, which
    // may take the bar away again, and so on for ever.
    if (next < height && next <= raisedFrom && ++flips > mostFlips) return true;
    if (next > height) [raisedFrom, raisedAt] = [height, now];
    if (next > height || next < height - 1) {
      height = next;
      sayUntilHeard();
    }
    return true;
  }
  const sayAgain = (): void => void (measure() && !hasArrived() && sayUntilHeard());

  let wish: Wish | null = null;
  let answer = 0;
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const heard = source === parent ? parseInbound(data, names) : null;
    if (!heard) return;
    if (heard.kind === 'wish') wish = { ...wish, ...heard.wish };
    else {
      isHeard = true;
      if (heard.kind === 'sizer') Object.assign(met, { sizer: heard.id, isSizerNew: true });
      if (heard.kind === 'h5p' || heard.kind === 'open') met[heard.kind] = true;
    }
    answer ||= window.setTimeout(() => {
      answer = 0;
      if (wish) onWish?.(wish);
      wish = null;
      if (measure() && isHeard) say();
    }, patience);
  });
  for (const type of ['click', 'keydown']) addEventListener(type, () => void (flips = 0), true);
  new ResizeObserver(measure).observe(root);
  addEventListener('load', sayAgain);
  document.addEventListener('visibilitychange', sayAgain);
  void document.fonts.ready.then(measure);
}
