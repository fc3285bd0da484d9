import { describe, expect, it } from 'vitest';
import { fillWords, formatForms } from '../../../../src/lib/text/forms.ts';
import { selectDistanceWords, selectTimelineWords } from '../../../../src/lib/timeline/words.ts';

const languages = ['de', 'zh-Hans', 'ar'];
const english = selectTimelineWords('en');

interface Words {
  [key: string]: string | readonly string[] | Words;
}
/** Every text with the path of keys to it; forms of a number count as one, because languages differ in them. */
const listTexts = (words: Words, path = ''): [string, string | Words][] =>
  Object.entries(words).flatMap(([key, value]): [string, string | Words][] => {
    const name = path + key;
    if (typeof value === 'string') return [[name, value]];
    if (Array.isArray(value)) return [];
    const inner = value as Words;
    return 'other' in inner ? [[name, inner]] : listTexts(inner, `${name}.`);
  });
const toTexts = (lang: string) =>
  new Map(listTexts({ ...selectTimelineWords(lang), between: selectDistanceWords(lang) } as unknown as Words));
const listPlaces = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
const whole = toTexts('en');

describe.each(languages)('words in %s', (lang) => {
  const texts = toTexts(lang);

  it('are complete, and none is English', () => {
    expect([...texts.keys()]).toEqual([...whole.keys()]);
    for (const [key, text] of texts) {
      if (typeof text !== 'string') continue;
      expect.soft(text.trim(), key).not.toBe('');
      if (/[a-z]{3}/.test(text.replace(/\{\w+\}/g, ''))) expect.soft(text, key).not.toBe(whole.get(key));
    }
  });

  it('have the places of the English ones', () => {
    for (const [key, text] of texts) {
      const model = whole.get(key);
      if (typeof text !== 'string' || typeof model !== 'string') continue;
      // A language may write the lower bound with its unit or without.
      const places = (one: string) => listPlaces(one.replace('{low}', '{from}'));
      expect.soft(places(text), key).toEqual(places(model));
    }
  });

  it('have a form for every number that the language tells apart', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [key, forms] of texts) {
      if (typeof forms === 'string') continue;
      expect.soft(Object.keys(forms).sort(), key).toEqual([...categories].sort());
      for (const form of Object.values(forms as Record<string, string>))
        expect.soft(['', '{n}'], key).toContain(listPlaces(form).join());
    }
  });
});

describe('words', () => {
  it('are English where a language has none', () => {
    expect(selectTimelineWords('xx')).toBe(english);
    expect(selectTimelineWords('de-AT')).toBe(selectTimelineWords('de'));
  });

  it('put values into their places, once', () => {
    expect(fillWords('{a} and {b}, {a}', { a: 1, b: '{a}' })).toBe('1 and {a}, 1');
  });

  it.each([
    ['en', 1, '1 event'],
    ['en', 12_345, '12,345 events'],
    ['de', 12_345, '12.345 Ereignisse'],
    ['zh-Hans', 4, '4 个事件'],
    ['ar', 0, 'لا أحداث'],
    ['ar', 1, 'حدث واحد'],
    ['ar', 2, 'حدثان'],
    ['ar-u-nu-latn', 5, '5 أحداث'],
    ['ar-u-nu-latn', 11, '11 حدثًا'],
    ['ar-u-nu-latn', 100, '100 حدث']
  ])('count in %s: %i', (locale, n, text) => {
    expect(formatForms(selectTimelineWords(locale).events, n, locale)).toBe(text);
  });
});
