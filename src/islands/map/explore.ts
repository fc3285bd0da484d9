/** What moves a map once its reader has come near: a file of its own, because many pass by. */
export { Explorer } from './explorer.ts';
export { connectGestures } from './gestures.ts';
