/** Heights that an embed may say and a host may obey, CSS pixels. */
export const heightBounds = { least: 120, most: 4000 } as const;

/** Whole pixels that hold everything, within bounds. */
export const toHeight = (pixels: number): number =>
  Math.min(heightBounds.most, Math.max(heightBounds.least, Math.ceil(pixels)));

/** What the address of an embed says of its parent, and how parents name the embed. */
export interface Names {
  /** Address of the embed. */
  href: string;
  /** The same without site and fragment: path and query. */
  chart: string;
  /** WordPress's password for this frame, behind `#?secret=`. */
  secret: string | undefined;
  /** Pym's name of this frame, in `childId` of the query. */
  childId: string | null;
}

/** Reads what parents have added to the address of a frame. @param href an absolute address */
export function readNames(href: string): Names {
  const { pathname, search, hash, searchParams } = new URL(href);
  return {
    href,
    // Datawrapper's oldest listeners look for a frame with this in its src, in single quotes.
    chart: (pathname + search).replaceAll("'", '%27'),
    secret: /secret=([A-Za-z0-9]+)/.exec(hash)?.[1],
    childId: searchParams.get('childId')
  };
}

/** Parents that have said that they listen. Their dialects are spoken from then on. */
export interface Met {
  h5p?: boolean;
  open?: boolean;
  /** Name that an iframe-resizer gave the frame. */
  sizer?: string;
  /** True until iframe-resizer's first message is answered. */
  isSizerNew?: boolean;
}

/**
 * Says one height in every dialect that parents of embeds are known to listen to; each is ignored by all others.
 * @param height CSS pixels, whole
 * @param width of the frame, CSS pixels
 * @returns what to post to the parent, in this order
 */
export function formatHeight(height: number, width: number, names: Names, met: Met): unknown[] {
  const { href, chart, secret, childId } = names;
  const messages: unknown[] = [
    // https://amp.dev/documentation/components/amp-iframe/#iframe-resizing
    { sentinel: 'amp', type: 'embed-size', height },
    // Datawrapper's snippet; its listener asks which frame spoke, not what it is called.
    { 'datawrapper-height': { [chart]: height } },
    // Medium, as Datawrapper's charts speak to it.
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
    // https://github.com/guardian/iframe-messenger
    JSON.stringify({ id: 'iframeMessenger:vault', type: 'set-height', value: height }),
    // https://canvas.instructure.com/doc/api/file.lti_window_post_message.html
    { subject: 'lti.frameResize', height },
    // H5P's h5p-resizer.js. Its prepareResize is left out: it makes the frame small first, which this height does not
    // need. Older listeners read height, newer ones scrollHeight.
    met.h5p ? { context: 'h5p', action: 'resize', scrollHeight: height, height } : { context: 'h5p', action: 'hello' }
  ];
  // WordPress's wp-embed.js.
  if (secret) messages.push({ message: 'height', value: height, secret });
  // https://github.com/nprapps/pym.js
  if (childId) messages.push(['pym', childId, 'height', height].join('xPYMx'));
  // https://github.com/Lemick/open-iframe-resizer
  if (met.open) messages.push({ type: 'iframe-resized', width, height });
  // iframe-resizer 4 and 5: identifier, height, width, what made it change.
  if (met.sizer) {
    const words = `[iFrameSizer]${met.sizer}:${height}:${width}:`;
    if (met.isSizerNew) messages.push(`${words}init:`);
    messages.push(`${words}resizeObserver`);
  }
  return messages;
}
