/** What a timeline shows once its reader has come near: a file of its own, because many pass by. */
export { default as Card } from './TimelineCard.svelte';
export { default as Count } from './TimelineCount.svelte';
export { default as Overlay } from './TimelineOverlay.svelte';
export { default as Scrollbar } from './TimelineScrollbar.svelte';
