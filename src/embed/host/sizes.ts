import { toHeight } from '../../lib/embed/messages.ts';

/**
 * Gives the page's frames the heights that they say. The embeds are asked in the words of open-iframe-resizer
 * (`iframe-child-init`, answered by `iframe-resized`), so that a script that comes late hears them too, and they need no
 * dialect of their own.
 * @param embeds address under which the embeds lie
 * @returns takes up a frame that the document can't find, in a shadow root
 */
export function keepSizes(embeds: string): (frame: HTMLIFrameElement) => void {
  const shadowed = new Set<HTMLIFrameElement>();
  const isOurs = (frame: EventTarget | null): frame is HTMLIFrameElement =>
    frame instanceof HTMLIFrameElement && frame.src.startsWith(embeds);
  const greet = (frame: EventTarget | null): void => {
    if (isOurs(frame)) frame.contentWindow?.postMessage({ type: 'iframe-child-init' }, '*');
  };

  const listFrames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe'), ...shadowed];
  const greetAll = (): void => listFrames().forEach(greet);

  addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
    // A sandbox has no origin.
    if (data?.type !== 'iframe-resized' || (origin !== 'null' && origin !== new URL(embeds).origin)) return;
    const frame = listFrames().find((one) => one.contentWindow === source);
    const said = Number(data.height);
    if (!frame || !isOurs(frame) || !(said > 0)) return;
    // A border that the page counts into the box is no room for the figure.
    const isBordered = getComputedStyle(frame).boxSizing === 'border-box';
    frame.style.height = `${toHeight(said) + (isBordered ? frame.offsetHeight - frame.clientHeight : 0)}px`;
  });
  // In the capturing phase this hears every frame of the document, those that are added later too.
  document.addEventListener('load', ({ target }) => greet(target), true);
  // Off the screen, frames learn of their new width late.
  addEventListener('resize', greetAll);
  greetAll();

  return (frame) => {
    shadowed.add(frame);
    frame.addEventListener('load', () => greet(frame));
  };
}
