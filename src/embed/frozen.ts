import { selectLater } from '../lib/embed/later.ts';

/** Says below a frozen document what was found wrong later. Where nothing can be had, it stays as it is. */
async function showLater(line: HTMLElement): Promise<void> {
  const { known = '', embedId = '', corrections = '' } = line.dataset;
  const response = await fetch(corrections, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  const words = response.ok && selectLater(await response.json(), embedId, known.split(' '));
  if (!words) return;
  const added = document.createElement('p');
  added.className = line.className;
  added.textContent = words;
  line.after(added);
}

// A copy in a folder has no list beside it, and a browser would say so as an error.
if (location.protocol !== 'file:')
  showLater(document.querySelector<HTMLElement>('[data-frozen]')!).catch(() => undefined);
