import type { Site } from '../../schemas/site.ts';
import { paths } from '../paths.ts';
import { cardSize } from '../pictures/card.ts';
import { heightAt, type HeightStep } from './heights.ts';
import { escapeHtml, writeElement } from './markup.ts';
import type { EmbedPage } from './pages.ts';

/** An answer of type "rich" as https://oembed.com sets it out. Sizes are px, `cache_age` is seconds. */
interface Oembed {
  type: 'rich';
  version: '1.0';
  html: string;
  width: number;
  height: number;
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** The width that an answer is made for: the text column of most themes. */
const width = 640;
const day = 86_400;

/**
 * What a page answers to whoever wants to embed it. WordPress keeps a blockquote and the frame after it, shows the blockquote
 * until the frame has told its height, and takes a width in numbers for a picture's shape; so the frame is as wide as its column.
 * @param steps heights of the embed by width
 * @param origin address that the paths belong to
 */
export function toOembed(page: EmbedPage, site: Site, steps: readonly HeightStep[], origin: URL): Oembed {
  const toAddress = (path: string) => new URL(path, origin).href;
  const height = heightAt(steps, width);
  const link = writeElement('a', { href: toAddress(page.page) }, escapeHtml(page.title));
  const credit = `Source: ${escapeHtml(site.title)}, ${escapeHtml(site.licences.text.label)}.`;
  const quote = writeElement('blockquote', {}, `${link}. ${escapeHtml(page.summary)} ${credit}`);
  const { title } = page.embed;
  const frame = { src: toAddress(page.frame), title, width: '100%', height, frameborder: 0 };
  return {
    type: 'rich',
    version: '1.0',
    html: quote + writeElement('iframe', frame, ''),
    width,
    height,
    title: page.title,
    author_name: site.publisher,
    author_url: toAddress(paths.home()),
    provider_name: site.title,
    provider_url: toAddress(paths.home()),
    cache_age: day,
    thumbnail_url: toAddress(paths.picture(page.picture)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height
  };
}
