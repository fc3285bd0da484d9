import { maximumHeight } from './heights.ts';
import { escapeHtml, openTag, writeElement, type Attributes } from './markup.ts';
import type { SnippetSource } from './source.ts';

/** What an embed needs in a sandbox: its script, links that leave the frame, and files to save. No cookies, no storage. */
export const sandbox =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads';

/** The height in px that fits every width that the frame can have. */
const toHeight = ({ steps, width }: SnippetSource): number =>
  maximumHeight(steps.filter(({ from }) => from <= (width ?? Infinity)));

const toStyle = ({ width }: SnippetSource): string =>
  `border:0;width:100%;max-width:${width === null ? '100%' : `${width}px`};color-scheme:normal`;

const toFrame = (source: SnippetSource, style: string): Attributes => ({
  src: source.frame,
  title: source.title,
  width: '100%',
  height: toHeight(source),
  // For hosts that take styles out.
  frameborder: 0,
  loading: 'lazy',
  style,
  referrerpolicy: 'no-referrer',
  sandbox,
  allow: 'clipboard-write',
  allowfullscreen: true
});

/** The sentence that stays where a system takes the frame out. */
const formatSentence = ({ page, title, site, licence }: SnippetSource): string =>
  writeElement(
    'p',
    {},
    `${writeElement('a', { href: page }, escapeHtml(title))}: the figure with its table and sources. ` +
      `${escapeHtml(site)}, ${writeLicence(licence)}.`
  );

const writeLicence = ({ label, url }: SnippetSource['licence']): string =>
  url ? writeElement('a', { href: url, rel: 'license' }, escapeHtml(label)) : escapeHtml(label);

/** A frame with one height that fits every width, and a sentence with a link. */
export const formatIframe = (source: SnippetSource): string =>
  `${writeElement('iframe', toFrame(source, `${toStyle(source)};height:${toHeight(source)}px`), '')}\n${formatSentence(source)}`;

/** The same, with the script that makes the frame as high as what it shows. */
export const formatScript = (source: SnippetSource): string =>
  `${formatIframe(source)}\n${writeElement('script', { async: true, src: source.script }, '')}`;

/** A frame whose height follows the width of its column, by a style element. */
export function formatExact(source: SnippetSource): string {
  const name = `vm-${source.id.replace(/[^\w-]/g, '-')}`;
  const rules = source.steps.map(({ from, height }) => {
    const rule = `.${name}>iframe{height:${height}px}`;
    return from > 0 ? `@container (min-width:${from}px){${rule}}` : rule;
  });
  const style = writeElement('style', {}, `.${name}{container-type:inline-size}${rules.join('')}`);
  const frame = writeElement('iframe', toFrame(source, toStyle(source)), '');
  return `${style}\n${writeElement('div', { class: name }, frame)}\n${formatSentence(source)}`;
}

/** WordPress turns an address that stands alone on a line into the figure. */
export const formatWordPress = ({ paste }: SnippetSource): string => paste;

/** For AMP pages, which name the script of amp-iframe in their head. */
export function formatAmp(source: SnippetSource): string {
  const { frame, title, pictures } = source;
  const attributes: Attributes = {
    src: frame,
    title,
    height: toHeight(source),
    layout: 'fixed-height',
    sandbox,
    frameborder: 0,
    resizable: true
  };
  const more = 'Show all of the figure';
  // Without a placeholder AMP refuses a frame near the top of a page.
  const placeholder = writeElement(
    'amp-img',
    { layout: 'fill', src: pictures.png, alt: title, placeholder: true, style: 'object-fit:contain' },
    ''
  );
  const overflow = writeElement('div', { overflow: true, tabindex: 0, role: 'button', 'aria-label': more }, more);
  return `${writeElement('amp-iframe', attributes, `\n  ${placeholder}\n  ${overflow}\n`)}\n${formatSentence(source)}`;
}

/** A picture of the standard view, with alternative text and credit. */
export function formatPicture(source: SnippetSource): string {
  const { pictures, size, alt, page, title, credit, date, site, licence } = source;
  const image = openTag('img', {
    src: pictures.png,
    srcset: `${pictures.png} 1x, ${pictures.double} 2x`,
    ...size,
    alt: `${title}. ${alt}`,
    loading: 'lazy',
    style: 'max-width:100%;height:auto'
  });
  const words =
    `${writeElement('a', { href: page }, escapeHtml(title))}. Source: ${escapeHtml(credit)}. As of ${escapeHtml(date)}. ` +
    `${escapeHtml(site)}, ${writeLicence(licence)}.`;
  return `<figure>\n  ${image}\n  ${writeElement('figcaption', {}, words)}\n</figure>`;
}

/** All snippets, in the order in which they are offered. */
export const snippets = [
  {
    id: 'iframe',
    label: 'Iframe',
    note: 'For any page. Its height fits every width; what is not needed stays empty.',
    format: formatIframe
  },
  {
    id: 'script',
    label: 'Iframe with script',
    note: 'The script makes the frame as high as what it shows. Without the script it still works.',
    format: formatScript
  },
  {
    id: 'exact',
    label: 'Iframe with exact heights',
    note: 'No script: a style element sets the height for each width of the column.',
    format: formatExact
  },
  {
    id: 'wordpress',
    label: 'WordPress, Ghost',
    note: 'Paste this address alone on a line. It shows the standard view.',
    format: formatWordPress
  },
  {
    id: 'amp',
    label: 'AMP',
    note: 'The head of the page needs the script of amp-iframe.',
    format: formatAmp
  },
  {
    id: 'picture',
    label: 'Picture',
    note: 'A picture of the standard view, with its words and its credit. It needs nothing from a script.',
    format: formatPicture
  }
] as const;
