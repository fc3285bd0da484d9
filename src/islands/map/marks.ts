/** True for an element that is drawn: arrangements for other widths are in the page too, but not displayed. */
export const isFocusable = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
