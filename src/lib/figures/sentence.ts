import { formatPlain } from '../text/marked.ts';

/** A marked text as a plain sentence: without marks, with a full stop at its end. */
export const formatSentence = (source: string): string => {
  const plain = formatPlain(source).trim();
  return /[.!?…][”’)]?$/u.test(plain) ? plain : `${plain}.`;
};

/** `a, b and c`. */
export const formatList = (parts: string[]): string => new Intl.ListFormat('en-GB').format(parts);
