import { visit } from 'unist-util-visit';
import type { Root } from 'mdast';
import { addAttribute, isElement, resolveAttribute } from './prose.ts';

/**
 * Gives each step along a map the id of its still, `still="copperbelt-1"`: the figure, and the number of the step along it,
 * as in src/lib/map/still.ts.
 */
export function placeStills(tree: Root, isMap: (figure: string) => boolean): void {
  const counts = new Map<string, number>();
  visit(tree, (group) => {
    if (!isElement(group) || group.name !== 'Steps') return;
    const figure = resolveAttribute(group, 'figure');
    if (figure === undefined || !isMap(figure)) return;
    visit(group, (step) => {
      if (!isElement(step) || step.name !== 'Step') return;
      const n = (counts.get(figure) ?? 0) + 1;
      counts.set(figure, n);
      addAttribute(step, 'still', `${figure}-${n}`);
    });
  });
}
