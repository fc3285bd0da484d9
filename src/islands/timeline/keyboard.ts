import { tick } from 'svelte';
import type { TimelineState } from './timeline-state.svelte.ts';

interface Actions {
  timeline: TimelineState;
  close: () => void;
  openKeys: () => void;
  focusStop: () => void;
}

/** Keys that mean the same wherever the focus is in a timeline. */
const signs: Record<string, (actions: Actions) => void> = {
  Escape: ({ close }) => close(),
  '+': ({ timeline }) => timeline.zoom(1),
  '=': ({ timeline }) => timeline.zoom(1),
  '-': ({ timeline }) => timeline.zoom(-1),
  '−': ({ timeline }) => timeline.zoom(-1),
  '0': ({ timeline }) => timeline.fit(),
  '?': ({ openKeys }) => openKeys()
};

/** Acts on a key: signs anywhere in the timeline, arrows and the like on the events of its lanes. */
export async function pressKey(event: KeyboardEvent, actions: Actions): Promise<void> {
  if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
  const { timeline } = actions;
  const { key, target } = event;
  // The help is closed by the browser.
  if ((target as Element).closest('dialog')) return;
  const act = signs[key];
  if (act) {
    if (key !== 'Escape') event.preventDefault();
    return act(actions);
  }
  const id = (target as Element).closest<HTMLElement>('.lanes [data-event]')?.dataset['event'];
  const next = id && timeline.selectTarget(key, id);
  if (!next) return;
  event.preventDefault();
  timeline.stop = next;
  timeline.follow(timeline.select(next)!);
  await tick();
  actions.focusStop();
}
