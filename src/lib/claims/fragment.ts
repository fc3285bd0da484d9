import type { Claim } from '../../schemas/claim.ts';

/** In a text fragment a hyphen parts it from its context, so one of the text's own is written as a code. */
const encode = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * The address at which a browser shows the claim's words in the document (URL Fragment Text Directives): it finds them by their
 * first and last words. Where it can't, the document opens at its beginning.
 */
export function formatPassage(url: string, fragment: Claim['fragment']): string {
  if (!fragment) return url;
  const text = [fragment.start, fragment.end].flatMap((words) => (words === undefined ? [] : encode(words)));
  return `${url}#:~:text=${text.join(',')}`;
}
