import type { DistanceWords } from '../../dates/distance.ts';
import type { TimelineWords } from '../words.ts';

export const german: TimelineWords = {
  previous: 'Vorheriges Ereignis',
  next: 'Nächstes Ereignis',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Alles zeigen',
  earlier: 'Früher',
  later: 'Später',
  reading: 'Zeigen als',
  picture: 'Bild',
  list: 'Liste',
  table: 'Tabelle',
  events: { one: '{n} Ereignis', other: '{n} Ereignisse' },
  until: 'Stand: {date}',
  wide: 'so breit, wie das Datum bekannt ist',
  hollow: 'Warten oder Stillstand',
  clock: 'Uhr',
  clockPrevious: 'Vorherige Änderung',
  clockNext: 'Nächste Änderung',
  clockOff: 'Alle Daten zeigen',
  clockAll: 'alle Daten',
  clockHint:
    'Zurückgestellt blendet sie ab, was noch nicht geschehen war und was noch keine der hier zitierten Quellen wissen konnte.',
  clockDims:
    'Abgeblendet: {future} noch nicht geschehen; {unknown} geschehen, aber noch in keiner der hier zitierten Quellen bekannt.',
  account: 'Nach Darstellung von: {account}.',
  inDocument: 'Im Dokument genannt.',
  context: 'Nicht im Dokument: unsere Ergänzung.',
  check: 'Unsere Prüfung',
  sources: 'Quellen',
  meanwhile: 'Unterdessen',
  page: 'Seite dieses Ereignisses öffnen',
  close: 'Schließen',
  loading: 'Der Rest wird geladen.',
  failed: 'Der Rest konnte nicht geladen werden; er steht auf der Seite dieses Ereignisses.',
  frozen: 'Dieser Ausschnitt konnte nicht geladen werden; gezeigt wird die ganze Zeit.',
  scrollbar: 'Ausschnitt der Zeitachse',
  shown: '{range}: {events}',
  leftOut: {
    one: '{n} Ereignis außerhalb des Ausschnitts ist weggelassen.',
    other: '{n} Ereignisse außerhalb des Ausschnitts sind weggelassen.'
  },
  refused: 'Hier nicht vorhanden und aus der Adresse weggelassen: {what}.',
  keys: 'Tasten',
  keyHelp: [
    ['← → ↑ ↓', 'eine Spur entlang und zum zeitlich nächsten Ereignis der anderen'],
    ['Pos1 Ende', 'zum ersten und zum letzten Ereignis einer Spur'],
    ['Bild_auf Bild_ab', 'vergrößert: einen Ausschnitt früher oder später'],
    ['Enter', 'öffnet ein Ereignis'],
    ['Esc', 'schließt es'],
    ['+ − 0', 'vergrößern, verkleinern, alles zeigen'],
    ['?', 'diese Tasten']
  ]
};

export const germanDistances: DistanceWords = {
  numbers: ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  day: { one: 'einen Tag', other: '{n} Tage' },
  week: { one: 'eine Woche', other: '{n} Wochen' },
  month: { one: 'einen Monat', other: '{n} Monate' },
  year: { one: 'ein Jahr', other: '{n} Jahre' },
  about: 'etwa {span}',
  upTo: 'höchstens {span}',
  later: '{span} später',
  earlier: '{span} früher',
  within: 'höchstens {span} auseinander',
  range: '{from} bis {high}',
  sameDay: 'am selben Tag',
  sameMonth: 'im selben Monat',
  sameYear: 'im selben Jahr',
  sameTime: 'etwa zur selben Zeit'
};
