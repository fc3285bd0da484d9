/** The events as a calendar file, for the route that serves it. */
export { formatCalendar } from '~/loader/calendar.ts';
