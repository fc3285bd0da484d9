import { maximumHeight, type HeightStep } from './heights.ts';
import { escapeHtml, openTag, writeElement, type Attributes } from './markup.ts';
import type { SnippetSource } from './source.ts';

/** What an embed needs in a sandbox: its script, links that leave the frame, and files to save. No cookies, no storage. */
export const sandbox =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation allow-downloads';

/** Heights at the widths that the frame can have. */
const selectSteps = ({ heights, isPlain, width }: SnippetSource): HeightStep[] =>
  (isPlain ? heights.plain : heights.full).filter(({ from }) => from <= (width ?? Infinity));

/** The height in px that fits every width that the frame can have. */
const toHeight = (source: SnippetSource): number => maximumHeight(selectSteps(source));

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

/** The class of a box and its rules: two frames of one figure on a page have other rules where they differ. */
const toName = ({ id, width, isPlain }: SnippetSource): string =>
  ['vm', id.replace(/[^\w-]/g, '-'), ...(width === null ? [] : [width]), ...(isPlain ? ['plain'] : [])].join('-');

/** A frame whose height follows the width of its column, by a style element. */
export function formatExact(source: SnippetSource): string {
  const name = toName(source);
  const rules = selectSteps(source).map(({ from, height }) => {
    const rule = `.${name}>iframe{height:${height}px}`;
    return from > 0 ? `@container (min-width:${from}px){${rule}}` : rule;
  });
  // What the rules measure must be no wider than the frame in it.
  const limit = source.width === null ? '' : `;max-width:${source.width}px`;
  const style = writeElement('style', {}, `.${name}{container-type:inline-size${limit}}${rules.join('')}`);
  const frame = writeElement('iframe', toFrame(source, toStyle(source)), '');
  return `${style}\n${writeElement('div', { class: name }, frame)}\n${formatSentence(source)}`;
}

/** WordPress turns an address that stands alone on a line into the figure. */
export const formatWordPress = ({ paste }: SnippetSource): string => paste;

/** For AMP pages, which name the script of amp-iframe in their head. */
export function formatAmp(source: SnippetSource): string {
  const { frame, title, pictures, width } = source;
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
  const element = writeElement('amp-iframe', attributes, `\n  ${placeholder}\n  ${overflow}\n`);
  // A layout of a fixed height fills its column: only what stands around it can be narrower.
  const box = width === null ? element : writeElement('div', { style: `max-width:${width}px` }, element);
  return `${box}\n${formatSentence(source)}`;
}

/** A picture with alternative text and credit. @param address what the image is taken from */
function writePicture(source: SnippetSource, address: Attributes): string {
  const { size, alt, page, title, credit, date, site, licence } = source;
  const image = openTag('img', {
    ...address,
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

/** The standard view in pixels, for every system. */
export const formatPicture = (source: SnippetSource): string => {
  const { png, double } = source.pictures;
  return writePicture(source, { src: png, srcset: `${png} 1x, ${double} 2x` });
};

/** The standard view in lines, sharp at any size. */
export const formatVector = (source: SnippetSource): string => writePicture(source, { src: source.pictures.svg });

/** All snippets, in the order in which they are offered; `copied` says on a button what it copies. */
export const snippets = [
  {
    id: 'iframe',
    label: 'Iframe',
    copied: 'iframe',
    note: 'For any page. Its height fits every width; what is not needed stays empty.',
    format: formatIframe
  },
  {
    id: 'script',
    label: 'Iframe with script',
    copied: 'iframe with script',
    note: 'The script makes the frame as high as what it shows. Without the script it still works.',
    format: formatScript
  },
  {
    id: 'exact',
    label: 'Iframe with exact heights',
    copied: 'iframe with exact heights',
    note: 'No script: a style element sets the height for each width of the column.',
    format: formatExact
  },
  {
    id: 'wordpress',
    label: 'WordPress, Ghost',
    copied: 'address',
    note: 'Paste this address alone on a line. It shows the standard view.',
    format: formatWordPress
  },
  {
    id: 'amp',
    label: 'AMP',
    copied: 'AMP snippet',
    note: 'The head of the page needs the script of amp-iframe.',
    format: formatAmp
  },
  {
    id: 'picture',
    label: 'Picture, PNG',
    copied: 'picture as PNG',
    note: 'A picture of the standard view, with its words and its credit. It needs nothing from a script.',
    format: formatPicture
  },
  {
    id: 'vector',
    label: 'Picture, SVG',
    copied: 'picture as SVG',
    note: 'The same, in lines, sharp at any size.',
    format: formatVector
  }
] as const;
