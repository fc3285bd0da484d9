import { defineFigure } from './figure.ts';
import { keepSizes } from './sizes.ts';

/**
 * The optional script of pages that show embeds. Beside it, under its own address, lie the embeds: frames from there are
 * its frames. A second copy, and one that does not know its own address (a module), do nothing.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) {
  const embeds = new URL('embed/v1/', script.src).href;
  const mark = Symbol.for(embeds);
  if (!(mark in window)) {
    Object.assign(window, { [mark]: true });
    defineFigure(embeds, keepSizes(embeds));
  }
}
