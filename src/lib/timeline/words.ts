/** What the timeline itself says. */
export const formatCount = (count: number): string => `${count} ${count === 1 ? 'event' : 'events'}`;
