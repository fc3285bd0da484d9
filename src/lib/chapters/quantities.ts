/**
 * Words of fractions and multiples, by language: a third, two fifths, half, doubled, tenfold. Ordinals that read the same
 * are among them, `a third mine`; authors may allow them.
 */
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const numbers = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|${tens}|hundred|thousand|million`;
const parts =
  'third|fourth|quarter|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|hundredth|thousandth|millionth';

const words: Record<string, string[]> = {
  en: [
    `(?:(?:${numbers}|several)[\\s-])?(?:${parts})s`,
    `(?:an?|one)[\\s-](?:${parts})`,
    `(?:${numbers})-?fold`,
    'halv(?:es?|ed|ing)',
    '(?:doubl|tripl|trebl|quadrupl|quintupl)(?:es?|ed|ing)',
    'thrice'
  ],
  es: [
    '(?:(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\\s)(?:tercio|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo|centésimo|milésimo)s?',
    '(?:tercera|cuarta|quinta|sexta|séptima|octava|novena|décima|centésima|milésima)s?\\spartes?',
    'mitad(?:es)?',
    '(?:doble|triple|cuádruple|quíntuple)s?',
    '(?:duplic|triplic|cuadruplic|quintuplic)\\p{L}+'
  ],
  fr: [
    '(?:un|deux)\\stiers',
    '(?:un|trois)\\squarts?',
    '(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)\\s(?:cinquième|sixième|septième|huitième|neuvième|dixième|centième|millième)s?',
    'moitiés?',
    '(?:doubl|tripl|quadrupl|quintupl|décupl)(?:e[sr]?|ée?s?|ant|ent)'
  ],
  de: [
    '(?:dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|hundertst|tausendst)el[ns]?',
    'hälften?|halb(?:e[nrms]?)?|halbier\\p{L}+',
    'doppelt\\p{L}*|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend)fach\\p{L}*',
    'verdoppel\\p{L}+|ver(?:drei|vier|fünf|zehn)fach\\p{L}+'
  ],
  zh: [
    '[一二两三四五六七八九十百千万]+分之[一二两三四五六七八九十百千万]+',
    '一半|半数|过半',
    '[一二两三四五六七八九十百千万数几]+倍',
    '翻了?(?:[一两]番|倍)',
    '[一二两三四五六七八九]成(?!不变)'
  ]
};

const signs = '(?:\\d+\\s?)?[¼-¾⅐-⅞↉]';

/** A pattern of the words and signs of fractions and multiples in a language, or of the signs alone where it is not known. */
export function createQuantities(language: string): RegExp {
  const name = language.slice(0, 2).toLowerCase();
  const own = words[name]?.join('|');
  // Chinese writes no spaces between words.
  const edged = name === 'zh' ? own : `(?<![\\p{L}\\p{N}])(?:${own})(?![\\p{L}\\p{N}])`;
  return new RegExp(own === undefined ? signs : `${edged}|${signs}`, 'giu');
}
