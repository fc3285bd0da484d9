import { describe, expect, it } from 'vitest';
import { formatFileName, resolveFigureFiles } from '../../../../src/lib/figures/files.ts';
import { formatFigureJson } from '../../../../src/lib/figures/json.ts';
import type { Figure } from '../../../../src/schemas/figure.ts';
import { anEvent, aStory } from '../../../fixtures/records.ts';

const story = aStory({ events: [anEvent({ id: 'later', date: '2026' }), anEvent({ claims: ['C01'] })] });
const [clock] = story.figures as [Figure];
const loop = { ...clock, id: 'a-loop', kind: 'loop' } as unknown as Figure;

describe('files of a figure', () => {
  it('are named by the figure and the day as of which it holds', () =>
    expect(formatFileName(clock, story.site)).toBe('clock-2026-01-01'));

  it('are its own in a chapter, and those of all records on the page of its kind', () => {
    const paths = (isPage: boolean) => resolveFigureFiles(clock, story.site, isPage).map(({ path }) => path);
    expect(paths(false)).toEqual(['/data/v1/figures/clock.csv', '/data/v1/figures/clock.json', '/data/v1/events.ics']);
    expect(paths(true)).toEqual(['/data/v1/events.csv', '/data/v1/events.json', '/data/v1/events.ics']);
  });

  it('name the official records where a view can be taken from them', () => {
    const [csv, json, ics] = resolveFigureFiles(clock, story.site);
    expect([csv?.records, json?.records, ics?.records]).toEqual([
      '/data/v1/events.csv',
      '/data/v1/events.json',
      undefined
    ]);
    expect(resolveFigureFiles(loop, story.site).map(({ label, records }) => [label, records])).toEqual([
      ['CSV', undefined],
      ['JSON', undefined]
    ]);
  });
});

it('tells in JSON what a figure is, and has its records in order of time', () => {
  const data = JSON.parse(formatFigureJson(clock, story, 'https://example.org/')) as Record<string, unknown>;
  expect(data).toMatchObject({
    title: 'A clock',
    source: 'Us',
    asOf: '2026-01-01',
    address: 'https://example.org/',
    licence: 'CC BY 4.0',
    events: [{ id: 'an-event', laneLabel: 'North' }, { id: 'later' }]
  });
  expect(Object.values(data).filter(Array.isArray)).toHaveLength(1);
});
