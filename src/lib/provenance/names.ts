import { selectChineseNames } from './chinese-names.ts';

/** A name as it was found. */
export interface FoundName {
  kind: 'name';
  raw: string;
  start: number;
  value: string;
}

/** What a whole document tells about its words, so that the first word of a sentence can be judged. */
export interface Vocabulary {
  /** Words that stand in small letters somewhere. */
  small: ReadonlySet<string>;
  /** Words that stand with a capital inside a sentence. */
  capital: ReadonlySet<string>;
}

const toCapital = (letter: string): string => `\\p{Lu}[${letter}\\p{N}]*(?:[.&’'-][${letter}\\p{N}]+)*`;
const capital = toCapital('\\p{L}');
const dotted = '(?:\\p{Lu}\\.){2,}';
const title = '(?:Dra?|Mrs?|Ms|Prof|Sra?|Srta|Mme|Mlle|Lic|Ing|Gral|Avd?a?|Univ)\\.';
/** Titles in small letters, and what else stands with a full stop in front of a name. */
const behindTitle = /(?<!\p{L})(?:sras?|srta|sres|dra?|lic|ing|avd?a?|prof)\.\s$/iu;
const link = '(?:of the|of|for|de la|de las|de los|del|de|du|des|la|&|al|da|do|dos|van|von|der)';
const toPattern = (letter: string): RegExp => {
  const unit = `(?:${title}|${dotted}|\\p{Lu}\\.|${toCapital(letter)})`;
  const more = `(?:[ \\u00a0](?:${link}[ \\u00a0])?${unit})*`;
  return new RegExp(`(?<![${letter}\\p{N}])${unit}${more}(?![${letter}\\p{N}])`, 'gu');
};
const pattern = toPattern('\\p{L}');
/** Chinese sets no space between its own signs and Latin letters. */
const latin = toPattern('\\p{Script=Latin}');

/** Words with a capital that name nobody: first words of sentences, months and days. */
const plain =
  /^(?:the|an?|in|on|at|it|he|she|they|we|i|you|this|that|these|those|but|and|or|however|as|for|if|when|while|after|before|since|its|their|there|by|with|to|from|of|meanwhile|our|no|not|what|who|whose|why|how|one|two|three|just|more|most|original|supported|today|whoever|according|under|over|both|such|phase|section|part|figure|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|el|la|los|las|en|un|una|pero|según|esta?|esto|sin|con|para|por|como|cuando|sus?|se|y|les?|une|ils?|elles?|mais|dans|ces?|cette|pour|avec|selon|nous|et|si|ii|iii|iv)$/iu;

const verb =
  /^[ \u00a0](?:has|had|have|is|was|were|are|will|would|said|says|held|sold|bought|won|began|plans|owns|ha|fue|es|era|tiene|est|était|sera|\p{Ll}+ed)(?!\p{L})/u;
const isStart = (text: string, at: number): boolean =>
  at === 0 ||
  (/(?:^|[.!?…:;]["'”’»)]*\s+)["'“‘«(¿¡]*$/u.test(text.slice(Math.max(0, at - 8), at)) &&
    !behindTitle.test(text.slice(Math.max(0, at - 8), at)));

/** Small and capital words of a text, for `parseNames`. */
export function createVocabulary(sentences: readonly string[]): Vocabulary {
  const [small, large] = [new Set<string>(), new Set<string>()];
  for (const text of sentences) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}-]+/gu)) small.add(word);
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${capital}`, 'gu')))
      if (!isStart(text, match.index)) large.add(match[0]);
  }
  return { small, capital: large };
}

/** A possessive or a plain word at either end is no part of a name. */
function trimName(raw: string, start: number): { raw: string; start: number } | undefined {
  let name = raw.replace(/[’']s$/u, '');
  let at = start;
  for (let first = /^\S+/u.exec(name)?.[0]; first && plain.test(first); first = /^\S+/u.exec(name)?.[0]) {
    const rest = name.slice(first.length).replace(new RegExp(`^\\s+(?:${link}\\s+)?`, 'u'), '');
    at += name.length - rest.length;
    name = rest;
  }
  return name ? { raw: name, start: at } : undefined;
}

/**
 * Finds names: words with capitals, joined where they stand together; countries and titles in Chinese. By rule, so it
 * takes some words that are none and misses some names; authors choose.
 */
export function parseNames(text: string, language: string, vocabulary?: Vocabulary): FoundName[] {
  const isChinese = language.startsWith('zh');
  const found = [...text.matchAll(isChinese ? latin : pattern)].flatMap((match) => {
    const name = trimName(match[0], match.index);
    if (!name || !/\p{L}{2}|\p{L}\./u.test(name.raw)) return [];
    const isAcronym = /^(?:\p{Lu}\.?){2,}$|\p{Ll}\p{Lu}/u.test(name.raw);
    const isSingle = !/[ \u00a0]/u.test(name.raw);
    if (isSingle && !isAcronym && isStart(text, name.start)) {
      const isKnown = vocabulary?.capital.has(name.raw) ?? false;
      const isSmall = vocabulary?.small.has(name.raw.toLowerCase()) ?? false;
      if (!isKnown && (isSmall || !verb.test(text.slice(name.start + name.raw.length)))) return [];
    }
    return { kind: 'name' as const, raw: name.raw, start: name.start, value: name.raw.replace(/[ \u00a0]+/gu, ' ') };
  });
  const others = isChinese
    ? selectChineseNames(text).map((one) => ({
        kind: 'name' as const,
        ...one,
        value: one.raw.replace(/[《》]/gu, '')
      }))
    : [];
  return [...found, ...others].sort((a, b) => a.start - b.start);
}
