import { defaultView, type View } from '../view/view.ts';

/** What an author of an embed chooses beside the view; '' leaves it to the embed. */
export interface EmbedChoices {
  theme: string;
  lang: string;
  plain: string;
}

const names = Object.keys(defaultView) as (keyof View)[];
const longest = 400;
const isSafe = (value: string): boolean => value !== '' && value.length <= longest && /^[\w,./~+:-]*$/.test(value);

/**
 * The query of an embed: the view that it told of, with what was chosen. Total: what is no part of a view, or has signs that no
 * view has, is left out, whoever sent it.
 * @param told query with its question mark, as an embed posts it
 * @returns '' or a query that begins with '?'
 */
export function mergeView(told: unknown, choices: EmbedChoices): string {
  const query = new URLSearchParams(typeof told === 'string' ? told : '');
  for (const [name, value] of Object.entries(choices)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const pairs = names.flatMap((name) => {
    const value = query.get(name) ?? '';
    return isSafe(value) ? [`${name}=${value.replaceAll('+', '%2B')}`] : [];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
