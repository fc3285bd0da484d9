import { expect, it } from 'vitest';
import { formatReport, toReport } from '../../../../src/lib/data/report.ts';
import { resolveStory } from '../../../../src/loader/story.ts';
import { reportSchema } from '../../../../src/schemas/report.ts';
import { fromRoot } from '../../../../src/commands/tools.ts';

const story = resolveStory(fromRoot('content'));
const rows = toReport(story);

it('has rows that fit their schema, each id once', () => {
  for (const row of rows) expect(reportSchema.safeParse(row).error).toBeUndefined();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

it('counts no more than there is, and every claim in one family', () => {
  for (const { id, count, of } of rows) expect(count, id).toBeLessThanOrEqual(of);
  const families = rows.filter(({ family, chapter }) => family && !chapter);
  expect(families.reduce((sum, { count }) => sum + count, 0)).toBe(story.claims.length);
});

it('says of this story that all claims are used and every sentence with a fact is marked', () => {
  const [claims, sentences, independent] = rows;
  expect(claims).toMatchObject({ id: 'claims-used', count: story.claims.length, of: story.claims.length });
  expect(sentences!.count).toBe(sentences!.of);
  expect(sentences!.of).toBeGreaterThan(50);
  expect(independent!.count).toBeGreaterThan(0);
});

it('is three lines for whoever builds', () => {
  expect(formatReport(story).split('\n')).toHaveLength(3);
});
