import type { DistanceWords } from '../../dates/distance.ts';
import type { TimelineWords } from '../words.ts';

export const arabic: TimelineWords = {
  previous: 'الحدث السابق',
  next: 'الحدث التالي',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  fit: 'عرض الكل',
  earlier: 'أقدم',
  later: 'أحدث',
  reading: 'طريقة العرض',
  picture: 'رسم',
  list: 'قائمة',
  table: 'جدول',
  events: {
    zero: 'لا أحداث',
    one: 'حدث واحد',
    two: 'حدثان',
    few: '{n} أحداث',
    many: '{n} حدثًا',
    other: '{n} حدث'
  },
  until: 'حتى {date}',
  wide: 'بعرض ما هو معروف من التاريخ',
  hollow: 'انتظار أو توقف',
  clock: 'الساعة',
  clockPrevious: 'التغيير السابق',
  clockNext: 'التغيير التالي',
  clockOff: 'عرض كل التواريخ',
  clockAll: 'كل التواريخ',
  clockHint: 'أرجِعها إلى الوراء ليخفت ما لم يكن قد حدث بعد، وما لم يكن قد ورد في أي مصدر من المصادر المذكورة هنا.',
  clockDims: 'الخافت: {future} لم يحدث بعد؛ {unknown} حدث ولم يكن قد ورد في أي مصدر من المصادر المذكورة هنا.',
  account: 'بحسب: {account}.',
  inDocument: 'ورد في الوثيقة.',
  context: 'لم يرد في الوثيقة: سياق أضفناه.',
  check: 'تحققنا',
  sources: 'المصادر',
  meanwhile: 'في هذه الأثناء',
  page: 'فتح صفحة هذا الحدث',
  close: 'إغلاق',
  loading: 'يجري تحميل البقية.',
  failed: 'تعذّر تحميل البقية، وهي في صفحة هذا الحدث.',
  frozen: 'تعذّر تحميل هذا الجزء، والمعروض هو المدة كلها.',
  scrollbar: 'جزء من الخط الزمني',
  shown: '{range}: {events}',
  leftOut: {
    zero: 'لم تُحذف أي أحداث.',
    one: 'حدث واحد خارج الجزء المعروض غير مدرج.',
    two: 'حدثان خارج الجزء المعروض غير مدرجين.',
    few: '{n} أحداث خارج الجزء المعروض غير مدرجة.',
    many: '{n} حدثًا خارج الجزء المعروض غير مدرج.',
    other: '{n} حدث خارج الجزء المعروض غير مدرج.'
  },
  refused: 'غير موجود هنا، فأُسقط من العنوان: {what}.',
  keys: 'المفاتيح',
  keyHelp: [
    ['← → ↑ ↓', 'على طول المسار، وإلى أقرب حدث زمنيًا في المسار الآخر'],
    ['Home End', 'إلى أول حدث في المسار وآخره'],
    ['Page_Up Page_Down', 'شاشة أبكر أو أحدث عند التكبير'],
    ['Enter', 'يفتح حدثًا'],
    ['Esc', 'يغلقه'],
    ['+ − 0', 'تكبير، تصغير، عرض الكل'],
    ['?', 'هذه المفاتيح']
  ]
};

export const arabicDistances: DistanceWords = {
  // Arabic spells numbers by the gender of what they count; figures read well in all forms.
  numbers: [],
  day: {
    zero: '{n} يوم',
    one: 'يوم واحد',
    two: 'يومين',
    few: '{n} أيام',
    many: '{n} يومًا',
    other: '{n} يوم'
  },
  week: {
    zero: '{n} أسبوع',
    one: 'أسبوع واحد',
    two: 'أسبوعين',
    few: '{n} أسابيع',
    many: '{n} أسبوعًا',
    other: '{n} أسبوع'
  },
  month: {
    zero: '{n} شهر',
    one: 'شهر واحد',
    two: 'شهرين',
    few: '{n} أشهر',
    many: '{n} شهرًا',
    other: '{n} شهر'
  },
  year: {
    zero: '{n} سنة',
    one: 'سنة واحدة',
    two: 'سنتين',
    few: '{n} سنوات',
    many: '{n} سنة',
    other: '{n} سنة'
  },
  about: 'نحو {span}',
  upTo: 'مدة لا تتجاوز {span}',
  later: 'بعد {span} من ذلك',
  earlier: 'قبل {span} من ذلك',
  within: 'بفارق لا يتجاوز {span}',
  range: 'ما بين {low} و{high}',
  sameDay: 'في اليوم نفسه',
  sameMonth: 'في الشهر نفسه',
  sameYear: 'في السنة نفسها',
  sameTime: 'في الوقت نفسه تقريبًا'
};
