/** What a map shows once its reader has come near: a file of its own, because many pass by. */
export { default as Near } from './MapNear.svelte';
export { default as Panel } from './MapPanel.svelte';
