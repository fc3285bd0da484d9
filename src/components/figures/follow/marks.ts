import { toSpot, type PlacedNode } from '~/lib/map/follow-drawing.ts';
import type { View } from '~/lib/map/mercator.ts';
import { createSvg, toElement } from './svg.ts';

/** Marks and crowds of one scene, which keep their size while the ground moves under them. */
export class FollowMarks {
  readonly group = createSvg('g');
  #placed: (PlacedNode & { element: SVGElement })[] = [];

  show(placed: readonly PlacedNode[]): void {
    this.#placed = placed.map((one) => ({ ...one, element: toElement(one.node) }));
    this.group.replaceChildren(...this.#placed.map(({ element }) => element));
  }

  lay(view: View): void {
    for (const { element, ...at } of this.#placed)
      element.setAttribute('transform', `translate(${toSpot(at, view).join(' ')})`);
  }
}
