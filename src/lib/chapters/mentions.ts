/** Ids that the text of a chapter names, in order, without repeats. */
export interface Mentions {
  claims: string[];
  evidence: string[];
  terms: string[];
  figures: string[];
}

const selectIds = (body: string, tag: string): string[] => [
  ...new Set([...body.matchAll(new RegExp(`<(?:${tag})="([^"]*)"`, 'g'))].map(([, id]) => id!))
];
const toTag = (component: string, attribute = 'id') => String.raw`${component}\s[^>]*?\b${attribute}`;

/** Finds what an author names with `<Claim id="…">` and its like in the MDX of a chapter; `<Steps>` shows its figure. */
export const parseMentions = (body: string): Mentions => ({
  claims: selectIds(body, toTag('Claim')),
  evidence: selectIds(body, toTag('Evidence')),
  terms: selectIds(body, toTag('Term')),
  figures: selectIds(body, `${toTag('Figure')}|${toTag('Steps', 'figure')}`)
});
