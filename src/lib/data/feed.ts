import { paths } from '../paths.ts';
import { selectTouched } from '../story/corrections.ts';
import type { Story } from '../story/story.ts';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** Content gives days; a feed wants moments, and the first of the day is the same after every build. */
const toMoment = (date: string): string => `${date}T00:00:00Z`;

/**
 * The corrections as a feed (Atom 1.0, RFC 4287).
 * Ids are tags (RFC 4151) of the story's own address, not of where this build stands, so that they stay when it moves.
 * @param address of the site, for links
 */
export function formatFeed(story: Story, address: URL): string {
  const { site, corrections } = story;
  const toAddress = (path: string): string => escape(new URL(path, address).href);
  const tag = `tag:${new URL(site.url).hostname},${site.published}:`;
  const entries = corrections.map((correction) => {
    const { id, date, wrong, right, reportedBy } = correction;
    const touched = selectTouched(correction, story);
    const links = touched.map(
      ({ label, href }) => `\n    <link rel="related" href="${toAddress(href)}" title="${escape(label)}"/>`
    );
    return `  <entry>
    <id>${tag}correction/${id}</id>
    <title>Corrected: ${escape(touched.map(({ label }) => label).join(', '))}</title>
    <updated>${toMoment(date)}</updated>
    <link href="${toAddress(paths.correction(id))}"/>${links.join('')}
    <content type="text">${escape(`Was: ${wrong} Is: ${right} Reported by: ${reportedBy}.`)}</content>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.lang}">
  <id>${tag}corrections</id>
  <title>${escape(site.title)}: changes and corrections</title>
  <updated>${toMoment(corrections[0]?.date ?? site.published)}</updated>
  <link rel="self" type="application/atom+xml" href="${toAddress(paths.feed())}"/>
  <link href="${toAddress(paths.sources())}"/>
  <author><name>${escape(site.publisher)}</name></author>
  <rights>${escape(site.licences.text.label)}</rights>
${entries.join('')}</feed>
`;
}
