import { expect, it } from 'vitest';
import { formatFeed } from '../../../../src/lib/data/feed.ts';
import { correctionSchema } from '../../../../src/schemas/correction.ts';
import { aStory } from '../../../fixtures/records.ts';

const corrections = [
  correctionSchema.parse({
    id: 'a-date',
    date: '2026-02-01',
    touches: { claims: ['C01'] },
    wrong: 'A < B & "C".',
    right: 'B > A.',
    reportedBy: 'A reader'
  })
];
const select = (feed: string, pattern: RegExp): string[] => [...feed.matchAll(pattern)].map(([, found]) => found!);

it('has absolute addresses, of the site that is built', () => {
  const feed = formatFeed(aStory({ corrections }), new URL('https://host.example/'));
  const addresses = select(feed, /href="([^"]+)"/g);
  expect(addresses.length).toBe(4);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/host\.example\//);
  expect(feed).toContain('<link rel="self" type="application/atom+xml" href="https://host.example/feed.xml"/>');
});

it('keeps its ids where the site moves', () => {
  const [here, there] = ['https://here.example', 'https://there.example'].map((address) =>
    select(formatFeed(aStory({ corrections }), new URL(address)), /<id>([^<]+)<\/id>/g)
  );
  expect(here).toEqual(['tag:example.org,2026-01-01:corrections', 'tag:example.org,2026-01-01:correction/a-date']);
  expect(there).toEqual(here);
});

it('escapes what XML would take for its own', () => {
  const feed = formatFeed(aStory({ corrections }), new URL('https://host.example'));
  expect(feed).toContain('A &lt; B &amp; &quot;C&quot;.');
});

it('is as old as its newest entry, or as the site', () => {
  const read = (story: ReturnType<typeof aStory>) =>
    select(formatFeed(story, new URL('https://host.example')), /<updated>([^<]+)</g)[0];
  expect(read(aStory({ corrections }))).toBe('2026-02-01T00:00:00Z');
  expect(read(aStory())).toBe('2026-01-01T00:00:00Z');
});
