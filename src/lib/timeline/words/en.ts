import type { DistanceWords } from '../../dates/distance.ts';
import type { TimelineWords } from '../words.ts';

export const english: TimelineWords = {
  previous: 'Previous event',
  next: 'Next event',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  earlier: 'Earlier',
  later: 'Later',
  reading: 'Show as',
  picture: 'Picture',
  list: 'List',
  table: 'Table',
  events: { one: '{n} event', other: '{n} events' },
  until: 'as of {date}',
  wide: 'as wide as the date is known',
  hollow: 'a wait or a stop',
  clock: 'Clock',
  clockPrevious: 'Previous change',
  clockNext: 'Next change',
  clockOff: 'Show all dates',
  clockAll: 'all dates',
  clockHint: 'Set it back to dim what had not happened yet, and what no source cited here could tell yet.',
  clockDims: 'Dimmed: {future} not happened yet; {unknown} happened, but no source cited here could tell yet.',
  account: 'Stated by {account}.',
  inDocument: 'Named in the document.',
  context: 'Not in the document: our context.',
  check: 'Our check',
  sources: 'Sources',
  meanwhile: 'Meanwhile',
  page: 'Open the page of this event',
  close: 'Close',
  loading: 'The rest is on its way.',
  failed: 'The rest could not be loaded; the page of this event has it.',
  frozen: 'This part could not be loaded; the whole clock is shown.',
  scrollbar: 'Part of the clock',
  shown: '{range}: {events}',
  leftOut: {
    one: '{n} event outside the part that is zoomed in on is left out.',
    other: '{n} events outside the part that is zoomed in on are left out.'
  },
  refused: 'Not found here, so left out of the address: {what}.',
  keys: 'Keys',
  keyHelp: [
    ['← → ↑ ↓', 'along a lane, and to the nearest in time of the other'],
    ['Home End', 'to the first and the last of a lane'],
    ['Page_Up Page_Down', 'a screen earlier or later, when zoomed in'],
    ['Enter', 'opens an event'],
    ['Esc', 'closes it'],
    ['+ − 0', 'zoom in, zoom out, show all'],
    ['?', 'these keys']
  ]
};

export const englishDistances: DistanceWords = {
  numbers: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  day: { one: '{n} day', other: '{n} days' },
  week: { one: '{n} week', other: '{n} weeks' },
  month: { one: '{n} month', other: '{n} months' },
  year: { one: '{n} year', other: '{n} years' },
  about: 'about {span}',
  upTo: 'up to {span}',
  later: '{span} later',
  earlier: '{span} earlier',
  within: 'within {span} of each other',
  range: '{from} to {high}',
  sameDay: 'on the same day',
  sameMonth: 'in the same month',
  sameYear: 'in the same year',
  sameTime: 'at about the same time'
};
