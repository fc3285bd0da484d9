import { parse } from 'yaml';
import { ingest } from '../../src/commands/ingest/ingest.ts';
import { runHere, type ContentFolder, type Outcome } from './content-folder.ts';

/** A claim as `ingest` proposes it. */
interface Stub {
  id: string;
  document: string;
  locator: { section: number; paragraph: number; sentence: number; hash: string };
  values: { raw: string; value: string | number; unit?: string; kind: string }[];
}

export const runIngest = (...args: string[]): Outcome => runHere(ingest, args);

export const readStubs = (folder: ContentFolder, id: string): Stub[] =>
  parse(folder.read(`drafts/${id}/claims.yaml`)) as Stub[];

interface Outline {
  sections: { n: number; paragraphs: string[][] }[];
}

export const readOutline = (folder: ContentFolder, id: string): Outline =>
  (parse(folder.read(`documents/${id}.yaml`)) as { outline: Outline }).outline;
