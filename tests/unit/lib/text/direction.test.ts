import { expect, it } from 'vitest';
import { selectDirection } from '../../../../src/lib/text/direction.ts';

it.each([
  ['en', 'ltr'],
  ['zh-Hans', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['', 'ltr'],
  ['not a tag', 'ltr']
])('%s runs %s', (lang, direction) => expect(selectDirection(lang)).toBe(direction));
