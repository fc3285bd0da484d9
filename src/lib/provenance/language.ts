const frequent: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:the|of|and|to|is|that|with|for)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|los|las|que|del|una|por|con|para)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|les|des|une|est|dans|du|pour|qui|et)(?!\p{L})/giu
};

/**
 * Language of a text by its script and its most frequent small words: `zh`, `en`, `es` or `fr`; `en` where nothing tells.
 * Looks at the first 20,000 characters.
 */
export function resolveLanguage(source: string): string {
  const text = source.slice(0, 20_000);
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (count(/\p{Script=Han}/gu) > letters / 4 && letters > 0) return 'zh';
  const [best] = Object.entries(frequent)
    .map(([language, pattern]) => ({ language, hits: count(pattern) }))
    .sort((a, b) => b.hits - a.hits);
  return best && best.hits > 0 ? best.language : 'en';
}
