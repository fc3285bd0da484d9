import { readFileSync } from 'node:fs';
import { fromRoot } from '../../src/commands/tools.ts';

/** The document of the fixture's story in one of its forms. */
export const toReport = (extension: 'html' | 'md' | 'txt'): string =>
  fromRoot(`tests/fixtures/documents/harbour-report.${extension}`);

export const reportFile = toReport('txt');
export const reportText = readFileSync(reportFile, 'utf8');
