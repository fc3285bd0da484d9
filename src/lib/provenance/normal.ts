/** Marks that no reader sees: direction marks and isolates, byte order marks, zero-width spaces, soft hyphens. */
const invisible = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const quotes = /["'`´“”„‟‘’‚‛«»‹›「」『』＂＇〝〞〟]+/gu;
const dashes = /(?:\s*[-‐‑‒–—―−﹘﹣－])+\s*/gu;

/** Text without the marks that no reader sees, in composed form (NFC). */
export const toVisible = (text: string): string => text.replace(invisible, '').normalize('NFC');

/**
 * The form of a sentence that its hash is made of. White space, quotation marks and dashes may change their form (curly
 * or straight, thin or wide, hyphen or em dash with or without spaces); every other edit changes the result.
 * Idempotent.
 */
export const toNormal = (text: string): string =>
  toVisible(text)
    // French sets a space inside guillemets.
    .replace(/([«‹])\s+/gu, '$1')
    .replace(/\s+([»›])/gu, '$1')
    .replace(quotes, '"')
    .replace(dashes, '-')
    .replace(/\s+/gu, ' ')
    .trim();

/** Makes a digest of text, as 64 hexadecimal digits: SHA-256 of its UTF-8. The caller brings it; this layer has no Node. */
export type Hash = (text: string) => string;

/** Digits of a hash that a claim's locator carries: enough to tell sentences apart, short enough to read. */
export const shortHash = (hash: string): string => hash.slice(0, 12);
