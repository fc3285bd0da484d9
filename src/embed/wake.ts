import { createRawSnippet, hydrate, type Component } from 'svelte';

/** What the server wrote stays where it is: nothing of a slot is made again. */
const slot = () => createRawSnippet(() => ({ render: () => '<div></div>' }));

/**
 * Lets an island take over what the server drew, as Astro does on the site, from the data beside it.
 * @param slots names of the island's snippets
 */
export function wake(island: unknown, slots: readonly string[]): void {
  const target = document.querySelector('[data-island]')!;
  const data = JSON.parse(document.querySelector('[data-props]')!.textContent) as object;
  // Astro's types take every island for a component of its own pages.
  hydrate(island as Component, {
    target,
    props: { ...data, ...Object.fromEntries(slots.map((name) => [name, slot()])) }
  });
}
