/** Words of numbers and what they stand for. `one`, `un` and `une` are left out: they are articles more often. */
const english =
  'two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000 dozen 12';
const spanish =
  'dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiún 21 veintiuno 21 veintidós 22 veintitrés 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 trescientos 300 cuatrocientos 400 quinientos 500 seiscientos 600 setecientos 700 ochocientos 800 novecientos 900 mil 1000 millón 1000000 millones 1000000';
const french =
  'deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 quatrevingts 80 trente 30 quarante 40 cinquante 50 soixante 60 cent 100 cents 100 mille 1000 million 1000000 millions 1000000 milliard 1000000000 milliards 1000000000';

const toTable = (text: string): Map<string, number> => {
  const words = text.split(' ');
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, Number(words[i + 1])] as const] : [])));
};
const tables = { en: toTable(english), es: toTable(spanish), fr: toTable(french) };
const all = [...new Set(Object.values(tables).flatMap((table) => [...table.keys()]))].sort(
  (a, b) => b.length - a.length
);
const word = all.join('|');
/** Chinese numbers of two signs or more, or of one behind 百分之. */
export const hanPattern = (() => {
  const sign = '[一二三四五六七八九十百千万亿零〇两]';
  const first = '[一二两三四五六七八九十]';
  return `(?<!${sign}|点)(?:${first}${sign}+|(?<=百分之)${first})(?!${sign}|点${sign})`;
})();

/** What joins the parts of one number; `two and three` are two. */
const joint = '(?<=hundred|thousand|[mbtr]illion)\\sand\\s|(?<=[ei]nta)\\sy\\s|(?<=soixante)\\set\\s';

/** A run of words of numbers, in any of the four languages; the language decides whether it is one. */
export const numberWordPattern = `(?:${word})(?:(?:\\s|-|${joint})(?:${word}))*(?:(?:-|(?<=[ei]nta)\\sy\\s|(?<=vingt|ente|ante)\\set\\s)(?:one|uno|una?|une))?`;

const hanDigits = '零一二三四五六七八九';
const hanScales: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** 一百五 is short for 一百五十. */
const toWhole = (text: string): string =>
  text.replace(/([百千万亿])([一二三四五六七八九])$/u, (_, scale: string, digit: string) => {
    const next: Record<string, string> = { 百: '十', 千: '百', 万: '千', 亿: '千万' };
    return scale + digit + next[scale];
  });

/** Undefined for a row of digits: 二三十 is a range and 十四五 a plan. */
function parseHan(name: string): number | undefined {
  const text = toWhole(name.replaceAll('两', '二').replaceAll('〇', '零'));
  if (/[一二三四五六七八九]{2}/u.test(text) || (text.length > 1 && !/[十百千万亿]/u.test(text))) return undefined;
  let [total, part, digit] = [0, 0, 0];
  for (const sign of text) {
    const scale = hanScales[sign];
    if (scale === undefined) digit = hanDigits.indexOf(sign);
    else if (scale < 1e4) [part, digit] = [part + (digit || 1) * scale, 0];
    else if (scale === 1e4) [total, part, digit] = [total + (part + digit) * scale, 0, 0];
    else [total, part, digit] = [(total + part + digit) * scale, 0, 0];
  }
  return total + part + digit;
}

/** Undefined where a number follows that cannot be a part of the one before: `two three-year plans`. */
function toSum(values: [value: number, isDozen: boolean][]): number | undefined {
  let [total, part, last] = [0, 0, Infinity];
  for (const [value, isDozen] of values) {
    const isFactor = value >= 100 || isDozen;
    if (!isFactor && value >= last) return undefined;
    // Spanish says a thousand millions.
    if (value >= 1000 && part === 0 && total > 0 && total < value) total *= value;
    else if (value >= 1000) [total, part] = [total + (part || 1) * value, 0];
    else part = isFactor ? (part || 1) * value : part + value;
    last = value;
  }
  return total + part;
}

/** Reads `ten thousand`, `treinta y dos`, `dix mille` or `一万`; undefined where the language has no such number. */
export function parseNumberWords(text: string, language: string): number | undefined {
  if (/^\p{Script=Han}/u.test(text)) return parseHan(text);
  const table = tables[language.slice(0, 2) as keyof typeof tables];
  const words = text
    .toLowerCase()
    .replace(/quatre[\s-]vingts?(?!\p{L})/gu, 'quatrevingts')
    .split(/[\s-]+/u)
    .filter((part) => !/^(?:and|y|et)$/u.test(part));
  if (/^(?:one|una?|uno|une)$/u.test(words.at(-1) ?? '')) words[words.length - 1] = 'unit';
  if (!table || words.some((part) => part !== 'unit' && !table.has(part))) return undefined;
  return toSum(words.map((name) => [table.get(name) ?? 1, name === 'dozen']));
}
