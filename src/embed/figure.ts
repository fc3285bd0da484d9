import { startDocument } from './document.ts';

startDocument();
