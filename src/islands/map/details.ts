/** What a map shows once its reader has come near: a file of its own, because many pass by. */
export { default as Card } from './MapCard.svelte';
