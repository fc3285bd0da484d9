import type { Site } from '../../schemas/site.ts';
import { formatFileName } from '../figures/files.ts';
import { paths } from '../paths.ts';
import type { Embed } from './embeds.ts';
import type { Heights } from './heights.ts';

/** What snippets are made of: plain texts and complete addresses. It can be written as JSON. */
export interface SnippetSource {
  id: string;
  kind: Embed['kind'];
  title: string;
  alt: string;
  /** The framed document, in its view. */
  frame: string;
  page: string;
  /** What stands alone on a line in WordPress: the page, or the document where the page would show another figure. */
  paste: string;
  site: string;
  /** As-of date in words. */
  date: string;
  credit: string;
  licence: Site['licences']['text'];
  /** Most px across; null fills its column. */
  width: number | null;
  /** True for the drawing alone, without title and foot. */
  isPlain: boolean;
  heights: Heights;
  /** Address of the optional script. */
  script: string;
  /** Pictures of the standard view: SVG, PNG at one and two pixels for one. */
  pictures: { svg: string; png: string; double: string };
  /** Size of the picture in px. */
  size: { width: number; height: number } | undefined;
  /** What a saved copy is called, without its type. */
  file: string;
}

interface Choices {
  heights: Heights;
  size?: SnippetSource['size'];
  /** Path of the page that stands for this embed alone; without one, the framed document. */
  paste?: string | undefined;
  /** Address that the paths belong to. */
  origin: URL;
}

/** Resolves what the snippets of an embed say. */
export function resolveSource(embed: Embed, site: Site, { heights, size, paste, origin }: Choices): SnippetSource {
  const toAddress = (path: string) => new URL(path, origin).href;
  const { id, kind, title, alt, frame, page, credit, licence } = embed;
  return {
    id,
    kind,
    title,
    alt,
    frame: toAddress(frame),
    page: toAddress(page),
    paste: toAddress(paste ?? frame),
    site: site.title,
    date: site.asOfLabel,
    credit,
    licence,
    width: null,
    isPlain: false,
    heights,
    script: toAddress(paths.embedScript()),
    pictures: {
      svg: toAddress(paths.embedPicture(`${id}.svg`)),
      png: toAddress(paths.embedPicture(`${id}.png`)),
      double: toAddress(paths.embedPicture(`${id}@2x.png`))
    },
    size,
    file: formatFileName({ id }, site)
  };
}
