import { expect, it } from 'vitest';
import { selectFormer, toRedirects } from '../../../../src/lib/story/aliases.ts';
import { placeInTime, selectEventNeighbours } from '../../../../src/lib/story/neighbours.ts';
import { anEvent } from '../../../fixtures/records.ts';

const aliases = [
  { kind: 'events', from: 'old', to: 'new' },
  { kind: 'glossary', from: 'word', to: 'term' }
] as const;

it('gives former pages an address to lead to', () => {
  expect(toRedirects([...aliases])).toEqual([{ path: 'timeline/old', href: '/timeline/new/' }]);
});

it('finds the former ids of a record', () => {
  expect(selectFormer([...aliases], 'glossary', 'term')).toEqual(['word']);
  expect(selectFormer([...aliases], 'events', 'term')).toEqual([]);
});

const events = [
  anEvent({ id: 'year', date: '2025' }),
  anEvent({ id: 'day', date: '2025-01-01' }),
  anEvent({ id: 'before', date: '2024-12' })
];

it('sorts events by start, then end', () => {
  expect(placeInTime(events).map(({ id }) => id)).toEqual(['before', 'day', 'year']);
});

it('finds the events before and after', () => {
  expect(selectEventNeighbours(events, 'day')).toMatchObject({
    previous: { href: '/timeline/before/' },
    next: { href: '/timeline/year/' }
  });
  expect(selectEventNeighbours(events, 'before')).not.toHaveProperty('previous');
});
