import { selectLater } from '../lib/embed/later.ts';

/**
 * Says in the line of a frozen document that something was found wrong later, in place of the link to the present version, which
 * takes as much room. Where nothing can be had, it stays as it is.
 */
async function showLater(line: HTMLElement): Promise<void> {
  const { known = '', embedId = '', corrections = '' } = line.dataset;
  const response = await fetch(corrections, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  const later = response.ok && selectLater(await response.json(), embedId, known.split(' '));
  if (!later) return;
  const link = line.querySelector('a')!;
  link.textContent = later.words;
  // Below the list's folder whatever it says: no address of another kind comes through.
  if (later.address) link.href = new URL(`./${later.address}`, response.url).href;
}

// A copy in a folder has no list beside it, and a browser would say so as an error.
if (location.protocol !== 'file:')
  showLater(document.querySelector<HTMLElement>('[data-frozen]')!).catch(() => undefined);
