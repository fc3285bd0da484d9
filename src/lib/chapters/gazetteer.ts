import type { Story } from '../story/story.ts';

/** Words that end a company's name without naming it. */
const suffix =
  /\s+(?:ltd|limited|plc|inc|s\.?a\.?(?:s|a\.?)?|spa|sa|sas|corp|corporation|company|co|group|holdings?|international|resources|metals?|mining|minerals|lithium|partners|capital|industries|consortium)\.?$/iu;

/** First words of names that are plain words, and so name nobody by themselves. */
const common =
  /^(?:the|our|other|various|none|state|states|government|daily|general|national|international|global|world|first|new|north|south|east|west|white|rough|key|best|project|business|financial|mining|minera|mineração|mineracao|mine|mines|maritime|logistics|critical|strategic|energy|aluminum|silver|copper|cobalt|lithium|vision|crystal|investing|research|university|republic|district|fifth|claims|disputed|american|british|japanese|chinese|russian|swiss|canadian|mexican|brazilian|chilean|peruvian|congolese|export-import|industry|analysis|port|salar|dirección|diario)$/iu;

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const toWords = (name: string): string[] => name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
const countryWords = new Set(
  letters
    .flatMap((a) => letters.flatMap((b) => toWords(countryNames.of(a + b) ?? '')))
    .filter((word) => word.length > 3)
);

/** One word in brackets is another name, `US Export-Import Bank (EXIM)`; more words are a remark. */
const selectBracketed = (name: string): string[] =>
  [...name.matchAll(/\((\p{Lu}[\p{L}\p{N}&-]+)\)/gu)].map(([, word]) => word!);

/** Every name that a text about this story may use for one organisation or person: long, short, first word. */
function selectForms(name: string): string[] {
  const forms = selectBracketed(name);
  let form = name.replace(/\s*\([^)]*\)/gu, '').trim();
  while (form) {
    forms.push(form);
    const shorter = form.replace(suffix, '').trim();
    if (shorter === form) break;
    form = shorter;
  }
  const [first = ''] = form.split(/[\s/]+/u);
  if (/^\p{Lu}/u.test(first) && first.length > 3 && first !== form) forms.push(first);
  return forms;
}

const split = (names: string): string[] => names.split(/\s*[;/:,]\s*|\s+(?:via|and|with|through)\s+/u);

/**
 * A pattern of the organisations and people of a story: claims' values, operators, owners and publishers, in their long
 * and short forms. Undefined for a story that names nobody.
 */
export function createGazetteer(story: Pick<Story, 'claims' | 'assets' | 'evidence' | 'document'>): RegExp | undefined {
  const actors = [
    ...story.claims.flatMap(({ values }) =>
      values.flatMap(({ kind, value }) => (kind === 'name' ? [String(value)] : []))
    ),
    ...story.assets.flatMap(({ operator, owners }) => [operator, ...owners.map(({ name }) => name)])
  ];
  // A paper is called by its full name; the first word of one is often a plain word.
  const publishers = [...story.evidence.map(({ publisher }) => publisher), story.document.publisher];
  // Mines and towns are free to name, and so are their words where a company bears them.
  const places = new Set(story.assets.flatMap(({ name, label }) => [...toWords(name), ...toWords(label)]));
  const isFree = (form: string) =>
    toWords(form).every((word) => places.has(word) || countryWords.has(word) || common.test(word));
  const forms = new Set(
    [
      ...actors.flatMap(split).flatMap(selectForms),
      ...publishers.flatMap(split),
      ...publishers.flatMap(selectBracketed)
    ].filter((form) => /^\p{Lu}/u.test(form) && form.length > 2 && !isFree(form))
  );
  if (forms.size === 0) return undefined;
  const longestFirst = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
