import type { WorldBox } from '~/lib/map/camera.ts';
import type { MapStage } from './stage.svelte.ts';

/** Makes buttons of the crowds that the server drew: each goes so close that it comes apart. @param signal ends it */
export function connectCrowds(sheet: HTMLElement, stage: MapStage, signal: AbortSignal): void {
  for (const crowd of sheet.querySelectorAll<SVGElement>('.map-gather[data-extent]')) {
    crowd.setAttribute('role', 'button');
    crowd.setAttribute('tabindex', '0');
    crowd.setAttribute('aria-label', `${crowd.getAttribute('aria-label')}; go closer`);
    const open = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      void stage.act('fit', crowd.dataset['extent']!.split(' ').map(Number) as unknown as WorldBox);
    };
    for (const name of ['click', 'keydown']) crowd.addEventListener(name, open, { signal });
  }
}
