/** Ids that the text of a chapter names, in order, without repeats. */
export interface Mentions {
  claims: string[];
  evidence: string[];
  terms: string[];
  figures: string[];
}

const selectIds = (body: string, component: string): string[] => [
  ...new Set([...body.matchAll(new RegExp(`<${component}\\s[^>]*?\\bid="([^"]*)"`, 'g'))].map(([, id]) => id!))
];

/** Finds what an author names with `<Claim id="…">` and its like in the MDX of a chapter. */
export const parseMentions = (body: string): Mentions => ({
  claims: selectIds(body, 'Claim'),
  evidence: selectIds(body, 'Evidence'),
  terms: selectIds(body, 'Term'),
  figures: selectIds(body, 'Figure')
});
