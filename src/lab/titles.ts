import type { Random } from './random.ts';

/** Parts of titles as long as those of real timelines; `to` puts them together. */
interface Language {
  who: readonly string[];
  did: readonly string[];
  what: readonly string[];
  to: (who: string, did: string, what: string) => string;
}

const joined = (...parts: string[]): string => parts.join(' ');

const languages = {
  en: {
    who: ['The council', 'Parliament', 'The harbour company', 'A court', 'The ministry', 'The railway', 'The union'],
    did: ['opens', 'signs', 'delays', 'approves', 'stops', 'buys', 'reviews', 'announces', 'rejects'],
    what: [
      'the north pier',
      'a loan for the second bridge',
      'the mine at the upper valley',
      'the plan for a new port and its railway',
      'tolls',
      'the contract after a year of talks',
      'the power line'
    ],
    to: joined
  },
  de: {
    who: [
      'Das Bundeswirtschaftsministerium',
      'Die Hafenbetriebsgesellschaft',
      'Das Oberverwaltungsgericht',
      'Der Gemeinderat'
    ],
    did: ['genehmigt', 'unterzeichnet', 'verschiebt', 'veröffentlicht'],
    what: [
      'die Umweltverträglichkeitsprüfung',
      'das Rohstoffabkommen',
      'den Eisenbahninfrastrukturausbau',
      'die Kupferkonzentratlieferverträge'
    ],
    to: joined
  },
  zh: {
    who: ['市议会', '港务公司', '国家能源局', '最高法院'],
    did: ['批准', '签署', '推迟', '公布'],
    what: ['北码头扩建工程', '第二座大桥的贷款协议', '铜矿开采合同', '新铁路规划'],
    to: (...parts) => parts.join('')
  },
  ar: {
    who: ['مجلس المدينة', 'شركة الميناء', 'وزارة الطاقة', 'المحكمة العليا'],
    did: ['يوافق على', 'يوقع', 'يؤجل', 'ينشر'],
    what: ['عقد استخراج النحاس', 'توسيع الرصيف الشمالي', 'قرض الجسر الثاني', 'خطة السكة الحديدية الجديدة'],
    to: joined
  }
} satisfies Record<string, Language>;

export type LabLanguage = keyof typeof languages;

/** A title made of one part of each list. */
export function createTitle(random: Random, lang: LabLanguage): string {
  const { who, did, what, to }: Language = languages[lang];
  return to(random.pick(who), random.pick(did), random.pick(what));
}
