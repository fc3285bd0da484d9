import { themes, type Theme } from '../view/view.ts';
import type { Names } from './messages.ts';

/** Characters of a view that a parent may ask for. */
export const longestView = 512;

/** What a parent wants to see, in `{ type: 'vault-and-mine', theme, view }`; both may be left out. */
export interface Wish {
  theme?: Theme;
  /** The query of an address, for `parseView`. */
  view?: string;
}

/** What an embed may hear: a wish, or that a parent listens in one of the dialects of `formatHeight`. */
export type Inbound =
  | { kind: 'wish'; wish: Wish }
  | { kind: 'wordpress' | 'pym' | 'h5p' | 'open' | 'sizer-again' }
  | { kind: 'sizer'; id: string };

/** Pym's width, and iframe-resizer's first message: name, margin, whether it sets the width, and more. */
const sizerStart = /^\[iFrameSizer\]([^:\]]{1,99}):[^:]*:(?:true|false)(?::|$)/;

function parseText(text: string, { childId }: Names): Inbound | null {
  if (childId && text.startsWith(`pymxPYMx${childId}xPYMxwidthxPYMx`)) return { kind: 'pym' };
  const id = sizerStart.exec(text)?.[1];
  if (id) return { kind: 'sizer', id };
  return text === '[iFrameSizer]resize' ? { kind: 'sizer-again' } : null;
}

function parseWish({ theme, view }: Record<string, unknown>): Inbound | null {
  const wish: Wish = {};
  if (themes.includes(theme as Theme)) wish.theme = theme as Theme;
  if (typeof view === 'string' && view.length <= longestView) wish.view = view;
  return wish.theme !== undefined || wish.view !== undefined ? { kind: 'wish', wish } : null;
}

/**
 * Parses what a window has posted to an embed. Total: it never throws. Of all that a page could ask for it lets through
 * a theme, a view, and the greetings of parents that want to hear the height; the rest is null.
 * @param data of a message event, already known to come from the parent
 */
export function parseInbound(data: unknown, names: Names): Inbound | null {
  if (typeof data === 'string') return parseText(data, names);
  if (typeof data !== 'object' || data === null) return null;
  const { type, context, action, message, secret } = data as Record<string, unknown>;
  if (type === 'vault-and-mine') return parseWish(data as Record<string, unknown>);
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') return { kind: 'open' };
  if (context === 'h5p') return action === 'hello' || action === 'resize' ? { kind: 'h5p' } : null;
  return message === 'ready' && names.secret && secret === names.secret ? { kind: 'wordpress' } : null;
}
