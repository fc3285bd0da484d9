import type { WorldBox } from '~/lib/map/camera.ts';
import type { Explorer } from './explorer.ts';

/**
 * Makes buttons of the crowds that the server drew: each goes so close that it comes apart.
 * @returns what undoes it
 */
export function connectCrowds(sheet: HTMLElement, explorer: Explorer): () => void {
  const undo = new AbortController();
  for (const crowd of sheet.querySelectorAll<SVGElement>('.map-gather[data-extent]')) {
    crowd.setAttribute('role', 'button');
    crowd.setAttribute('tabindex', '0');
    crowd.setAttribute('aria-label', `${crowd.getAttribute('aria-label')}; go closer`);
    const open = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      void explorer.fit(crowd.dataset['extent']!.split(' ').map(Number) as unknown as WorldBox);
    };
    for (const name of ['click', 'keydown']) crowd.addEventListener(name, open, { signal: undo.signal });
  }
  return () => undo.abort();
}
