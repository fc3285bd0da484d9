/** What a system does to a snippet that is pasted into it. */
export interface Host {
  id: string;
  label: string;
  /** What it keeps and what it adds, in words. */
  note: string;
  /** Which snippet it takes; `answer` is what it reads by the page's address. */
  takes: 'iframe' | 'amp' | 'answer';
  /** Attributes that it keeps, by tag; null keeps all but scripts. */
  keeps: Record<string, readonly string[]> | null;
  /** Attributes that it gives every frame. */
  adds: Record<string, string>;
  /** True where rules of the page forbid styles in attributes. */
  isStrict: boolean;
}

const all = { keeps: null, adds: {}, isStrict: false };

/**
 * Hosts that the builder shows. WordPress: `wp_filter_oembed_result` in wp-includes/embed.php. Ghost: OEmbedService.js and the
 * embed card. AMP: amp-iframe.md. Canvas: gems/canvas_sanitize.
 */
export const hosts: readonly Host[] = [
  {
    id: 'plain',
    label: 'A page of your own',
    note: 'Everything in the snippet stays. The frame is as high as the highest view of the figure.',
    takes: 'iframe',
    ...all
  },
  {
    id: 'wordpress',
    label: 'WordPress',
    note: 'From the address alone. The frame stays hidden behind the quotation until it has told its height, 200 to 1,000 px.',
    takes: 'answer',
    keeps: {
      a: ['href'],
      blockquote: [],
      iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']
    },
    adds: { sandbox: 'allow-scripts', security: 'restricted', class: 'wp-embedded-content' },
    isStrict: false
  },
  {
    id: 'ghost',
    label: 'Ghost',
    note: 'From the address alone. All of the answer stays, and the height is that of a column of 640 px.',
    takes: 'answer',
    ...all
  },
  {
    id: 'amp',
    label: 'AMP',
    note: 'The frame takes the height that the figure tells, where the reader does not see it jump.',
    takes: 'amp',
    ...all
  },
  {
    id: 'canvas',
    label: 'Canvas',
    note: 'For the HTML view of a page. Canvas keeps the frame and the sentence, and takes the height that the figure tells.',
    takes: 'iframe',
    keeps: {
      a: ['href', 'target', 'name'],
      p: ['style', 'class', 'id', 'title'],
      iframe: [
        'src',
        'title',
        'width',
        'height',
        'style',
        'class',
        'id',
        'frameborder',
        'scrolling',
        'allow',
        'sandbox',
        'allowfullscreen'
      ]
    },
    adds: {},
    isStrict: false
  },
  {
    id: 'strict',
    label: 'A page with a strict policy',
    note: 'The page allows this site’s frames and no styles in attributes: width and height of the frame hold.',
    takes: 'iframe',
    keeps: null,
    adds: {},
    isStrict: true
  }
];

const isHeight = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;

/** What a host makes of a message from the frame: a height in px, or null where it doesn't know the message. */
export function readHeight(host: string, data: unknown, secret: string): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as Record<string, unknown>;
  const { value, height } = message;
  if (host === 'wordpress' && message['message'] === 'height' && message['secret'] === secret) {
    const told = Math.trunc(Number(value));
    return isHeight(told) ? Math.min(Math.max(told, 200), 1000) : null;
  }
  if (host === 'amp' && message['sentinel'] === 'amp' && message['type'] === 'embed-size')
    return isHeight(height) && height >= 100 ? height : null;
  if (host === 'canvas' && message['subject'] === 'lti.frameResize') return isHeight(height) ? height : null;
  return null;
}
