/** What a map shows once its reader has come near: a file of its own, because many pass by. */
export { default as Card } from './MapCard.svelte';
export { default as Choices } from './MapChoices.svelte';
export { default as Readings } from './MapReadings.svelte';
export { default as Result } from './MapResult.svelte';
export { default as Search } from './MapSearch.svelte';
