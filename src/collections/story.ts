import { readStamp } from '~/loader/stamp.ts';
import { resolveStory } from '~/loader/story.ts';
import type { Story } from '~/lib/story/story.ts';

let story: Story | undefined;
let stamp = '';

/**
 * The checked story. While authors write it is read again after each change, so that the page shows its mistakes.
 * @throws Error with the whole report when the content has a mistake
 */
export function getStory(): Story {
  if (story && !import.meta.env.DEV) return story;
  const now = import.meta.env.DEV ? readStamp() : 'built';
  if (!story || stamp !== now) {
    story = resolveStory();
    stamp = now;
  }
  return story;
}
