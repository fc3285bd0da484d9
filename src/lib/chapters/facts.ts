/**
 * Finds what a sentence states that needs a source: numbers, dates and names of organisations or people.
 * A mark is missing where one of these stands outside `<Claim>` and `<Evidence>`.
 */
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const units =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const numberWords = `${units}|${tens}|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|per cent|percent`;
const months = 'January|February|March|April|June|July|August|September|October|November|December';

// "May" and "March" at the start of a sentence may be verbs, so a month alone counts only after a preposition or before a number.
const facts = new RegExp(
  [
    String.raw`[$€£¥]?\d[\d,.]*(?:\s?%|\w+)?`,
    String.raw`\b(?:${numberWords})\b`,
    String.raw`\b(?:${months})\b`,
    String.raw`(?<=\b(?:in|by|since|until|from|of|last|this|to)\s)May\b`
  ].join('|'),
  'giu'
);

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longest first, so that an allowed phrase is taken out before a shorter one inside it. */
const removeAllowed = (text: string, allow: readonly string[]): string =>
  [...allow]
    .sort((a, b) => b.length - a.length)
    .reduce(
      (rest, words) =>
        rest.replace(
          new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${escape(words)}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'gu'),
          ' ¦ '
        ),
      text
    );

/**
 * @param text words without a mark; ` ¦ ` may stand where marked words were
 * @param names organisations and people, as `createGazetteer` makes them
 * @param allow words that may stand without a mark, exactly as written
 * @returns each fact once, in the order in which it is read
 */
export function selectBareFacts(text: string, names: RegExp | undefined, allow: readonly string[]): string[] {
  const rest = removeAllowed(text, allow);
  const found = [...rest.matchAll(facts), ...(names ? rest.matchAll(names) : [])];
  return [...new Set(found.sort((a, b) => a.index - b.index).map(([words]) => words.replace(/[.,]$/, '')))];
}
