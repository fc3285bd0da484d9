import { createCrowd, createStory, type LabStory } from './story.ts';

const two = ['Harbour', 'Railway'];
const four = [...two, 'Mine', 'Parliament'];
const many = [...four, 'Power line', 'University', 'Court'];

/** Words up to so many characters. */
const createLongTitle = (length: number): string =>
  'The council reads the report on the harbour aloud, '.repeat(length).slice(0, length - 1) + '.';

/** The generated stories by the address of their page. Each is made when it is asked for: the largest takes a second. */
export const cases: Record<string, () => LabStory> = {
  'events-20': () => createCrowd(two, 20, 20),
  'events-200': () => createCrowd(four, 200, 50),
  'events-2000': () => createCrowd(four, 2000, 100),
  'events-10000': () => createCrowd(four, 10_000, 200),
  'no-events': () => createStory(two, []),
  'one-event': () => createStory(['Harbour'], [{ date: '2025-05', title: 'The council opens the north pier' }]),
  'one-day': () =>
    createStory(
      two,
      Array.from({ length: 30 }, (_, index) => ({
        date: '2025-05-05',
        title: `Ballot ${index + 1} of the day is counted`,
        lane: index % 2,
        priority: 1 + (index % 3)
      }))
    ),
  millennia: () =>
    createStory(two, [
      { date: '-0974~', title: 'Ships land in the bay', priority: 1 },
      { date: '-0430', title: 'A mole is built of stone', lane: 1 },
      { date: '1026-08-14', title: 'The harbour burns', priority: 1 },
      { date: '2025-12/..', title: 'Work on a new pier begins', lane: 1, status: 'running' }
    ]),
  'long-titles': () =>
    createStory(
      two,
      Array.from({ length: 12 }, (_, index) => ({
        date: `2025-${String(index + 1).padStart(2, '0')}`,
        title: createLongTitle(500),
        lane: index % 2
      }))
    ),
  'empty-lane': () =>
    createStory(two, [
      { date: '2024-03', title: 'The harbour company signs a loan' },
      { date: '2025-11-02', title: 'The north pier opens' }
    ]),
  'many-lanes': () => createCrowd(many, 60, 12),
  german: () => createCrowd(['Häfen und Wasserstraßen', 'Bundesgesetzgebungsverfahren'], 40, 10, 'de'),
  chinese: () => createCrowd(['港口与航道', '铁路'], 40, 10, 'zh'),
  arabic: () => createCrowd(['الميناء والممرات المائية', 'السكة الحديدية'], 40, 10, 'ar')
};
