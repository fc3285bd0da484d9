import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distDir } from '../dist.ts';

/** What WordPress leaves of the HTML of a site that it does not know, `wp_filter_oembed_result` of wp-includes/embed.php. */
const kept: Record<string, string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']
};

/** Ten letters and digits, new for each frame in WordPress. */
const secret = 'aB3dE5gH7j';

/** `wp_kses` with the list above: other tags go, their words stay; other attributes go. */
const strip = (html: string): string =>
  html.replace(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi, (_, slash: string, tag: string, rest: string) => {
    const names = kept[tag.toLowerCase()];
    if (!names) return '';
    const attributes = [...rest.matchAll(/([a-z-]+)=("[^"]*"|'[^']*')/gi)].filter(([, name]) => names.includes(name!));
    return `<${slash}${tag}${attributes.map(([whole]) => ` ${whole}`).join('')}>`;
  });

/** @returns what stands in the post, or nothing when WordPress would leave the address as a link */
export function sanitise(html: string): string | null {
  const [, quote = '', frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(strip(html)) ?? [];
  if (!frame) return null;
  const named = frame.replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`);
  // With a text to show first, the frame is hidden until it has told its height.
  const hidden = quote ? named.replace('<iframe', '<iframe style="position: absolute; visibility: hidden;"') : named;
  return (
    quote.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
    hidden.replace('<iframe', '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"')
  );
}

/** What stands in a post in which the address of the timeline was pasted. @param site address of the embeds' site */
export function toPost(site: string): string {
  const answer = readFileSync(join(distDir, 'oembed/v1/timeline.json'), 'utf8');
  const { html, provider_url } = JSON.parse(answer) as { html: string; provider_url: string };
  const post = sanitise(html.replaceAll(provider_url, site));
  if (post === null) throw new Error('WordPress would leave the address as a link.');
  return post;
}
