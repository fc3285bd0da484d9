/** Ids that the text of a chapter names, in order, without repeats. */
interface Mentions {
  claims: string[];
  evidence: string[];
  terms: string[];
  figures: string[];
}

const selectAll = (body: string, tag: string): string[] =>
  [...body.matchAll(new RegExp(`<(?:${tag})="([^"]*)"`, 'g'))].map(([, id]) => id!);
const selectIds = (body: string, tag: string): string[] => [...new Set(selectAll(body, tag))];
const toTag = (component: string, attribute = 'id') => String.raw`${component}\s[^>]*?\b${attribute}`;

/** Ids of the figures that a text shows, one for each place; `<Steps>` shows its figure. */
export const parseFigures = (body: string): string[] =>
  selectAll(body, `${toTag('Figure')}|${toTag('Steps', 'figure')}`);

/** Finds what an author names with `<Claim id="…">` and its like in the MDX of a chapter. */
export const parseMentions = (body: string): Mentions => ({
  claims: selectIds(body, toTag('Claim')),
  evidence: selectIds(body, toTag('Evidence')),
  terms: selectIds(body, toTag('Term')),
  figures: [...new Set(parseFigures(body))]
});
