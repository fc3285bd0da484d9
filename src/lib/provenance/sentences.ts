import { shortMonths } from './dates.ts';

/** A sentence and where it starts in its paragraph, in UTF-16 units. */
export interface Sentence {
  text: string;
  start: number;
}

const list = (words: string): string => words.trim().split(/\s+/u).join('|');

/** Never the end of a sentence: a name or a number follows. */
const titles = list(`
  Mr Mrs Ms Dr Prof Gen Sen Rep Gov Col Capt Lt Sgt Rev Hon Messrs Mt Ft vs cf e\\.g i\\.e [Aa]pprox [Aa]prox ca al
  [Ss]ras? [Ss]rta [Ss]res sr [Dd]ra? Dña Lic Ing Gral Avd?a? Univ Sto Sta Excmo p\\.\\s?ej p\\.\\s?ex pág págs MM av Mme Mmes Mlle Mlles Me Pr Ste [Ee]nv`);
/** Only before a number. */
const numbered = list(
  'No Nos Fig Figs Vol Art Arts Sec Sect Para Ch Nr p pp núm nº n° art fig vol cap chap sec sect para est ext tel min max trim sem'
);
/** May end a sentence or not; what follows decides. */
const perhaps = list(
  'Inc Ltd Co Corp Bros Jr Sr St UU etc a\\.m p\\.m Cía Uds? S\\.A J\\.-C (?:\\p{Lu}\\.)+\\p{Lu} \\p{Lu}'
);

const after = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})\\.$`, 'u');
const isTitle = after(titles);
const isNumbered = after(numbered);
const shortMonth = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${shortMonths})\\.$`, 'iu');
/** The sea in Spanish and seven in French end sentences too. */
const isWordOrMonth = /(?<!\p{L})(?:mar|sept)\.$/u;
const isDated = /(?<!\p{L})(?:\d{1,2}|1er|en|de|desde|hasta|depuis|fin|début|mi)[\s-](?:mar|sept)\.$/u;
const isMonth = (before: string): boolean =>
  shortMonth.test(before) && (!isWordOrMonth.test(before) || isDated.test(before));
const isPerhaps = after(perhaps);
/** Spanish doubles the letters of a plural: `EE. UU.`, `FF. AA.` */
const isDoubled = (before: string, next: string): boolean =>
  /(?:^|[^\p{L}])(\p{Lu})\1\.$/u.test(before) && /^(\p{Lu})\1(?!\p{L})/u.test(next);
const speaker = '\\p{Script=Han}{1,8}(?:说|道|问|称|表示)[。！？]';
const isSpeech = new RegExp(`^${speaker}`, 'u');
/** Chinese has no small letter that would tell who spoke the words before. */
const isSpeaker = (before: string, next: string): boolean => /[。！？]["”」』]$/u.test(before) && isSpeech.test(next);

const starters = new RegExp(
  `^["'“‘«(]*(?:${list(`
  The A An In On At It He She They We This That These Those But And However As For If When While After Before Since Its
  Their There By With To Meanwhile Our I You No Not What Who Why How One
  El La Los Las En Un Una Pero Según Este Esta Esto Sin Con Para Por Como Cuando Su Sus Se Y
  Le Les Un Une Il Elle Ils Elles Mais Dans Ce Cette Ces Pour Avec Selon Nous On Et Si`)})(?![\\p{L}\\p{N}-])|^["'“‘«(]*[LD][’']\\p{L}`,
  'u'
);

/** What goes on behind a quotation: small letters, a comma, or the speaker. */
const goesOn = new RegExp(`^\\s*(?:[,，;]|\\p{Ll})|^${speaker}`, 'u');

/** Spans of quotations that are part of one sentence, and short enough to be one; [start, end). */
function selectQuotations(text: string): [number, number][] {
  const closers: Record<string, string> = { '“': '”', '«': '»', '„': '“', '「': '」', '『': '』' };
  const isEven = (text.split('"').length - 1) % 2 === 0;
  const spans: [number, number][] = [];
  let open: { at: number; closer: string } | undefined;
  for (const { 0: sign, index } of text.matchAll(/["“”«»„「」『』]/gu)) {
    if (open && sign === open.closer) {
      spans.push([open.at, index]);
      open = undefined;
    } else if (!open && (sign === '"' ? isEven : sign in closers))
      open = { at: index, closer: sign === '"' ? '"' : closers[sign]! };
  }
  return spans.filter(([start, end]) => {
    const before = text.slice(Math.max(0, start - 40), start).trimEnd();
    const isInside = before !== '' && !/[.!?…。！？]["'”’»)]*$/u.test(before);
    const isOpening = /[,，]\s*$/u.test(text.slice(end - 2, end)) || goesOn.test(text.slice(end + 1, end + 24));
    return (isInside || isOpening) && end - start < 400;
  });
}

const isJoined = (before: string, next: string): boolean => {
  if (!/[\p{L}\p{N}]/u.test(next)) return true;
  if (/^["'“‘«(¿¡[]*\p{Ll}/u.test(next)) return true;
  if (isTitle.test(before) || isDoubled(before, next) || isSpeaker(before, next)) return true;
  if ((isNumbered.test(before) || isMonth(before)) && /^\p{N}/u.test(next)) return true;
  return isPerhaps.test(before) && !starters.test(next);
};

const segmenters = new Map<string, Intl.Segmenter>();
const resolveSegmenter = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
};

/** Where a sentence begins with a number, which the segmenter takes for the middle of one when small letters follow. */
const numeral = /(?<=\p{Ll}{2}[.!?…]["”’»)]*)\s+(?=["“‘«(]?[$€£¥]?\p{N})/gu;

/** Without spaces the mark that opens a quotation is taken for the end of the sentence before it. */
const opening = /(?<=[。！？])[“‘「『《（]+$/u;

/** Pieces of a text that may be sentences: as `Intl.Segmenter` proposes them, with numbers and opening marks put right. */
function selectPieces(text: string, language: string): Sentence[] {
  const starts = new Set<number>();
  for (const { index } of resolveSegmenter(language).segment(text))
    starts.add(index - (opening.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0));
  for (const { 0: space, index } of text.matchAll(numeral)) starts.add(index + space.length);
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((start, i) => ({ text: text.slice(start, sorted[i + 1]), start }));
}

/**
 * Parts a paragraph into sentences. `Intl.Segmenter` proposes the ends; abbreviations, initials, what goes on in small
 * letters and short quotations inside a sentence take some of them back.
 * @param language BCP 47: English, Spanish, French and Chinese have their abbreviations here
 */
export function parseSentences(paragraph: string, language: string): Sentence[] {
  // A line break would end a sentence; each white space becomes one space, so that places stay.
  const text = paragraph.replace(/\s/gu, ' ');
  const quotations = selectQuotations(text);
  const sentences: Sentence[] = [];
  let quote = 0;
  for (const { text: segment, start: index } of selectPieces(text, language)) {
    const last = sentences.at(-1);
    // French parts a closing mark from its sentence by a space, and the segmenter takes it for the next one.
    const closers = last ? /^[»”’」』)\]]+\s*/u.exec(segment)?.[0] : undefined;
    if (last && closers) last.text += closers;
    const rest = segment.slice(closers?.length ?? 0);
    if (!rest) continue;
    const at = index + (segment.length - rest.length);
    while ((quotations[quote]?.[1] ?? Infinity) < at) quote++;
    const isQuoted = (quotations[quote]?.[0] ?? Infinity) < at;
    const tail = last?.text.slice(-24).trimEnd() ?? '';
    if (last && (isQuoted || isJoined(tail, rest.slice(0, 40).trimStart()))) last.text += rest;
    else sentences.push({ text: rest, start: at });
  }
  return sentences.flatMap(({ text: raw, start }) => {
    const trimmed = raw.trim();
    return /[\p{L}\p{N}]/u.test(trimmed) ? { text: trimmed, start: start + raw.length - raw.trimStart().length } : [];
  });
}
